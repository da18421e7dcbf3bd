import { makeHandler as makeDispatch } from '../../functions/dispatch-due/handler.ts';
import { makeHandler as makeWake } from '../../functions/wake/handler.ts';
import type { Instant } from '../../shared/domain/time.ts';
import { queueEvent, type TestWorld } from './world.ts';

/** Everything due now is dispatched and looked at, until nothing is. */
const settleNow = async (world: TestWorld): Promise<void> => {
  const wake = makeWake(world);
  // The clock stands still between these runs, and the queue is empty: each begins with the oldest.
  const saveDispatched = async () => 'saved' as const;
  await makeDispatch({ ...world, store: { ...world.store, saveDispatched } })({ cause: 'morning' });
  for (let wakes = world.queue.splice(0); wakes.length > 0; wakes = world.queue.splice(0))
    await wake(queueEvent(...wakes.filter(({ at }) => at <= world.now())));
};

/** Lives on from one due instant to the next, up to `until`. */
export const liveUntil = async (world: TestWorld, until: Instant): Promise<void> => {
  for (let next = world.nextAt(); next !== undefined && next <= until; next = world.nextAt()) {
    if (next > world.now()) world.moveTo(next);
    await settleNow(world);
    if (world.nextAt() === next) throw new Error(`Nothing moves on from ${next}.`);
  }
  world.moveTo(until);
};
