import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Act } from '../../shared/domain/act.ts';
import { decide, keysOf, type Letter } from '../../shared/domain/decide.ts';
import { type Feedback, settleByEvent } from '../../shared/domain/feedback.ts';
import { fulfilled } from '../../shared/domain/fulfil.ts';
import { claim, type MailOutcome, settle } from '../../shared/domain/letter.ts';
import type { Person, PersonAct } from '../../shared/domain/person.ts';
import { pressPair } from '../../shared/domain/press-pair.ts';
import { pressPerson } from '../../shared/domain/press-person.ts';
import { Confirmation } from '../../shared/domain/programme.ts';
import { heard } from '../../shared/domain/stop.ts';
import { timetable } from '../../shared/domain/timetable.ts';
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

/** What SES tells of one of the last letters, or that there is a new address. */
const told = fc.record({
  ses: fc.constantFrom('taken', 'bounced', 'bounced', 'complained', 'withheld', 'rejected', 'new address'),
  back: fc.nat({ max: 3 }),
} as const);

const event = fc.record({
  after: fc.oneof(fc.nat({ max: 90 }), fc.nat({ max: 30 * day })),
  by: fc.constantFrom(zoeId, heleneId),
  pair: fc.nat({ max: 1 }),
  proof: fc.constantFrom('known browser' as const, 'pressed button' as const),
  says: fc.oneof({ weight: 5, arbitrary: act }, { weight: 1, arbitrary: choice }, { weight: 2, arbitrary: told }),
  outcomes: fc.array(outcome, { maxLength: 3 }),
  /** Whether Zoé is woken before: else everything comes late, as after an outage. */
  wakes: fc.boolean(),
});

type Sent = readonly { letter: Letter; address: string }[];

/** The row after SES told of one of the last letters, or with a new address asked for and confirmed. */
const learnt = (person: Person, sent: Sent, { ses, back }: { ses: string; back: number }, now: string): Person => {
  if (ses === 'new address') {
    const n = (person.request?.n ?? 0) + 1;
    const address = `zoe${n}@example.org`;
    return { ...person, request: { n, what: 'address', at: now, address, state: 'confirmed', confirmedAt: now } };
  }
  const about = sent.at(-1 - back);
  if (!about) return person;
  const { key: letter, attempt, items } = about.letter;
  const event = { letter, attempt, says: ses as Feedback['says'], address: about.address, items: keysOf(items) };
  const isLast = !sent.some((one) => one.letter.key === letter && one.letter.attempt > attempt);
  return settleByEvent(person, { ...event, items: isLast ? event.items : [] }, now) ?? person;
};

const ready: MailOutcome = { kind: 'accepted', messageId: 'm' };

it('a decision is a letter to write or a look in the future, whatever was said and whatever became of letters', () => {
  const seen = { letters: 0, rests: 0, open: 0, stops: 0, suppressed: 0, returns: 0 };
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
        const letters: { letter: Letter; address: string }[] = [];

        const wake = (): void => {
          for (let rounds = 0; person.nextAt !== undefined && person.nextAt <= now; rounds += 1) {
            expect(rounds).toBeLessThan(30);
            const decision = decide({ cohort, person, pairs }, now);
            const { nextAt } = decision.person;
            expect(decision.do !== 'rest' || nextAt === undefined || nextAt > now).toBe(true);
            if (decision.do === 'tell pairs') {
              const who = person;
              for (const [index, pair] of pairs.entries()) pairs[index] = heard(pair, who, now);
              continue;
            }
            if (decision.do === 'fulfil') {
              person = fulfilled(person, decision.request, now);
              continue;
            }
            if (decision.do !== 'write') {
              person = decision.person;
              seen.rests += 1;
              return;
            }
            const { letter } = decision;
            expect(person.stopped).toBeUndefined();
            letters.push({ letter, address: person.address });
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
          } else if ('ses' in says) person = learnt(person, letters, says, now);
          else person = pressPerson(person, { at: now, proof, act: says }).person;
          person = { ...person, nextAt: now };
          wake();
          const fates = Object.values(person.told);
          if (person.stopped) seen.stops += 1;
          seen.suppressed += fates.filter(({ as }) => as === 'suppressed').length;
          seen.returns += letters.filter(({ letter: { attempt, lost } }) => attempt > lost + 1).length;
        }
        outcomes.length = 0;
        person = { ...person, nextAt: now };
        wake();
        const all = person.open ? [] : timetable({ cohort, person, pairs });
        const silent = all.filter(
          ({ key, ends }) => ends !== undefined && ends <= now && person.told[key] === undefined,
        );
        expect(keysOf(silent)).toEqual([]);
      },
    ),
    { numRuns: 120, seed: 8 },
  );
  expect(Math.min(...Object.values(seen))).toBeGreaterThan(50);
}, 120_000);
