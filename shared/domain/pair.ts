import * as z from 'zod';
import { Role } from './person.ts';
import { Id, isReached, type Programme } from './programme.ts';
import { Instant, Stuck } from './time.ts';

/** Who said that a step's meeting took place, when, and how we know that a person said so. */
const Answer = z.strictObject({ by: Id, at: Instant, proof: z.enum(['pressed button']) });
type Answer = z.infer<typeof Answer>;

const PairEvent = z.strictObject({ did: z.enum(['met', 'undo']), step: Id, by: Id, at: Instant });
type PairEvent = z.infer<typeof PairEvent>;

/** One mentor with one mentee, or with several: group mentoring is a pair with more people. */
export const Pair = z.strictObject({
  cohort: Id,
  id: Id,
  group: z.string().optional(),
  members: z.array(z.strictObject({ person: Id, role: Role })).min(2),
  answers: z.record(Id, Answer),
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

/** A change that earns or loses the certificate makes the pair due at once: its people's letters depend on it. */
const changed = (programme: Programme, pair: Pair, answers: Pair['answers'], event: PairEvent): Pair => {
  const after: Pair = { ...pair, answers, events: [event] };
  return reachedAt(programme, pair) === reachedAt(programme, after) ? after : { ...after, nextAt: event.at };
};
