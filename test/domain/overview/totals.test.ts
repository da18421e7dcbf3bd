import { expect, it } from 'vitest';
import { lineOf } from '../../../shared/domain/overview/line.ts';
import { noTotals, planOf, sizeOf, weekOf, withLines } from '../../../shared/domain/overview/totals.ts';
import type { Pair } from '../../../shared/domain/pair.ts';
import type { Person } from '../../../shared/domain/person.ts';
import { aCohort, aPair, answered, helene, heleneId, zoe, zoeId } from '../../support/builders.ts';

const cohort = aCohort({ pairs: 3 });
const now = '2027-01-05T08:00:00.000Z';
const people = [helene(), zoe()];
const line = (pair: Partial<Pair>, of: readonly Person[] = people) => {
  const row = aPair(pair);
  return lineOf(cohort, row, new Map(of.map((one) => [one.id, one])), new Map(of.map(({ id }) => [id, [row]])), now);
};
const certificate = { id: '7Q4MXK2P9DTR', at: now, pair: 'pairaaaaaaaa', done: 5 };

it('all pairs come to what each of them has', () => {
  const lines = [
    line({ answers: answered(5) }, [helene({ certificate }), zoe({ certificate })]),
    line({ id: 'pairbbbbbbbb', answers: answered(1), help: { [zoeId]: { at: now }, [heleneId]: { at: now } } }),
    line({
      id: 'pairdddddddd',
      pauses: [{ by: zoeId, whole: true, from: '2027-01-04T10:00:00.000Z', until: '2027-02-01' }],
    }),
    line({
      id: 'paireeeeeeee',
      members: [
        { person: heleneId, role: 'mentor', left: now },
        { person: zoeId, role: 'mentee' },
      ],
    }),
  ];
  expect(withLines(cohort, noTotals(cohort.programme), lines)).toEqual({
    pairs: 4,
    people: 8,
    meetings: 6,
    expected: 8,
    planned: [4, 3, 3, 3, 3, 3],
    certificates: 2,
    needs: 2,
    cases: { help: 1, left: 1 },
    onTrack: 2,
    unbegun: 2,
    reached: 1,
    ended: 1,
    paused: 1,
    recorded: [2, 1, 1, 1, 1, 0],
    next: [2, 1, 0, 0, 0, 1, 0],
    weeks: [6],
  });
});

it('what is counted in parts is what is counted at once', () => {
  const lines = [line({ answers: answered(3) }), line({}), line({ answers: answered(6) })];
  const none = noTotals(cohort.programme);
  const inTwo = withLines(cohort, withLines(cohort, none, lines.slice(0, 1)), lines.slice(1));
  expect(inTwo).toEqual(withLines(cohort, none, lines));
  expect(none).toEqual(noTotals(cohort.programme));
});

it('a person of several pairs has their certificate once: where they earned it', () => {
  const holder = zoe({ certificate, pairs: ['pairaaaaaaaa', 'pairbbbbbbbb'] });
  const shown = [line({}, [helene(), holder]), line({ id: 'pairbbbbbbbb' }, [helene(), holder])];
  expect(withLines(cohort, noTotals(cohort.programme), shown).certificates).toBe(1);
});

const totalsOf = (...lines: readonly ReturnType<typeof line>[]) => withLines(cohort, noTotals(cohort.programme), lines);
const plan = (...lines: readonly ReturnType<typeof line>[]) =>
  planOf(cohort, totalsOf(...lines)).map(({ meetings }) => meetings);

it('the plan has a meeting a pair for each interval that is over, however many pairs the upload had', () => {
  expect(plan(line({}), line({ id: 'pairbbbbbbbb' }))).toEqual([0, 2, 4, 6, 8, 10, 12]);
});

it('the plan comes to what is expected at the end: without what a pair gave up, or ended before', () => {
  const skipped = line({ skipped: { feedback: { by: zoeId, at: now } } });
  const ended = line({ id: 'pairbbbbbbbb', ended: { by: 'claire', at: now } });
  expect(plan(skipped, ended).at(-1)).toBe(6);
});

it('a cohort is as large as it was counted, and as its upload was until then', () => {
  const uploaded = { pairs: 3, people: 6 };
  expect(sizeOf(uploaded)).toEqual(uploaded);
  expect(sizeOf(uploaded, totalsOf(line({}), line({ id: 'pairbbbbbbbb' })))).toEqual({ pairs: 2, people: 4 });
});

it('weeks are counted from the start; what came before is of the first', () => {
  expect(['2026-11-24', '2026-12-01', '2026-12-07', '2026-12-08'].map((day) => weekOf('2026-12-01', day))).toEqual([
    0, 0, 0, 1,
  ]);
});
