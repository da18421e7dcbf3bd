import { setImmediate } from 'node:timers/promises';
import { type Instant, instantOf } from '../../shared/domain/time.ts';

type Alarm = { at: number; order: number; ring: () => void };

/** Time that passes only where everybody waits for it: from one alarm to the next, in order. */
export const virtualTime = (start: Instant) => {
  let clock = Date.parse(start);
  let order = 0;
  const alarms: Alarm[] = [];

  const isBefore = (a: Alarm, b: Alarm): boolean => a.at < b.at || (a.at === b.at && a.order < b.order);

  /** A binary heap: many wait at once. */
  const add = (alarm: Alarm): void => {
    alarms.push(alarm);
    for (let at = alarms.length - 1; at > 0;) {
      const parent = (at - 1) >> 1;
      if (!isBefore(alarms[at]!, alarms[parent]!)) return;
      [alarms[at], alarms[parent]] = [alarms[parent]!, alarms[at]!];
      at = parent;
    }
  };
  const takeFirst = (): Alarm => {
    const first = alarms[0]!;
    const last = alarms.pop()!;
    if (alarms.length === 0) return first;
    alarms[0] = last;
    for (let at = 0; ;) {
      const child = [2 * at + 1, 2 * at + 2]
        .filter((one) => one < alarms.length)
        .reduce((least, one) => (isBefore(alarms[one]!, alarms[least]!) ? one : least), at);
      if (child === at) return first;
      [alarms[at], alarms[child]] = [alarms[child]!, alarms[at]!];
      at = child;
    }
  };

  return {
    now: (): Instant => instantOf(clock),
    epochMs: (): number => clock,
    wait: (milliseconds: number): Promise<void> =>
      new Promise((ring) => add({ at: clock + Math.max(0, milliseconds), order: (order += 1), ring })),
    /** Lets time pass until nobody waits any more, or `until`. */
    run: async (until: Instant = '9'): Promise<void> => {
      for (;;) {
        await setImmediate();
        const next = alarms[0];
        if (!next || instantOf(next.at) > until) return;
        clock = Math.max(clock, next.at);
        takeFirst().ring();
      }
    },
  };
};
