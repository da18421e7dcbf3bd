import {
  afterAnswer,
  type Grant,
  isAwake,
  longestWaitMs,
  mostTurns,
  type Pace,
  takeTurns,
  type Turns,
} from '../domain/pace.ts';
import { type Instant, instantOf } from '../domain/time.ts';
import { whyOf } from '../log.ts';
import type { Store } from '../store.ts';
import type { World } from '../world.ts';

type Ports = Pick<World, 'now' | 'log'> & {
  store: Pick<Store, 'pace' | 'savePace'>;
  wait: (milliseconds: number) => Promise<unknown>;
};

/** Writes by other workers that one gives way to. */
const mostRivals = 20;
/** However slow the table was, turns that begin later than this are not waited for. */
const longestLeadMs = 5000;
/** Turns in a row that may be over before they are written. */
const mostMissed = 20;

/**
 * The turns of one container. It takes some at a time from the row that all share, twice as many while it comes back for
 * more; what it does not use in time is gone, so a container may freeze, stop or be new without anyone sending too fast.
 */
export const pacer = ({ now, log, store, wait }: Ports, grant: Grant): Pick<World, 'turn' | 'heed'> => {
  let turns: Turns = { from: 0, every: 1, until: 0 };
  let wanted = 1;
  let noneUntil: Instant = instantOf(0);
  /** How long it takes to take turns, and some more: those that begin sooner would be missed. */
  let inMs = 0;
  /** The row as this container last saw it. */
  let seen: Pace | undefined;

  const change = async <Answer extends object>(
    decide: (pace: Pace) => Answer & { pace?: Pace },
  ): Promise<Answer & { pace?: Pace }> => {
    for (let rivals = 0; rivals < mostRivals; rivals += 1) {
      const before = await store.pace();
      const answer = decide(before);
      seen = answer.pace ?? before;
      if (seen === before || (await store.savePace(seen)) === 'saved') return answer;
    }
    throw new Error(`Others took their turns ${mostRivals} times; the message goes back to the queue.`);
  };

  /** The next of this container's own turns that has not passed. */
  const nextOwn = (): number | undefined => {
    const passed = Math.max(0, Math.ceil((Date.parse(now()) - turns.from) / turns.every));
    const at = turns.from + passed * turns.every;
    // Half a step, as sums of fractions are not exact.
    if (at + turns.every / 2 > turns.until) return undefined;
    turns = { ...turns, from: at + turns.every };
    return at;
  };

  const take = async (attempt: number): Promise<number | undefined> => {
    const goesOn = Date.parse(now()) < turns.until + turns.every * 2;
    wanted = goesOn ? Math.min(wanted * 2, mostTurns) : 1;
    for (let missed = 0; missed < mostMissed; missed += 1) {
      const before = Date.parse(now());
      const answer = await change<{ turns: Turns } | { noneUntil: Instant }>((pace) =>
        takeTurns(pace, grant, now(), { wanted, attempt, inMs }),
      );
      if ('noneUntil' in answer) {
        if (attempt === 1) ({ noneUntil } = answer);
        return undefined;
      }
      turns = answer.turns;
      // A write that froze for minutes must not put off all that come after it.
      inMs = Math.min(longestLeadMs, 2 * (Date.parse(now()) - before));
      const at = nextOwn();
      if (at !== undefined) return at;
    }
    throw new Error(`The table was too slow for ${mostMissed} turns; the message goes back to the queue.`);
  };

  return {
    turn: async (attempt) => {
      const restMs = Date.parse(noneUntil) - Date.parse(now());
      if (restMs > longestWaitMs) return 'none';
      if (restMs > 0) await wait(restMs);
      const own = seen && isAwake(seen, now()) ? nextOwn() : undefined;
      const at = own ?? (await take(attempt));
      if (at === undefined) return 'none';
      const waitMs = Math.ceil(at - Date.parse(now()));
      if (waitMs > 0) await wait(waitMs);
      return waitMs > 0 || restMs > 0 ? 'waited' : 'at once';
    },
    heed: async (outcome) => {
      if (seen && afterAnswer(seen, outcome, now()) === seen) return;
      await change((pace) => ({ pace: afterAnswer(pace, outcome, now()) })).catch((error: unknown) =>
        log('pace not written', { why: whyOf(error) }),
      );
    },
  };
};
