import * as z from 'zod';
import type { MailOutcome } from './letter.ts';
import { earliest, Instant, instantOf, plusMinutes } from './time.ts';

/** How the account may send, and what it has sent: one row, which all workers share. */
export const Pace = z.object({
  /** Until when the turns of each track are taken. */
  tracks: z.array(Instant),
  /** Turns taken in the last day, by the quarter of an hour. */
  taken: z.record(Instant, z.int()),
  /** How often running SES has not answered, and when last: once it has, there is no such time. */
  lost: z.int(),
  lostAt: Instant.optional(),
  restUntil: Instant.optional(),
  version: z.int(),
});
export type Pace = z.infer<typeof Pace>;

export const freshPace: Pace = { tracks: [], taken: {}, lost: 0, version: 0 };

/** Letters that SES grants the account, fractions of a letter allowed, and how many workers share them. */
export type Grant = { perSecond: number; perDay?: number; workers: number };

/** Turns of one worker, in epoch milliseconds: at `from`, and then every `every`, before `until`. */
export type Turns = { from: number; every: number; until: number };

/** What is kept free of the grant: letters take more or less time from their turn to SES. */
const share = 0.9;
/** Turns are taken for so long at a time: the fewer writes, the longer others wait for theirs. */
const stretchMs = 2000;
export const mostTurns = 8;
/** Whoever would have to wait longer leaves the row due: a run must not end while it waits. */
export const longestWaitMs = 15_000;

const quarterMs = 15 * 60_000;
/** A quarter of an hour counts until a day after its last letter has surely left. */
const countedMs = 24 * 60 * 60_000 + quarterMs + 60_000;

/** A probe is answered, or given up, by then. */
const probeMinutes = 0.25;
/** As long as a worker waits: the first silence of a wave must not make it pass over all that it is handed. */
const shortestRest = 0.25;
const longestRest = 10;
const pausedRest = 15;
/** How long a letter that may have arrived waits while SES is silent. */
const silenceMinutes = 60;

/**
 * Takes up to `wanted` turns for a worker, from `inMs` on, or says until when there is none. All turns lie on one grid, so that no two are
 * nearer than the rate allows, whoever takes them; track n of N has every N-th, so that N workers write at the same time.
 */
export const takeTurns = (
  pace: Pace,
  grant: Grant,
  now: Instant,
  { wanted, attempt, inMs = 0 }: { wanted: number; attempt: number; inMs?: number },
): { pace: Pace; turns: Turns } | { noneUntil: Instant } => {
  const rest = restOf(pace, attempt);
  if (rest !== undefined && now < rest) return { noneUntil: rest };
  const taken = Object.fromEntries(
    Object.entries(pace.taken).filter(([quarter]) => now < instantOf(Date.parse(quarter) + countedMs)),
  );
  const left = (grant.perDay ?? Infinity) - Object.values(taken).reduce((sum, count) => sum + count, 0);
  if (left < 1) return { noneUntil: instantOf(Date.parse(earliest(Object.keys(taken)) ?? now) + countedMs) };

  const isProbe = pace.lost > 0;
  // The less is left of the day, the less may stay unused.
  const count = isProbe ? 1 : Math.min(wanted, mostAtOnce(grant), Math.ceil(left / 100));
  const turns = firstFree(pace, grant, Date.parse(now) + inMs, count);
  if (turns.from > Date.parse(now) + longestWaitMs) return { noneUntil: instantOf(turns.from - longestWaitMs) };
  const quarter = instantOf(Math.floor(turns.from / quarterMs) * quarterMs);
  return {
    turns,
    pace: {
      ...pace,
      tracks: tracksOf(pace, grant).with(turns.track, instantOf(turns.until)),
      taken: { ...taken, [quarter]: (taken[quarter] ?? 0) + count },
      ...(isProbe && { restUntil: plusMinutes(now, probeMinutes) }),
    },
  };
};

/** What may arrive twice is not sent into silence: first letters find out whether SES answers again. */
const restOf = ({ restUntil, lostAt }: Pace, attempt: number): Instant | undefined =>
  attempt > 1 && lostAt !== undefined ? plusMinutes(lostAt, silenceMinutes) : restUntil;

const gapMs = ({ perSecond }: Grant): number => 1000 / (share * perSecond);

const mostAtOnce = (grant: Grant): number =>
  Math.min(mostTurns, Math.max(1, Math.floor(stretchMs / (gapMs(grant) * grant.workers))));

const tracksOf = ({ tracks }: Pace, { workers }: Grant): readonly Instant[] =>
  Array.from({ length: workers }, (_, track) => tracks[track] ?? instantOf(0));

const firstFree = (pace: Pace, grant: Grant, now: number, count: number): Turns & { track: number } => {
  const every = gapMs(grant) * grant.workers;
  const starts = tracksOf(pace, grant).map((until, track) => {
    const offset = track * gapMs(grant);
    return Math.ceil((Math.max(now, Date.parse(until)) - offset) / every) * every + offset;
  });
  const from = Math.min(...starts);
  return { track: starts.indexOf(from), from, every, until: from + count * every };
};

/** The pace once SES has answered, or has not; the very same where that changes nothing. */
export const afterAnswer = (pace: Pace, { kind }: Pick<MailOutcome, 'kind'>, now: Instant): Pace => {
  const { lost: _lost, lostAt, restUntil: _restUntil, ...rest } = pace;
  switch (kind) {
    case 'unknown': {
      // What several workers lose at the same moment is one silence.
      if (lostAt !== undefined && now < plusMinutes(lostAt, probeMinutes)) return pace;
      const minutes = Math.min(longestRest, shortestRest * 2 ** pace.lost);
      return { ...rest, lost: pace.lost + 1, lostAt: now, restUntil: plusMinutes(now, minutes) };
    }
    case 'paused':
      return { ...rest, lost: 0, restUntil: plusMinutes(now, pausedRest) };
    case 'unreachable':
      return pace;
    case 'accepted':
    case 'rejected':
    case 'throttled':
      return pace.lost === 0 ? pace : { ...rest, lost: 0 };
    default:
      return kind satisfies never;
  }
};

/** Whether SES may be asked now, as far as is known: while not, it is no use to wake many. */
export const isAwake = ({ lost, restUntil }: Pace, now: Instant): boolean =>
  lost === 0 && (restUntil === undefined || restUntil <= now);
