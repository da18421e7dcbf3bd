import type { Pair } from './domain/pair.ts';
import { hurry } from './hurry.ts';
import type { Saved } from './store.ts';
import type { World } from './world.ts';

/** Writes by others that one change gives way to. */
const tries = 8;

/** A row has room for so many events beside all else; then one write to the trail takes them all. */
const mostEvents = 6;

/** Saves a pair that was changed; events that its row has no room for go to its trail first. */
export const saveChanged = async (store: World['store'], before: Pair, after: Pair): Promise<Saved> => {
  if (before.events.length < mostEvents) return await store.savePair(after);
  const had = before.events.length;
  // With what the change says of them: that they were set aside.
  await store.keepEvents({ ...before, events: after.events.slice(0, had) });
  return await store.savePair({ ...after, events: after.events.slice(had) });
};

/**
 * One conditional update of a pair, tried again on what others wrote meanwhile; a change that gives the same pair back is
 * not written. `keep` does something else to the trail of the pair as it was, before it is replaced.
 */
export const changePair = async (
  world: Pick<World, 'store' | 'enqueue' | 'log'>,
  cohort: string,
  id: string,
  change: (pair: Pair) => Pair,
  keep?: (pair: Pair) => Promise<void>,
): Promise<void> => {
  for (let round = 0; round < tries; round += 1) {
    const pair = await world.store.pair(cohort, id);
    if (!pair) return;
    await keep?.(pair);
    const after = change(pair);
    if (after === pair) return;
    const saved = keep ? await world.store.savePair(after) : await saveChanged(world.store, pair, after);
    if (saved === 'stale') continue;
    if (after.nextAt !== undefined) await hurry(world, { kind: 'pair', cohort, id, at: after.nextAt });
    return;
  }
  throw new Error(`Pair ${id} was written by others ${tries} times; the message goes back to the queue.`);
};
