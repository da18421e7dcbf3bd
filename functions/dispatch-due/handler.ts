import * as z from 'zod';
import { isAwake } from '../../shared/domain/pace.ts';
import { type Instant, millisecondsBetween, plusMinutes } from '../../shared/domain/time.ts';
import type { World } from '../../shared/world.ts';

const Cause = z.object({ cause: z.enum(['morning', 'sweep']) });

/** The sweep leaves to the mornings what has only just become due. */
const sweepAfterMinutes = 5;
/** The queue is filled for longer than the next sweep may take to come, but never with fewer than this. */
const filledMinutes = 20;
const fewest = 100;
/** SQS counts its messages late. */
const countedAfterMinutes = 2;

type Ports = Pick<World, 'now' | 'store' | 'enqueue' | 'queueDepth' | 'settings' | 'log'>;

/** Puts what is due on the queue, oldest first; woken by each local morning, and by the sweep every quarter of an hour. */
export const makeHandler =
  (world: Ports) =>
  async (event: unknown): Promise<void> => {
    const { cause } = Cause.parse(event);
    const now = world.now();
    const before = cause === 'sweep' ? plusMinutes(now, -sweepAfterMinutes) : now;
    const waiting = await world.queueDepth();
    const rows = await fillQueue(world, waiting, before, now);
    // Measured last: what is due is already on its way when this cannot be read.
    const [oldest] = (await world.store.due(before, 1)).wakes;
    const overdue = oldest ? Math.floor(millisecondsBetween(oldest.at, now) / 60_000) : 0;
    world.log('rows dispatched', { cause, rows, waiting, overdue });
  };

/**
 * Fills the queue with as much as leaves until some time after the next sweep. Nobody is put on it twice: while it holds
 * anything, dispatch goes on where it stopped, and only then begins with the oldest again.
 */
const fillQueue = async (world: Ports, waiting: number, before: Instant, now: Instant): Promise<number> => {
  const { store, settings } = world;
  const maySend = isAwake(await store.pace(), now);
  const most = maySend ? Math.max(fewest, Math.ceil(settings.sendRate * filledMinutes * 60)) : fewest;
  if (waiting >= most) return 0;
  const { end: stopped, ...dispatched } = await store.dispatched();
  const isThrough = waiting === 0 && now > plusMinutes(dispatched.at, countedAfterMinutes);
  // While letters rest, the few that are taken are others each time: not all that is due wants a letter.
  const { wakes, end } = await store.due(before, most - waiting, isThrough && maySend ? undefined : stopped);
  if (wakes.length === 0) {
    // It names a row, whose person may be erased by now.
    if (isThrough && stopped !== undefined) await store.saveDispatched(dispatched);
    return 0;
  }
  // Written first: whoever comes at the same moment must not take the same. What then fails to be queued stays due.
  if ((await store.saveDispatched({ ...dispatched, end, at: now })) === 'stale') return 0;
  await world.enqueue(wakes);
  return wakes.length;
};
