import type { Pair } from './domain/pair.ts';
import { hurry } from './hurry.ts';
import type { World } from './world.ts';

/** Writes by others that one change gives way to. */
const tries = 8;

/**
 * One conditional update of a pair, tried again on what others wrote meanwhile; a change that gives the same pair back is
 * not written. `keep` writes the trail of the pair as it was, before it is replaced.
 */
export const changePair = async (
  world: Pick<World, 'store' | 'enqueue' | 'log'>,
  cohort: string,
  id: string,
  change: (pair: Pair) => Pair,
  keep: (pair: Pair) => Promise<void> = async (pair) => {
    if (pair.events.length > 0) await world.store.keepEvents(pair);
  },
): Promise<void> => {
  for (let round = 0; round < tries; round += 1) {
    const pair = await world.store.pair(cohort, id);
    if (!pair) return;
    await keep(pair);
    const after = change(pair);
    if (after === pair) return;
    if ((await world.store.savePair(after)) === 'stale') continue;
    if (after.nextAt !== undefined) await hurry(world, { kind: 'pair', cohort, id, at: after.nextAt });
    return;
  }
  throw new Error(`Pair ${id} was written by others ${tries} times; the message goes back to the queue.`);
};
