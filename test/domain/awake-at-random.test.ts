import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Act } from '../../shared/domain/act.ts';
import { decide } from '../../shared/domain/decide.ts';
import { claim, settle } from '../../shared/domain/letter.ts';
import type { Pair } from '../../shared/domain/pair.ts';
import type { Person } from '../../shared/domain/person.ts';
import { pressPair } from '../../shared/domain/press-pair.ts';
import { Confirmation } from '../../shared/domain/programme.ts';
import { plusMinutes } from '../../shared/domain/time.ts';
import { aCohort, aPair, heleneId, zoe, zoeId } from '../support/builders.ts';
import { arrangements } from '../support/sayings.ts';

const day = 24 * 60;
const never = '9999';
const amadou = 'amadou';
const step = fc.constantFrom(...aCohort().programme.steps.slice(0, 2));

/** What is said of a pair, as of the moment it is said. */
type Saying = (now: string, pair: Pair) => Act;
const plain = (...acts: readonly Act['do'][]) =>
  fc.record({ do: fc.constantFrom(...acts), step }).map(
    (one): Saying =>
      () =>
        one as Act,
  );

const says = fc.oneof(
  { weight: 6, arbitrary: plain('met', 'not met', 'withdraw') },
  plain('skip', 'unskip', 'looking', 'no answer', 'no date'),
  plain('well', 'no pulse'),
  fc.record({ do: fc.constantFrom('move', 'unmove'), step }).map((one): Saying => (_, { moved }) => ({
    ...one,
    seen: moved[one.step]?.times ?? 0,
  })),
  ...arrangements(step),
);

const event = fc.record({
  after: fc.oneof(fc.nat({ max: 3 }), fc.nat({ max: 6 * day })),
  by: fc.constantFrom(zoeId, heleneId, amadou),
  pair: fc.nat({ max: 1 }),
  proof: fc.constantFrom('known browser' as const, 'pressed button' as const),
  says,
});

/** The person after everything that is due now is written. */
const looked = (cohort: ReturnType<typeof aCohort>, from: Person, pairs: readonly Pair[], now: string): Person => {
  let person = from;
  for (let round = 0; round < 8; round += 1) {
    const decision = decide({ cohort, person, pairs }, now);
    if (decision.do !== 'write') return decision.person;
    const claimed = claim(decision.person, decision.letter, 'op', 'certificate', now);
    person = settle({ cohort, person: claimed, pairs }, decision.letter, { kind: 'accepted', messageId: 'm' }, now);
  }
  throw new Error('There is no end to the letters.');
};

it('nobody sleeps through what they are owed: whoever changes that makes the pair due', () => {
  let letters = 0;
  fc.assert(
    fc.property(
      fc.array(event, { maxLength: 25, size: 'max' }),
      fc.constantFrom(...Confirmation.options),
      (events, confirmation) => {
        const cohort = aCohort({ programme: { ...aCohort().programme, confirmation } });
        const members = [...aPair().members, { person: amadou, role: 'mentee' as const }];
        const pairs: Pair[] = [aPair(), aPair({ id: 'pairbbbbbbbb', members })];
        let person = zoe({ pairs: pairs.map(({ id }) => id) });
        let now = '2026-12-01T08:00:00.000Z';
        const wake = () => {
          const isDue = (row: { nextAt?: string | undefined }) => row.nextAt !== undefined && row.nextAt <= now;
          if (pairs.some(isDue) || isDue(person)) person = looked(cohort, person, pairs, now);
          for (const [index, pair] of pairs.entries()) {
            const { nextAt: _, ...rested } = pair;
            if (isDue(pair)) pairs[index] = rested;
          }
        };
        const later = (until: string) => {
          wake();
          while (person.nextAt !== undefined && person.nextAt <= until) {
            now = person.nextAt > now ? person.nextAt : now;
            wake();
          }
          now = until;
        };
        for (const { after, by, pair: which, proof, says: saying } of events) {
          later(plusMinutes(now, after));
          const pair = pairs[which];
          if (!pair) continue;
          const act = saying(now, pair);
          pairs[which] = pressPair(cohort, pair, { by, at: now, proof, act }).pair;
          wake();
          const fresh = decide({ cohort, person, pairs }, now);
          const sleepsTooLong = (fresh.person.nextAt ?? never) < (person.nextAt ?? never);
          expect([act.do, fresh.do, sleepsTooLong]).toEqual([act.do, 'rest', false]);
        }
        letters += Object.keys(person.told).length;
      },
    ),
    { numRuns: 120, seed: 5 },
  );
  expect(letters).toBeGreaterThan(500);
}, 120_000);
