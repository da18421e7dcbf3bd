import { earliest, type Instant, instantOf } from '../../shared/domain/time.ts';
import type { LocalClock } from './clock.ts';
import type { LocalQueue } from './queue.ts';
import type { Trigger } from './triggers.ts';
import { warn } from './terminal.ts';

/** More firings than this while the same row stays due mean that nothing gets it done. */
const mostVain = 200;
const mostRounds = 5000;
const mostBatches = 100_000;

type Wiring = {
  clock: LocalClock;
  triggers: () => readonly Trigger[];
  queues: readonly LocalQueue[];
  fire: (trigger: Trigger) => Promise<void>;
  /** The smallest `nextAt` in the index, of all rows or of those that bring letters. */
  dueAt: (which: 'any' | 'letters') => Promise<Instant | undefined>;
  mailsSent: () => number;
};

/** Moves through time as it would have passed: every trigger that finds something due fires at its own instant, in order. */
export const makeTraveller = ({ clock, triggers, queues, fire, dueAt, mailsSent }: Wiring) => {
  /** All firings up to here have taken place, or had nothing to do. */
  let firedUntil = clock.now();

  const drain = async (): Promise<void> => {
    for (let batches = 0; await deliverOne(queues); batches += 1) {
      if (batches > mostBatches) throw new Error('The queues fill as fast as they are emptied; given up.');
    }
  };

  /** The next instant at which something will be done, and what fires then. */
  const upcoming = async (
    which: 'any' | 'letters',
  ): Promise<{ at: Instant; fires: readonly Trigger[]; due: Instant } | undefined> => {
    const row = await dueAt(which);
    const message = earliest(queues.flatMap((queue) => queue.nextAt() ?? []));
    const firings = row === undefined ? [] : triggers().flatMap((trigger) => firingFor(row, trigger));
    const at = earliest([...firings.map((firing) => firing.at), ...(message === undefined ? [] : [message])]);
    if (at === undefined) return undefined;
    const fires = firings.filter((firing) => firing.at === at).map(({ trigger }) => trigger);
    return { at, fires, due: row === undefined || (message !== undefined && message < row) ? at : row };
  };

  const firingFor = (row: Instant, trigger: Trigger) => {
    const from = Math.max(Date.parse(row) + trigger.graceMs, Date.parse(firedUntil) + 1);
    const at = trigger.next(instantOf(from));
    return at === undefined ? [] : [{ at, trigger }];
  };

  const walk = async (goesOn: (at: Instant) => boolean, which: 'any' | 'letters'): Promise<void> => {
    let vain = 0;
    let lastDue: Instant | undefined;
    for (let rounds = 0; rounds < mostRounds; rounds += 1) {
      const next = await upcoming(which);
      if (next === undefined || !goesOn(next.at)) return;
      vain = next.due === lastDue ? vain + 1 : 0;
      lastDue = next.due;
      if (vain > mostVain) break;
      clock.moveTo(next.at);
      if (next.fires.length > 0) firedUntil = next.at;
      for (const trigger of next.fires) {
        await fire(trigger);
        await drain();
      }
      await drain();
    }
    warn(`What is due since ${lastDue} does not get done; the clock went on without it.`);
  };

  /** Runs a move and counts the mails it sent. */
  const move = async (steps: () => Promise<void>): Promise<{ now: Instant; mails: number }> => {
    const before = mailsSent();
    await drain();
    await steps();
    return { now: clock.now(), mails: mailsSent() - before };
  };

  return {
    drain,

    to: (target: Instant) =>
      move(async () => {
        await walk((at) => at <= target, 'any');
        clock.moveTo(target);
        firedUntil = clock.now();
      }),

    /** Where no letter is to come, the clock stays: a cohort is erased long after its last one. */
    toNextMail: () => {
      const before = mailsSent();
      return move(() => walk(() => mailsSent() === before, 'letters'));
    },

    /** Time passes by itself: what should have fired since the last look fires now, once each. */
    pass: async (): Promise<void> => {
      const now = clock.now();
      const from = instantOf(Date.parse(firedUntil) + 1);
      const passed = triggers().filter((trigger) => (trigger.next(from) ?? '9') <= now);
      firedUntil = now > firedUntil ? now : firedUntil;
      for (const trigger of passed) {
        await fire(trigger);
        await drain();
      }
      await drain();
    },
  };
};

const deliverOne = async (queues: readonly LocalQueue[]): Promise<boolean> => {
  for (const queue of queues) if (await queue.deliver()) return true;
  return false;
};
