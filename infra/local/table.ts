import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import {
  CreateTableCommand,
  DescribeTableCommand,
  DynamoDBClient,
  ResourceNotFoundException,
  waitUntilTableExists,
} from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, GetCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import dynalite from 'dynalite';
import { create } from 'dynalite/db/index.js';
import * as z from 'zod';
import { lanes } from '../../shared/adapters/rows.ts';
import { earliest, Instant } from '../../shared/domain/time.ts';
import { portOf } from './loopback.ts';

export const tableName = 'binome';

/** Somebody else has the data folder open. */
export class FolderInUse extends Error {
  override name = 'FolderInUse';
}

/** The table, on disk, behind the real wire protocol. LevelDB's own lock keeps a second process out, and goes with its holder. */
export const openTable = async (dataDir: string): Promise<OpenTable> => {
  await refuseIfInUse(dataDir);
  const path = pathIn(dataDir);
  const server = dynalite({ path, createTableMs: 0, deleteTableMs: 0, updateTableMs: 0 });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const endpoint = `http://127.0.0.1:${portOf(server)}`;
  const client = new DynamoDBClient({
    endpoint,
    region: 'eu-west-3',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  });
  const close = async (): Promise<void> => {
    client.destroy();
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
  // Whoever is killed while the table is being created leaves one that will never be active, and holds nothing.
  if ((await statusOf(client)) === 'CREATING') {
    await close();
    await rm(path, { recursive: true });
    return await openTable(dataDir);
  }
  await createIfAbsent(client);
  return { endpoint, db: DynamoDBDocumentClient.from(client), close };
};

type OpenTable = { endpoint: string; db: DynamoDBDocumentClient; close: () => Promise<void> };

const pathIn = (dataDir: string): string => join(dataDir, 'table');

/** dynalite would crash on a locked folder only with the first request. */
export const refuseIfInUse = async (dataDir: string): Promise<void> => {
  const path = pathIn(dataDir);
  const { db } = create({ path });
  try {
    await db.open();
  } catch (cause) {
    throw new FolderInUse(path, { cause });
  }
  await db.close();
};

/** Undefined if there is no table. */
const statusOf = async (client: DynamoDBClient): Promise<string | undefined> => {
  try {
    return (await client.send(new DescribeTableCommand({ TableName: tableName }))).Table?.TableStatus;
  } catch (error) {
    if (error instanceof ResourceNotFoundException) return undefined;
    throw error;
  }
};

/** Only the shape that the store needs; what the attributes mean is its business. */
export const createIfAbsent = async (client: DynamoDBClient): Promise<void> => {
  if ((await statusOf(client)) === undefined) {
    await client.send(
      new CreateTableCommand({
        TableName: tableName,
        BillingMode: 'PAY_PER_REQUEST',
        AttributeDefinitions: ['pk', 'sk', 'lane', 'nextAt'].map((AttributeName) => ({
          AttributeName,
          AttributeType: 'S',
        })),
        KeySchema: [
          { AttributeName: 'pk', KeyType: 'HASH' },
          { AttributeName: 'sk', KeyType: 'RANGE' },
        ],
        GlobalSecondaryIndexes: [
          {
            IndexName: 'due',
            KeySchema: [
              { AttributeName: 'lane', KeyType: 'HASH' },
              { AttributeName: 'nextAt', KeyType: 'RANGE' },
            ],
            Projection: { ProjectionType: 'KEYS_ONLY' },
          },
        ],
      }),
    );
  }
  // Created is not yet there: a table takes its first rows once it is active.
  await waitUntilTableExists({ client, maxWaitTime: 10, minDelay: 0.01, maxDelay: 0.1 }, { TableName: tableName });
};

const Due = z.array(z.object({ pk: z.string(), sk: z.string(), nextAt: Instant }));
const Written = z.object({
  state: z.string(),
  organiser: z.unknown(),
  organisers: z.array(z.string()).default([]),
  weekly: z.object({ closed: z.boolean().optional() }).optional(),
});

/** Whether a row that is due brings letters: people and pairs do, a cohort while those who run it are still written to. */
const bringsLetters = async (db: DynamoDBDocumentClient, { pk, sk }: { pk: string; sk: string }): Promise<boolean> => {
  if (sk !== 'META') return true;
  const { Item } = await db.send(new GetCommand({ TableName: tableName, Key: { pk, sk } }));
  const { success, data } = Written.safeParse(Item);
  if (!success || data.state !== 'ready' || data.weekly?.closed) return false;
  return data.organisers.length > 0 || data.organiser !== undefined;
};

/** When the row that waits longest is, or was, due; or the first of those that bring letters. */
export const earliestDue = async (
  db: DynamoDBDocumentClient,
  which: 'any' | 'letters' = 'any',
): Promise<Instant | undefined> => {
  const firsts = await Promise.all(
    lanes.map(async (lane) => {
      const { Items } = await db.send(
        new QueryCommand({
          TableName: tableName,
          IndexName: 'due',
          KeyConditionExpression: 'lane = :lane',
          ExpressionAttributeValues: { ':lane': lane },
          ...(which === 'any' && { Limit: 1 }),
        }),
      );
      for (const row of Due.parse(Items)) if (which === 'any' || (await bringsLetters(db, row))) return [row.nextAt];
      return [];
    }),
  );
  return earliest(firsts.flat());
};
