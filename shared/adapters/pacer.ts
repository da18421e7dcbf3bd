import { setTimeout as sleep } from 'node:timers/promises';
import type { Instant } from '../domain/time.ts';
import type { World } from '../world.ts';

/**
 * This worker's share of the granted rate. Each of N workers sends rate / (N + 1): together they stay below the grant
 * without sharing anything. The memory of a container is enough: a new one only starts with its turn free.
 *
 * @param rate letters per second granted to the account, fractions allowed
 */
export const pacer = (rate: number, workers: number, now: World['now']): Pick<World, 'turn' | 'rest' | 'isResting'> => {
  const gapMs = ((workers + 1) * 1000) / rate;
  let free = 0;
  let restUntil: Instant = '';
  return {
    turn: async () => {
      const at = performance.now();
      const waitMs = Math.max(0, free - at);
      free = Math.max(free, at) + gapMs;
      if (waitMs === 0) return false;
      await sleep(waitMs);
      return true;
    },
    rest: (until) => {
      restUntil = until > restUntil ? until : restUntil;
    },
    isResting: () => now() < restUntil,
  };
};
