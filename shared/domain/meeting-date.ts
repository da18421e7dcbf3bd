import type { Cohort } from './cohort.ts';
import type { AgreedDate, Pair } from './pair.ts';
import { pairAnswersEndAt } from './places.ts';
import type { Programme } from './programme.ts';
import { isAnswered, isCancelled } from './standing.ts';
import { type Instant, plusMinutes } from './time.ts';

export type Meeting = Pick<AgreedDate, 'at' | 'minutes'>;

/** Why a date cannot be agreed. `too often`: so many changes that the pair had better write to each other. */
export type DateProblem = 'answered' | 'past' | 'too late' | 'too often';

/** After so many changes of a step's date, it can still be cancelled but no longer be moved. */
const mostChanges = 20;

export const endOf = ({ at, minutes }: Meeting): Instant => plusMinutes(at, minutes);

/** The date that stands for a step, past ones included. */
export const standingDate = ({ dates }: Pair, step: string): AgreedDate | undefined =>
  dates[step]?.state === 'agreed' ? dates[step] : undefined;

/** Whether this very meeting is what the pair has agreed already. */
export const isAgreed = (pair: Pair, step: string, { at, minutes }: Meeting): boolean => {
  const standing = standingDate(pair, step);
  return standing?.at === at && standing.minutes === minutes;
};

/** What is in the way of meeting at this time; undefined if nothing is. */
export const dateProblem = (
  cohort: Cohort,
  pair: Pair,
  step: string,
  { at }: Meeting,
  now: Instant,
): DateProblem | undefined => {
  if (isAnswered(pair, step)) return 'answered';
  if (at <= now) return 'past';
  if (at >= pairAnswersEndAt(cohort, pair)) return 'too late';
  return (pair.dates[step]?.sequence ?? 0) >= mostChanges ? 'too often' : undefined;
};

/** Who says so, when, and whether it is told a little later because they may yet be contradicted. */
type Said = { by: string; now: Instant; held: boolean };

/** The pair with this date for `step`; the very same pair if it stands already or cannot be agreed. */
export const agreeDate = (cohort: Cohort, pair: Pair, step: string, meeting: Meeting, said: Said): Pair =>
  isAgreed(pair, step, meeting) || dateProblem(cohort, pair, step, meeting, said.now)
    ? pair
    : changed(pair, step, { at: meeting.at, minutes: meeting.minutes, state: 'agreed' }, said);

/** The pair without a date for `step`; the very same pair if none stands, or the meeting is recorded. */
export const cancelDate = (pair: Pair, step: string, said: Said): Pair => {
  const standing = standingDate(pair, step);
  if (!standing || isAnswered(pair, step)) return pair;
  return changed(pair, step, { at: standing.at, minutes: standing.minutes, state: 'cancelled' }, said);
};

const changed = (
  pair: Pair,
  step: string,
  date: Pick<AgreedDate, 'at' | 'minutes' | 'state'>,
  { by, now, held }: Said,
): Pair => {
  const sequence = (pair.dates[step]?.sequence ?? 0) + 1;
  const after = { ...date, by, sequence, since: now, ...(held && { held: true as const }) };
  return { ...pair, dates: { ...pair.dates, [step]: after } };
};

/** Which step's meeting wants a date once `step` is done: the next without an answer, unless it has a date to come. */
export const stepToDate = (programme: Programme, pair: Pair, step: string, now: Instant): string | undefined => {
  const next = programme.steps
    .slice(programme.steps.indexOf(step) + 1)
    .find((later) => !isAnswered(pair, later) && !isCancelled(pair, later));
  if (next === undefined) return undefined;
  const standing = standingDate(pair, next);
  return standing && standing.at > now ? undefined : next;
};
