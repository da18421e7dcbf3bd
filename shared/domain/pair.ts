import * as z from 'zod';
import { Role } from './person.ts';
import { Id, isReached, type Programme } from './programme.ts';
import { Instant, Stuck } from './time.ts';

/** Who said that a step's meeting took place, when, and how we know that a person said so. */
const Answer = z.strictObject({ by: Id, at: Instant, proof: z.enum(['pressed button']) });
type Answer = z.infer<typeof Answer>;

/** When a step's meeting is to take place; kept once it is cancelled, so that those who were invited can be told. */
const AgreedDate = z.strictObject({
  at: Instant,
  minutes: z.int().positive(),
  by: Id,
  /** Grows with every change, as SEQUENCE does in RFC 5545. */
  sequence: z.int().positive(),
  /** When it was last changed. */
  since: Instant,
  state: z.enum(['agreed', 'cancelled']),
});
export type AgreedDate = z.infer<typeof AgreedDate>;

const PairEvent = z.strictObject({
  did: z.enum(['met', 'undo', 'date', 'no date']),
  step: Id,
  by: Id,
  at: Instant,
  /** The meeting that a date is about. */
  meeting: Instant.optional(),
});
type PairEvent = z.infer<typeof PairEvent>;

/** One mentor with one mentee, or with several: group mentoring is a pair with more people. */
export const Pair = z.strictObject({
  cohort: Id,
  id: Id,
  group: z.string().optional(),
  members: z.array(z.strictObject({ person: Id, role: Role })).min(2),
  answers: z.record(Id, Answer),
  /** Dates for meetings, by step. */
  dates: z.record(Id, AgreedDate).default({}),
  /** The events of the last update; whoever writes next copies them to the audit trail first. */
  events: z.array(PairEvent),
  stuck: Stuck.optional(),
  version: z.int(),
  /** Only while something changed that its people are still to be told. */
  nextAt: Instant.optional(),
});
export type Pair = z.infer<typeof Pair>;

export const stepsDone = (pair: Pair): number => Object.keys(pair.answers).length;

export const roleOf = (pair: Pair, person: string): Role | undefined =>
  pair.members.find((member) => member.person === person)?.role;

/** The instant of the answer with which the pair reached the programme's threshold, if it has. */
export const reachedAt = (programme: Programme, pair: Pair): Instant | undefined =>
  Object.values(pair.answers)
    .map(({ at }) => at)
    .toSorted()
    .find((_, index) => isReached(programme, index + 1));

/** The pair with its meeting of `step` recorded; the very same pair if it was already. */
export const recordMeeting = (programme: Programme, pair: Pair, step: string, by: string, at: Instant): Pair =>
  pair.answers[step]
    ? pair
    : changed(
        programme,
        pair,
        { ...pair.answers, [step]: { by, at, proof: 'pressed button' } },
        { did: 'met', step, by, at },
      );

/** The pair without its meeting of `step`; the very same pair if none was recorded. */
export const undoMeeting = (programme: Programme, pair: Pair, step: string, by: string, at: Instant): Pair => {
  const { [step]: undone, ...answers } = pair.answers;
  return undone ? changed(programme, pair, answers, { did: 'undo', step, by, at }) : pair;
};

/**
 * A change that earns or loses the certificate makes the pair due at once: its people's letters depend on it. So does one
 * that brings back a date.
 */
const changed = (programme: Programme, pair: Pair, answers: Pair['answers'], event: PairEvent): Pair => {
  const after: Pair = { ...pair, answers, events: [event] };
  const bringsBack = event.did === 'undo' && pair.dates[event.step] !== undefined;
  return bringsBack || reachedAt(programme, pair) !== reachedAt(programme, after)
    ? { ...after, nextAt: event.at }
    : after;
};
