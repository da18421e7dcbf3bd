import type { Cohort } from './cohort.ts';
import { inFlightMinutes } from './fulfil.ts';
import { emptyTally, weekOf } from './tally.ts';
import {
  type Day,
  dayIn,
  daysBetween,
  type Instant,
  instantAt,
  mondayOf,
  plusDays,
  plusMinutes,
  workingDayFrom,
} from './time.ts';
import type { MailOutcome } from './letter.ts';
import { type LetterFate, type Round, Weekly } from './weekly.ts';

/** What is next about a cohort's weekly letter: nothing until then, or this. */
export type DigestStep =
  | { do: 'rest'; until?: Instant }
  /** A Monday has come: its round begins; of the one before, these organisers were not seen to. */
  | { do: 'begin'; weekly: Weekly; overtaken: readonly string[] }
  | { do: 'count'; round: Round }
  /** `closing`: the last one, which leads to the report. */
  | { do: 'write'; round: Round; reader: string; weeks: number; closing: boolean }
  /** No letter to this organiser this week, for that reason. */
  | { do: 'pass'; weekly: Weekly; reader: string; fate: LetterFate }
  /** Everybody has been seen to. */
  | { do: 'close'; weekly: Weekly };

/** A letter tells of the weeks since the last one, but of no more than these. */
const mostWeeks = 4;
/**
 * After so many weeks without a letter one comes though there is nothing to say: whoever hears nothing for two months
 * cannot tell a calm cohort from a broken machine.
 */
const quietWeeks = 4;
/** After a clean refusal: an hour more or less of a week does not matter. */
const refusedMinutes = 15;

export const weeklyOf = ({ weekly }: Cohort): Weekly => weekly ?? Weekly.parse({});

/**
 * The one rule book of the letter to organisers: on Mondays at the cohort's morning hour, from the first one after the
 * launch until nobody can answer any more, then once more. `readers` are those who run it, by their ids.
 */
export const digestStep = (cohort: Cohort, readers: readonly string[], now: Instant): DigestStep => {
  const weekly = weeklyOf(cohort);
  if (weekly.closed) return { do: 'rest' };
  const { round } = weekly;
  if (round?.open) return lookAtOpen(weekly, round, round.open, now);
  const calm = nextCalm(cohort, now);
  const monday = mondayOf(dayIn(cohort.zone, calm));
  if (monday < firstMonday(cohort) || monday <= (weekly.doneOn ?? ''))
    return { do: 'rest', until: morningOf(cohort, plusDays(monday, 7)) };
  if (calm > now) return { do: 'rest', until: calm };
  if (round?.on === monday) return goOn(cohort, weekly, round, readers, now);
  // What an older round has left undone is told by this one's letters: they go back to the last that left.
  const overtaken = round ? readers.filter((reader) => round.fates[reader] === undefined) : [];
  return { do: 'begin', weekly: { ...weekly, ...toldIn(weekly), round: freshRound(cohort, monday) }, overtaken };
};

/** Whoever claimed it may still be asking SES; after that nobody knows whether it was sent, and twice is worse than not. */
const lookAtOpen = (
  weekly: Weekly,
  round: Round,
  { reader, at }: NonNullable<Round['open']>,
  now: Instant,
): DigestStep => {
  const over = plusMinutes(at, inFlightMinutes);
  return now < over ? { do: 'rest', until: over } : passing(weekly, round, reader, 'lost');
};

/** When a cohort wants to be looked at for its weekly letter; `now` if that is at once. */
export const digestLook = (cohort: Cohort, now: Instant): Instant | undefined => {
  const step = digestStep(cohort, [], now);
  return step.do === 'rest' ? step.until : now;
};

const goOn = (cohort: Cohort, weekly: Weekly, round: Round, readers: readonly string[], now: Instant): DigestStep => {
  if (round.state === 'counting') return { do: 'count', round };
  const { notBefore } = round;
  if (notBefore !== undefined && now < notBefore) return { do: 'rest', until: notBefore };
  const reader = readers.find((one) => round.fates[one] === undefined);
  const closing = now >= round.tally.ends;
  if (reader === undefined) return { do: 'close', weekly: closed(weekly, round, closing) };
  if (weekly.off.includes(reader)) return passing(weekly, round, reader, 'off');
  const weeks = weeksToTell(cohort, weekly, round, reader);
  if (weeks === undefined && !closing) return passing(weekly, round, reader, 'quiet');
  return { do: 'write', round, reader, weeks: weeks ?? 1, closing };
};

const passing = (weekly: Weekly, round: Round, reader: string, fate: LetterFate): DigestStep => ({
  do: 'pass',
  weekly: withFate(weekly, round, reader, fate),
  reader,
  fate,
});

