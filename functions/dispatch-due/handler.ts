import * as z from 'zod';
import { millisecondsBetween, plusMinutes } from '../../shared/domain/time.ts';
import type { World } from '../../shared/world.ts';

const Cause = z.object({ cause: z.enum(['morning', 'sweep']) });

/** The sweep leaves to the mornings what has only just become due. */
const sweepAfterMinutes = 5;
/** A run takes as many rows as the workers can write to before the next sweep, but never fewer than this. */
const sweepEveryMinutes = 15;
const fewest = 500;

type Ports = Pick<World, 'now' | 'store' | 'enqueue' | 'queueDepth' | 'settings' | 'log'>;

/** Puts what is due on the queue, oldest first; woken by each local morning, and by the sweep every quarter of an hour. */
export const makeHandler =
  (world: Ports) =>
  async (event: unknown): Promise<void> => {
    const { cause } = Cause.parse(event);
    const most = Math.max(fewest, Math.ceil(world.settings.sendRate * sweepEveryMinutes * 60));
    const waiting = await world.queueDepth();
    // What still waits would be queued a second time: the next sweep takes it.
    const staysOut = waiting > most / 10;

    const now = world.now();
    const due = await world.store.due(
      cause === 'sweep' ? plusMinutes(now, -sweepAfterMinutes) : now,
      staysOut ? 1 : most,
    );
    if (!staysOut) await world.enqueue(due);
    const [oldest] = due;
    const overdue = oldest ? Math.floor(millisecondsBetween(oldest.at, now) / 60_000) : 0;
    world.log('rows dispatched', { cause, rows: staysOut ? 0 : due.length, waiting, overdue });
  };
