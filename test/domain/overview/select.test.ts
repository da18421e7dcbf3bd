import { describe, expect, it } from 'vitest';
import { type Entry, entriesIn, entryOf, textOf } from '../../../shared/domain/overview/entry.ts';
import type { Line } from '../../../shared/domain/overview/line.ts';
import { selected, type Wish } from '../../../shared/domain/overview/select.ts';
import type { StepState } from '../../../shared/domain/overview/strip.ts';
import { groupMentoring } from '../../../shared/domain/programme.ts';

const since = '2026-12-10T08:00:00.000Z';
const steps = (...states: StepState[]): Line['steps'] =>
  groupMentoring.steps.map((_, index) => ({ state: states[index] ?? 'later', day: '2026-12-01' }));

const anEntry = (pair: string, mentor: string, change: Partial<Line> = {}): Entry =>
  entryOf({
    pair,
    people: [
      { id: `${pair}a`, name: mentor, role: 'mentor', hasLeft: false, isCounted: true },
      { id: `${pair}b`, name: 'Zoé Lefèvre', role: 'mentee', hasLeft: false, isCounted: true },
    ],
    steps: steps('told'),
    due: 0,
    cases: [],
    ...change,
  });

const ana = anEntry('ana', 'Ana Roux', { steps: steps('recorded', 'recorded', 'told'), due: 2 });
const elodie = anEntry('elodie', 'Élodie Lind', { due: 2, group: 'Cercle Nord' });
const max = anEntry('max', 'Max Berg', {
  cases: [{ why: 'silent', since, person: 'maxa' }],
  steps: steps('unheard', 'unheard', 'told'),
  due: 2,
});
const noah = anEntry('noah', 'Noah Diop', { cases: [{ why: 'help', since, person: 'noahb' }] });
const earlier = '2026-12-09T08:00:00.000Z';
const olga = anEntry('olga', 'Olga Trần', { cases: [{ why: 'silent', since: earlier, person: 'olgaa' }] });
const tom = anEntry('tom', 'Tom Benali', {
  steps: steps('recorded', 'recorded', 'skipped', 'recorded', 'recorded', 'recorded'),
  due: 2,
  pausedUntil: '2027-02-01',
});
const yael = anEntry('yael', 'Yaël Okafor', { ended: '2026-12-20', cases: [{ why: 'left', since, person: 'yaelb' }] });
const entries = [yael, elodie, olga, tom, max, noah, ana];

const shown = (wish: Partial<Wish>, perPage = 50) => {
  const { entries: found, ...rest } = selected(groupMentoring, entries, { page: 1, ...wish }, perPage);
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
    const soeren = anEntry('soren', 'Søren O’Łukaß Œhl');
    expect(soeren.text).toContain("soren o'lukass oehl");
  });

  it('by what somebody’s pairs are, whatever the words, and by all of this at once', () => {
    expect(pairs({ pairs: ['max', 'ana'], q: 'max@example.org' })).toEqual(['max', 'ana']);
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
  const nameless = anEntry('ana', '', { people: [{ id: 'anaa', role: 'mentor', hasLeft: true, isCounted: true }] });
  const of = (q?: string) => selected(groupMentoring, [nameless], { page: 1, q }, 9).found;
  expect([of(), of('ana'), of('undefined')]).toEqual([1, 0, 0]);
});

describe('entries as text', () => {
  it('are read as they were written, whatever people are called', () => {
    const hostile = anEntry('ana', 'Ana\tRoux\nLind', { group: '\u2028a\u0000 b' });
    expect(entriesIn(textOf([...entries, hostile]))).toEqual([...entries, hostile]);
    expect(hostile.text).toBe('ana roux lind zoe lefevre a\u0000 b');
    expect(entriesIn(textOf([]))).toEqual([]);
  });

  it('that are none are an error', () => {
    expect(() => entriesIn('pair\t\t1')).toThrow('has not all');
    expect(() => entriesIn('pair\tx1\t1\t1\to\tana')).toThrow('case that there is not');
  });
});
