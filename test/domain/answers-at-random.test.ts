import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Act } from '../../shared/domain/act.ts';
import type { Pair, Press } from '../../shared/domain/pair.ts';
import { pressPair } from '../../shared/domain/press-pair.ts';
import { Confirmation } from '../../shared/domain/programme.ts';
import { standingOf } from '../../shared/domain/standing.ts';
import { instantOf } from '../../shared/domain/time.ts';
import { linesOf, modelOf, stateOf } from '../support/answers-model.ts';
import { aCohort, aPair } from '../support/builders.ts';

const steps = ['expectations', 'goals'] as const;
const members = ['mentor', 'mentee1', 'mentee2'] as const;
const roles = new Map(
  members.map((person) => [person, person === 'mentor' ? ('mentor' as const) : ('mentee' as const)]),
);
const group = aPair({ members: [...roles].map(([person, role]) => ({ person, role })) });

const step = fc.constantFrom('expectations' as const, 'expectations' as const, ...steps);

const act: fc.Arbitrary<Act> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ do: fc.constant('met'), step }) },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('met'),
      step,
      absent: fc.subarray([...members].slice(1)),
    }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constantFrom('not met', 'withdraw', 'withdraw'),
      step,
    }),
  },
  {
    weight: 6,
    arbitrary: fc.oneof(
      fc.record({
        do: fc.constantFrom('looking', 'no answer', 'not waiting'),
        step,
      }),
      fc.record({ do: fc.constantFrom('skip', 'unskip'), step }),
      fc.record({ do: fc.constantFrom('well', 'badly', 'no pulse'), step }),
    ),
  },
);

const wish = fc.record({
  by: fc.constantFrom(...members),
  proof: fc.constantFrom('known browser' as const, 'pressed button' as const, 'pressed button' as const),
  act,
  isQuick: fc.constantFrom(false, false, false, true),
  /** Seconds after the one before. */
  after: fc.oneof(fc.integer({ min: 0, max: 15 }), fc.constantFrom(59, 60, 61), fc.integer({ min: 0, max: 400 })),
  /** Seconds between reading the row and writing it: others may write in between. */
  takes: fc.constantFrom(0, 0, 1, 2, 20),
});
type Wish = typeof wish extends fc.Arbitrary<infer W> ? W : never;

const start = Date.parse('2026-12-02T10:00:00.000Z');

/** Presses as they come, read, written on condition of the version read and tried again, in the order of what is written. */
const play = (cohort: ReturnType<typeof aCohort>, wishes: readonly Wish[]): { pair: Pair; done: readonly Press[] } => {
  let pair = group;
  const done: Press[] = [];
  let begins = start;
  const reads = wishes.map((one) => ({ one, at: (begins += one.after * 1000) }));
  const writes: { at: number; read: Pair; after: Pair; press: Press; one: Wish }[] = [];
  const nextOf = <T extends { at: number }>(all: T[]): T | undefined => all.toSorted((a, b) => a.at - b.at)[0];
  for (;;) {
    const [read, write] = [nextOf(reads), nextOf(writes)];
    if (write && (!read || write.at <= read.at)) {
      writes.splice(writes.indexOf(write), 1);
      if (write.read.version === pair.version) {
        pair = { ...write.after, version: pair.version + 1 };
        done.push(write.press);
      } else reads.push({ one: write.one, at: write.at });
    } else if (read) {
      reads.splice(reads.indexOf(read), 1);
      const { by, proof, act: said, takes, isQuick } = read.one;
      const quick = isQuick && proof === 'pressed button' ? { quick: true as const } : {};
      const press: Press = { by, proof, act: said, at: instantOf(read.at), ...quick };
      const { pair: after } = pressPair(cohort, pair, press);
      if (after === pair) done.push(press);
      else writes.push({ at: read.at + takes * 1000, read: pair, after, press, one: read.one });
    } else return { pair, done };
  }
};

it('any answers, in any order and at the same time, end in what the documented rules say', () => {
  const seen = { contested: 0, waiting: 0, recorded: 0, aside: 0 };
  fc.assert(
    fc.property(
      fc.array(wish, { maxLength: 25, size: 'max' }),
      fc.constantFrom(...Confirmation.options),
      (wishes, confirmation) => {
        const cohort = aCohort({ programme: { ...aCohort().programme, confirmation } });
        const { pair, done } = play(cohort, wishes);
        expect(done).toHaveLength(wishes.length);
        const model = modelOf(done);
        expect(linesOf(pair)).toEqual(model);
        for (const one of steps) {
          const state = stateOf(cohort.programme, model.words, roles, one);
          expect(standingOf(cohort.programme, pair, one).state).toBe(state);
          if (state !== 'open') seen[state] += 1;
        }
        if (pair.recent?.presses.some(({ aside }) => aside)) seen.aside += 1;
      },
    ),
    { numRuns: 2000, seed: 4 },
  );
  expect(Math.min(...Object.values(seen))).toBeGreaterThan(100);
});