/**
 * Of how many weeks there is something to say: somebody met, a pair needs a person and that is news, or it has been quiet
 * for long. Undefined if there is nothing.
 */
const weeksToTell = (cohort: Cohort, { readers }: Weekly, round: Round, reader: string): number | undefined => {
  const launched = mondayOf(dayIn(cohort.zone, cohort.launchAt));
  const { upTo, letters } = readers[reader] ?? { upTo: launched, letters: [] };
  const weeks = weeksSince(upTo, round);
  if (metIn(cohort, round, weeks) > 0) return weeks;
  // What two letters have told is no reason for a third; with whatever is, it is told again.
  const [before] = letters.length < 2 ? [] : letters;
  if (round.newest !== undefined && (before === undefined || round.newest > morningOf(cohort, before))) return weeks;
  const silent = weeksSince(letters.at(-1) ?? launched, round);
  return silent >= quietWeeks ? silent : undefined;
};

const weeksSince = (monday: Day, { on }: Round): number =>
  Math.min(mostWeeks, Math.max(1, daysBetween(monday, on) / 7));

/** Meetings recorded in the weeks before a round's Monday. */
export const metIn = (cohort: Cohort, { on, tally }: Round, weeks: number): number => {
  const end = weekOf(cohort, on);
  return tally.weeks.slice(Math.max(0, end - weeks), end).reduce((sum, met) => sum + met, 0);
};

const freshRound = (cohort: Cohort, on: Day): Round => ({
  on,
  state: 'counting',
  tally: emptyTally(cohort, on),
  needing: 0,
  needs: [],
  fates: {},
});

/** The row's part with a letter claimed for `reader`, before SES is asked. */
export const claimed = (weekly: Weekly, round: Round, reader: string, opId: string, at: Instant): Weekly => {
  const { notBefore: _, ...rest } = round;
  return { ...weekly, round: { ...rest, open: { reader, opId, at } } };
};

/** The row's part once SES has answered a claimed letter. */
export const settled = (weekly: Weekly, round: Round, reader: string, outcome: MailOutcome, now: Instant): Weekly => {
  switch (outcome.kind) {
    case 'accepted':
      return withFate(weekly, round, reader, 'told');
    case 'rejected':
      return withFate(weekly, round, reader, 'refused');
    case 'unknown':
      return withFate(weekly, round, reader, 'lost');
    case 'throttled':
    case 'unreachable':
    case 'paused': {
      const { open: _, ...released } = round;
      return { ...weekly, round: { ...released, notBefore: plusMinutes(now, refusedMinutes) } };
    }
    default:
      return outcome satisfies never;
  }
};

/** With an organiser who wants no weekly letters, or wants them again. */
export const withOff = (weekly: Weekly, reader: string, isOff: boolean): Weekly => {
  const others = weekly.off.filter((one) => one !== reader);
  return { ...weekly, off: isOff ? [...others, reader] : others };
};

export const withFate = (weekly: Weekly, round: Round, reader: string, fate: LetterFate): Weekly => {
  const { open: _open, notBefore: _notBefore, ...rest } = round;
  return { ...weekly, round: { ...rest, fates: { ...round.fates, [reader]: fate } } };
};

const closed = (weekly: Weekly, { on, tally }: Round, closing: boolean): Weekly => {
  const { round: _, ...rest } = weekly;
  return { ...rest, ...toldIn(weekly), doneOn: on, tally, ...(closing && { closed: true as const }) };
};

/** What organisers know once a round is over: what was lost, refused, or not wanted is told by the next one. */
const toldIn = ({ readers, round }: Weekly): Pick<Weekly, 'readers'> => {
  if (!round) return { readers };
  const { on, fates } = round;
  const known = Object.entries(fates).flatMap(([reader, fate]) => {
    const letters = readers[reader]?.letters ?? [];
    if (fate === 'told') return [[reader, { upTo: on, letters: [...letters, on].slice(-2) }] as const];
    return fate === 'quiet' ? [[reader, { upTo: on, letters }] as const] : [];
  });
  return { readers: { ...readers, ...Object.fromEntries(known) } };
};

const morningOf = ({ morning, zone }: Cohort, day: Day): Instant => instantAt(day, morning, zone);

/** The first Monday on which there may be something to tell: never the day of the launch itself. */
const firstMonday = ({ zone, launchAt }: Cohort): Day => plusDays(mondayOf(dayIn(zone, launchAt)), 7);

/** The first instant from now on at which a letter may come: on working days, not before the morning hour. */
const nextCalm = (cohort: Cohort, now: Instant): Instant => {
  const today = dayIn(cohort.zone, now);
  const day = workingDayFrom(today);
  const morning = morningOf(cohort, day);
  return day === today && now > morning ? now : morning;
};
