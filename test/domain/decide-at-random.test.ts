import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Act } from '../../shared/domain/act.ts';
import { decide, keysOf } from '../../shared/domain/decide.ts';
import { claim, type MailOutcome, settle } from '../../shared/domain/letter.ts';
import type { Person, PersonAct } from '../../shared/domain/person.ts';
import { pressPair } from '../../shared/domain/press-pair.ts';
import { pressPerson } from '../../shared/domain/press-person.ts';
import { Confirmation } from '../../shared/domain/programme.ts';
import { plusMinutes } from '../../shared/domain/time.ts';
import { aCohort, aPair, heleneId, zoe, zoeId } from '../support/builders.ts';
import { arrangements } from '../support/sayings.ts';

const day = 24 * 60;
const step = fc.constantFrom(...aCohort().programme.steps);

/** What is said of a pair, as of the moment it is said. */
type Saying = (now: string, moves: number) => Act;

const act = fc.oneof(
  fc.record({ do: fc.constantFrom('met', 'not met', 'withdraw'), step }).map(
    (one): Saying =>
      () =>
        one,
  ),
  fc.record({ do: fc.constantFrom('skip', 'unskip', 'looking', 'no answer', 'not waiting', 'no date'), step }).map(
    (one): Saying =>
      () =>
        one,
  ),
  fc.record({ do: fc.constantFrom('well', 'badly', 'no pulse'), step }).map(
    (one): Saying =>
      () =>
        one,
  ),
  fc.record({ do: fc.constantFrom('move', 'unmove'), step }).map((one): Saying => (_, seen) => ({ ...one, seen })),
  ...arrangements(step),
);

const choice: fc.Arbitrary<PersonAct> = fc.constantFrom<PersonAct>(
  { do: 'stop reminders' },
  { do: 'resume reminders' },
  { do: 'zone', zone: 'Pacific/Kiritimati' },
  { do: 'zone', zone: 'America/St_Johns' },
  { do: 'leave' },
  { do: 'no', n: 1 },
);

const outcome: fc.Arbitrary<MailOutcome> = fc.constantFrom<MailOutcome>(
  { kind: 'accepted', messageId: 'm' },
  { kind: 'accepted', messageId: 'm' },
  { kind: 'accepted', messageId: 'm' },
  { kind: 'unknown', why: 'by chance' },
  { kind: 'throttled', why: 'by chance' },
  { kind: 'rejected', why: 'by chance' },
  { kind: 'paused', why: 'by chance' },
);

const event = fc.record({
  after: fc.oneof(fc.nat({ max: 90 }), fc.nat({ max: 30 * day })),
  by: fc.constantFrom(zoeId, heleneId),
  pair: fc.nat({ max: 1 }),
  proof: fc.constantFrom('known browser' as const, 'pressed button' as const),
  says: fc.oneof({ weight: 5, arbitrary: act }, { weight: 1, arbitrary: choice }),
  outcomes: fc.array(outcome, { maxLength: 3 }),
  /** Whether Zoé is woken before: else everything comes late, as after an outage. */
  wakes: fc.boolean(),
});

const ready: MailOutcome = { kind: 'accepted', messageId: 'm' };

it('a decision is a letter to write or a look in the future, whatever was said and whatever became of letters', () => {
  const seen = { letters: 0, rests: 0, open: 0 };
  fc.assert(
    fc.property(
      fc.array(event, { maxLength: 20, size: 'max' }),
      fc.constantFrom(...Confirmation.options),
      (events, confirmation) => {
        const cohort = aCohort({ programme: { ...aCohort().programme, confirmation } });
        const pairs = [aPair(), aPair({ id: 'pairbbbbbbbb' })];
        let person: Person = zoe({ pairs: pairs.map(({ id }) => id) });
        let now = '2026-11-24T08:00:00.000Z';
        const outcomes: MailOutcome[] = [];

        const wake = (): void => {
          for (let rounds = 0; person.nextAt !== undefined && person.nextAt <= now; rounds += 1) {
            expect(rounds).toBeLessThan(30);
            const decision = decide({ cohort, person, pairs }, now);
            const { nextAt } = decision.person;
            expect(decision.do === 'write' || nextAt === undefined || nextAt > now).toBe(true);
            if (decision.do !== 'write') {
              person = decision.person;
              seen.rests += 1;
              return;
            }
            const { letter } = decision;
            expect(letter.items.length).toBeGreaterThan(0);
            expect(keysOf(letter.items).filter((key) => decision.person.told[key]?.as === 'told')).toEqual([]);
            const claimed = claim(decision.person, letter, 'o', 'C', now);
            const answer = outcomes.shift() ?? ready;
            person = settle({ cohort, person: claimed, pairs }, letter, answer, now);
            seen.letters += 1;
            if (person.open) seen.open += 1;
            if (answer.kind === 'paused') return;
          }
        };

        for (const { after, by, pair: index, proof, says, outcomes: more, wakes } of events) {
          const until = plusMinutes(now, after);
          if (wakes)
            for (let at = person.nextAt; at !== undefined && at <= until; at = person.nextAt) {
              if (at > now) now = at;
              else now = plusMinutes(now, 15);
              wake();
            }
          if (until > now) now = until;
          outcomes.push(...more);
          const pair = pairs[index]!;
          if (typeof says === 'function') {
            const wanted = says(now, 0);
            const moves = 'step' in wanted ? (pair.moved[wanted.step]?.times ?? 0) : 0;
            pairs[index] = pressPair(cohort, pair, { by, at: now, proof, act: says(now, moves) }).pair;
          } else person = pressPerson(person, { at: now, proof, act: says }).person;
          person = { ...person, nextAt: now };
          wake();
        }
      },
    ),
    { numRuns: 120, seed: 8 },
  );
  expect(Math.min(...Object.values(seen))).toBeGreaterThan(50);
}, 120_000);
