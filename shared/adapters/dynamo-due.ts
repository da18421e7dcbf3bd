import * as z from 'zod';
import { freshPace, Pace } from '../domain/pace.ts';
import { type Instant, instantOf } from '../domain/time.ts';
import type { Wake } from '../queue-messages.ts';
import { Dispatched, type Store } from '../store.ts';
import type { openTable } from './dynamo-table.ts';
import { dispatchedKey, lanes, paceKey, wakeOf } from './rows.ts';

/** An entry of the index, by which a query goes on as well. */
const Entry = z.object({ pk: z.string(), sk: z.string(), lane: z.string(), nextAt: z.string() });
type Entry = z.infer<typeof Entry>;
/** The last entry of each lane. */
const End = z.record(z.string(), Entry);

/** What is due, how far dispatch has come with it, and how fast letters may leave. */
export const dynamoDue = (
  table: ReturnType<typeof openTable>,
): Pick<Store, 'due' | 'dispatched' | 'saveDispatched' | 'pace' | 'savePace'> => {
  const dueInLane = async (
    lane: string,
    before: Instant,
    most: number,
    after: Entry | undefined,
  ): Promise<readonly Entry[]> => {
    // The table refuses to begin beyond its own bound.
    if (after && after.nextAt > before) return [];
    const found: Entry[] = [];
    let from: Record<string, unknown> | undefined = after;
    do {
      const { items, last } = await table.query({
        IndexName: 'due',
        KeyConditionExpression: 'lane = :lane AND nextAt <= :before',
        ExpressionAttributeValues: { ':lane': lane, ':before': before },
        Limit: Math.min(1000, most - found.length),
        ExclusiveStartKey: from,
      });
      for (const item of items) found.push(Entry.parse(item));
      from = last;
    } while (from && found.length < most);
    return found;
  };

  return {
    due: async (before, most, after) => {
      const ends = after === undefined ? {} : End.parse(JSON.parse(after));
      const perLane = await Promise.all(
        lanes.map((lane) => dueInLane(lane, before, Math.ceil(most / lanes.length), ends[lane])),
      );
      const wakes: readonly Wake[] = perLane.flat().flatMap((entry) => wakeOf(entry) ?? []);
      const last = perLane.flatMap((entries) => entries.at(-1) ?? []);
      return {
        wakes: wakes.toSorted((a, b) => a.at.localeCompare(b.at)),
        end: JSON.stringify({ ...ends, ...Object.fromEntries(last.map((entry) => [entry.lane, entry])) }),
      };
    },
    dispatched: async () => (await table.read(dispatchedKey, Dispatched)) ?? { at: instantOf(0), version: 0 },
    saveDispatched: (dispatched) => table.saveOrCreate(dispatchedKey, dispatched),
    pace: async () => (await table.read(paceKey, Pace)) ?? freshPace,
    savePace: (pace) => table.saveOrCreate(paceKey, pace),
  };
};
