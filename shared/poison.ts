import * as z from 'zod';
import { whyOf } from './log.ts';
import { plusMinutes } from './domain/time.ts';
import type { Wake } from './queue-messages.ts';
import type { World } from './world.ts';

/** A row that cannot be decided on: the fault is in its data or in our code, so asking again at once is no use. */
class Poison extends Error {
  override readonly name = 'Poison';
}

const dayMinutes = 24 * 60;
/** A row of a shape that this version does not read: while versions change, one that reads it is minutes away. */
const unreadMinutes = 60;

/** Runs what is pure; whatever it throws is poison. */
export const judge = <T>(decide: () => T): T => {
  try {
    return decide();
  } catch (cause) {
    throw new Poison('This row cannot be decided on; it is set aside until tomorrow.', { cause });
  }
};

/**
 * Sets a poisoned row aside with its reason, so that its message succeeds and its batch mates are not held up. Answers
 * `unread` if it is of a shape that this version does not read: another one may.
 */
export const settingAside = async (
  world: Pick<World, 'now' | 'store' | 'log'>,
  wake: Wake,
  look: () => Promise<void>,
): Promise<'looked at' | 'set aside' | 'unread'> => {
  try {
    await look();
    return 'looked at';
  } catch (error) {
    if (!(error instanceof Poison || error instanceof z.ZodError)) throw error;
    const why = whyOf(error.cause ?? error);
    const now = world.now();
    world.log('row stuck', { cohort: wake.cohort, row: wake.kind === 'cohort' ? 'cohort' : wake.id, why });
    const isUnread = !(error instanceof Poison);
    await world.store.setAside(wake, why, now, plusMinutes(now, isUnread ? unreadMinutes : dayMinutes));
    return isUnread ? 'unread' : 'set aside';
  }
};
