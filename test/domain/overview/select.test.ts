import { describe, expect, it } from 'vitest';
import type { Line } from '../../../shared/domain/overview/line.ts';
import { selected, type Wish } from '../../../shared/domain/overview/select.ts';
import { groupMentoring } from '../../../shared/domain/programme.ts';

const since = '2026-12-10T08:00:00.000Z';
const aLine = (pair: string, mentor: string, change: Partial<Line> = {}): Line => ({
  pair,
  people: [
    { id: `${pair}a`, name: mentor, role: 'mentor' },
    { id: `${pair}b`, name: 'Zoé Lefèvre', role: 'mentee' },
  ],
  strip: 't0 l28 l56 l84 l112 l140',
  due: 0,
  cases: [],
  ...change,
});

const ana = aLine('ana', 'Ana Roux', { strip: 'r3 r31 t56 l84 l112 l140', due: 2 });
const elodie = aLine('elodie', 'Élodie Lind', { due: 2, group: 'Cercle Nord' });
const max = aLine('max', 'Max Berg', {
  cases: [{ why: 'silent', since, person: 'maxa' }],
  strip: 'u0 u28 t56 l84 l112 l140',
  due: 2,
});
const noah = aLine('noah', 'Noah Diop', { cases: [{ why: 'help', since, person: 'noahb' }] });
const olga = aLine('olga', 'Olga Trần', {
  cases: [{ why: 'silent', since: '2026-12-09T08:00:00.000Z', person: 'olgaa' }],
});
const tom = aLine('tom', 'Tom Benali', { strip: 'r3 r31 r60 r90 r118 l140', due: 2, pausedUntil: '2027-02-01' });
const yael = aLine('yael', 'Yaël Okafor', { ended: '2026-12-20', cases: [{ why: 'left', since, person: 'yaelb' }] });
const lines = [yael, elodie, olga, tom, max, noah, ana];

const shown = (wish: Partial<Wish>, perPage = 50) => {
  const { lines: found, ...rest } = selected(groupMentoring, lines, { page: 1, ...wish }, perPage);
  return { pairs: found.map(({ pair }) => pair), ...rest };
};
const pairs = (wish: Partial<Wish>) => shown(wish).pairs;

it('whoever needs a person comes first, the most urgent at the top, then what waits longest; then all by name', () => {
  expect(pairs({})).toEqual(['noah', 'yael', 'olga', 'max', 'ana', 'elodie', 'tom']);
});

describe('only some are shown', () => {
  it('by why they need a person', () => {
    expect(pairs({ show: 'needs' })).toEqual(['noah', 'yael', 'olga', 'max']);
    expect(pairs({ show: 'silent' })).toEqual(['olga', 'max']);
    expect(pairs({ show: 'bounced' })).toEqual([]);
  });

  it('by how far they have come', () => {
    expect(pairs({ show: 'unbegun' })).toEqual(['noah', 'yael', 'olga', 'max', 'elodie']);
    expect(pairs({ show: 'behind' })).toEqual(['max', 'elodie']);
    expect(pairs({ show: 'on track' })).toEqual(['noah', 'olga', 'ana', 'tom']);
    expect(pairs({ show: 'reached' })).toEqual(['tom']);
    expect(pairs({ show: 'paused' })).toEqual(['tom']);
    expect(pairs({ show: 'ended' })).toEqual(['yael']);
  });

  it('by the step that is their next, of those that go on', () => {
    expect(pairs({ step: 'experience' })).toEqual(['ana']);
    expect(pairs({ step: 'expectations' })).toEqual(['noah', 'olga', 'max', 'elodie']);
    expect(pairs({ step: 'none' })).toEqual([]);
  });

  it('by parts of names and groups, whatever their accents, letter case and order', () => {
    expect(pairs({ q: 'LIND elo' })).toEqual(['elodie']);
    expect(pairs({ q: ' nord ' })).toEqual(['elodie']);
    expect(pairs({ q: 'tran' })).toEqual(['olga']);
    expect(pairs({ q: 'lefevre ben' })).toEqual(['tom']);
    expect(pairs({ q: 'nobody' })).toEqual([]);
  });

  it('by one person, and by all of this at once', () => {
    expect(pairs({ person: 'maxb' })).toEqual(['max']);
    expect(pairs({ show: 'silent', q: 'max', step: 'expectations' })).toEqual(['max']);
    expect(pairs({ show: 'help', q: 'max' })).toEqual([]);
  });
});

it('pages say how many there are; a page too far is the last', () => {
  expect(shown({ page: 2 }, 3)).toEqual({ pairs: ['max', 'ana', 'elodie'], found: 7, page: 2, pages: 3 });
  expect(shown({ page: 9 }, 3)).toEqual({ pairs: ['tom'], found: 7, page: 3, pages: 3 });
  expect(shown({ q: 'nobody' }, 3)).toEqual({ pairs: [], found: 0, page: 1, pages: 1 });
});

it('whoever was erased is found by nobody’s name, and shown all the same', () => {
  const [mentor, mentee] = ana.people;
  const nameless = {
    ...ana,
    people: [{ id: mentor?.id ?? '', role: 'mentor' as const, left: true as const }, mentee!],
  };
  const of = (q?: string) => selected(groupMentoring, [nameless], { page: 1, ...(q !== undefined && { q }) }, 9).found;
  expect([of(), of('ana'), of('undefined'), of('zoe')]).toEqual([1, 0, 0, 1]);
});
