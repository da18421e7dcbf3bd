import {
  DeleteCommand,
  type DynamoDBDocumentClient,
  GetCommand,
  PutCommand,
  ScanCommand,
  UpdateCommand,
} from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { dispatchedKey } from '../../shared/adapters/rows.ts';
import { tableName } from './table.ts';

const Entry = z.object({
  pk: z.string(),
  sk: z.string(),
  lane: z.string(),
  nextAt: z.string(),
  stray: z.boolean().optional(),
});
type Entry = z.infer<typeof Entry>;

/**
 * dynalite writes a row and its entry in the index one after the other, so a kill can leave them apart. An ordinary update
 * of `nextAt` writes the entry again, and one that moves it away from an old value takes the old entry out.
 *
 * @returns how many entries were wrong
 */
export const healIndex = async (db: DynamoDBDocumentClient): Promise<number> => {
  const rows = await scan(db, undefined);
  const entries = await scan(db, 'due');
  const rowsByKey = new Map(rows.map((row) => [keyOf(row), row]));

  const stray = entries.filter((entry) => wholeOf(entry) !== wholeOf(rowsByKey.get(keyOf(entry))));
  for (const entry of stray) await takeOut(db, entry);
  const found = new Set(entries.map(wholeOf));
  const lost = rows.filter((row) => !found.has(wholeOf(row)));
  for (const row of lost) await setDue(db, row);
  const left = rows.filter((row) => row.stray);
  for (const { pk, sk } of left) await db.send(new DeleteCommand({ TableName: tableName, Key: { pk, sk } }));
  return stray.length + lost.length + left.length;
};

const keyOf = ({ pk, sk }: Entry): string => JSON.stringify([pk, sk]);
const wholeOf = (entry: Entry | undefined): string =>
  JSON.stringify(entry && [entry.pk, entry.sk, entry.lane, entry.nextAt]);

const scan = async (db: DynamoDBDocumentClient, IndexName: 'due' | undefined): Promise<readonly Entry[]> => {
  const found: Entry[] = [];
  let from: Record<string, unknown> | undefined;
  do {
    const { Items = [], LastEvaluatedKey } = await db.send(
      new ScanCommand({
        TableName: tableName,
        IndexName,
        ...(IndexName === undefined && { FilterExpression: 'attribute_exists(nextAt) AND attribute_exists(lane)' }),
        ExclusiveStartKey: from,
      }),
    );
    found.push(...Items.map((item) => Entry.parse(item)));
    from = LastEvaluatedKey;
  } while (from);
  return found;
};

/** The queue in memory has lost what dispatch put on it: dispatch begins with the oldest. */
export const forgetDispatched = async (db: DynamoDBDocumentClient): Promise<void> => {
  await db.send(new DeleteCommand({ TableName: tableName, Key: dispatchedKey }));
};

const setDue = async (db: DynamoDBDocumentClient, { pk, sk, lane, nextAt }: Entry): Promise<void> => {
  await db.send(
    new UpdateCommand({
      TableName: tableName,
      Key: { pk, sk },
      UpdateExpression: 'SET nextAt = :nextAt, lane = :lane',
      ExpressionAttributeValues: { ':nextAt': nextAt, ':lane': lane },
    }),
  );
};

/** Brings the row to what its stray entry says, and back; a row that is gone is made for the moment, and marked. */
const takeOut = async (db: DynamoDBDocumentClient, { pk, sk, lane, nextAt }: Entry): Promise<void> => {
  const Key = { pk, sk };
  const { Item: row } = await db.send(new GetCommand({ TableName: tableName, Key, ConsistentRead: true }));
  if (!row) {
    await db.send(new PutCommand({ TableName: tableName, Item: { pk, sk, lane, nextAt, stray: true } }));
    await db.send(new DeleteCommand({ TableName: tableName, Key }));
    return;
  }
  await setDue(db, { pk, sk, lane, nextAt });
  await db.send(new PutCommand({ TableName: tableName, Item: row }));
};
