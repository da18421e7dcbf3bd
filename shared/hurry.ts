import { whyOf } from './log.ts';
import type { Wake } from './queue-messages.ts';
import type { World } from './world.ts';

/** Wakes what the table says is due already: if the queue fails, the sweep finds it. */
export const hurry = async (world: Pick<World, 'enqueue' | 'log'>, ...wakes: readonly Wake[]): Promise<void> => {
  await world.enqueue(wakes).catch((error: unknown) => world.log('wake failed', { why: whyOf(error) }));
};
