import * as z from 'zod';
import { Instant, Stuck } from '../domain/time.ts';
import { openTable } from './dynamo-table.ts';
import { cohortKey, type Key, keyOf, laneOf, listKey, wakeOf } from './rows.ts';

/** Of a row that may not be one any more, what is still read: its key, and why it is stuck. */
const Item = z.object({ pk: z.string(), sk: z.string(), nextAt: Instant, stuck: Stuck });
const KeyOnly = z.object({ pk: z.string(), sk: z.string() });

export type StuckRow = { key: Key; cohort: string; row: string; why: string; at: Instant };

/** The rows that could not be decided on and wait for tomorrow, for whoever has mended the cause. */
export const stuckRows = (tableName: string) => {
  const table = openTable(tableName);

  const stuckIn = async (cohort: string): Promise<readonly StuckRow[]> => {
    const items = await table.partition(cohortKey(cohort).pk, {
      FilterExpression: 'attribute_exists(stuck)',
      ProjectionExpression: 'pk, sk, nextAt, stuck',
    });
    return items.flatMap((item) => {
      const { stuck, ...entry } = Item.parse(item);
      const wake = wakeOf(entry);
      return wake ? [{ key: keyOf(wake), cohort, row: wake.kind === 'cohort' ? 'cohort' : wake.id, ...stuck }] : [];
    });
  };

  return {
    /** Of all cohorts, or of one. */
    list: async (cohort?: string): Promise<readonly StuckRow[]> => {
      const listed = await table.partition(listKey('').pk, { ProjectionExpression: 'pk, sk' });
      const cohorts = cohort === undefined ? listed.map((item) => KeyOnly.parse(item).sk) : [cohort];
      const rows: StuckRow[] = [];
      for (const id of cohorts) rows.push(...(await stuckIn(id)));
      return rows;
    },

    /** Makes a row due; tells whether it was still stuck. */
    lookAgain: async ({ key }: StuckRow, now: Instant): Promise<boolean> => {
      const saved = await table.update(key, {
        UpdateExpression: 'SET nextAt = :now, lane = :lane REMOVE stuck ADD version :one',
        ConditionExpression: 'attribute_exists(stuck)',
        ExpressionAttributeValues: { ':now': now, ':lane': laneOf(key), ':one': 1 },
      });
      return saved === 'saved';
    },
  };
};
