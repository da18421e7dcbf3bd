import { expect, it } from 'vitest';
import { fuller } from '../../shared/domain/earned.ts';
import { timetable } from '../../shared/domain/timetable.ts';
import { aCohort, aPair, answered, helene, heleneId, zoe, zoeId } from '../support/builders.ts';
import type { Pair } from '../../shared/domain/pair.ts';

const lengths = Array.from({ length: 100 }, (_, index) => index + 1);

it.each(lengths)('of %i steps, a certificate is owed from the first number on that is 80 of 100 or more', (total) => {
  const steps = Array.from({ length: total }, (_, index) => `step${index}`);
  const cohort = aCohort({ programme: { ...aCohort().programme, steps, thresholdPercent: 80 } });
  const met = (count: number): Pair['answers'] =>
    Object.fromEntries(
      steps
        .slice(0, count)
        .map((step) => [
          step,
          { [zoeId]: { says: 'met', at: '2027-01-05T10:00:00.000Z', proof: 'pressed button' as const } },
        ]),
    );
  const owed = Array.from({ length: total + 1 }, (_, done) =>
    timetable({ cohort, person: zoe(), pairs: [aPair({ answers: met(done) })] }).some(
      ({ kind }) => kind === 'certificate',
    ),
  );
  // In whole numbers: 4 of 5 of the steps.
  expect(owed).toEqual(owed.map((_, done) => 5 * done >= 4 * total));
});

const certificate = { id: '7Q4MXK2P9DTR', at: '2027-01-05T08:00:00.000Z', pair: 'pairaaaaaaaa', done: 5 };
const situation = (pairs: readonly Pair[], change: object = {}, person = helene) => ({
  cohort: aCohort(),
  person: person({ certificate: { ...certificate, ...change }, pairs: pairs.map(({ id }) => id) }),
  pairs,
});
const other = (change: Partial<Pair> = {}): Pair => aPair({ id: 'pairbbbbbbbb', answers: answered(5), ...change });

it('says more once all steps are done, in any pair of the same role, and once a further pair has got there', () => {
  const five = aPair({ answers: answered(5) });
  expect(fuller(situation([five]))).toBeUndefined();
  expect(fuller(situation([aPair({ answers: answered(6) })]))).toEqual({ ...certificate, done: 6 });
  expect(fuller(situation([five, other()]))).toEqual({ ...certificate, pairs: 2 });
  expect(fuller(situation([five, other({ answers: answered(6) })]))).toEqual({
    ...certificate,
    pair: 'pairbbbbbbbb',
    done: 6,
    pairs: 2,
  });
});

it('never says less, and says the same only once', () => {
  expect(fuller(situation([aPair({ answers: answered(3) })]))).toBeUndefined();
  expect(fuller(situation([aPair({ answers: answered(6) })], { done: 6 }))).toBeUndefined();
  expect(fuller(situation([aPair({ answers: answered(5) }), other()], { pairs: 2 }))).toBeUndefined();
});

it('does not add up what somebody did as a mentor and as a mentee', () => {
  const members = [
    { person: zoeId, role: 'mentor' as const },
    { person: heleneId, role: 'mentee' as const },
  ];
  expect(fuller(situation([aPair({ answers: answered(5) }), other({ members })]))).toBeUndefined();
});
