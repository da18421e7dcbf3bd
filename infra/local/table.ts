import { once } from 'node:events';
import { join } from 'node:path';
import {
  CreateTableCommand,
  DescribeTableCommand,
  DynamoDBClient,
  ResourceNotFoundException,
  waitUntilTableExists,
} from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, QueryCommand } from '@aws-sdk/lib-dynamodb';
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
export const openTable = async (dataDir: string) => {
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
  await createIfAbsent(client);
  return {
    endpoint,
    db: DynamoDBDocumentClient.from(client),
    close: async () => {
      client.destroy();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
};

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

/** Only the shape that dynalite needs; what the attributes mean is the store's business. */
const createIfAbsent = async (client: DynamoDBClient): Promise<void> => {
  try {
    await client.send(new DescribeTableCommand({ TableName: tableName }));
  } catch (error) {
    if (!(error instanceof ResourceNotFoundException)) throw error;
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

const Due = z.array(z.object({ nextAt: Instant }));

/** When the row that waits longest is, or was, due; of those that bring letters, only people and pairs count. */
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
          ...(which === 'any'
            ? { ExpressionAttributeValues: { ':lane': lane }, Limit: 1 }
            : { FilterExpression: 'sk <> :meta', ExpressionAttributeValues: { ':lane': lane, ':meta': 'META' } }),
        }),
      );
      return Due.parse(Items)
        .slice(0, 1)
        .map(({ nextAt }) => nextAt);
    }),
  );
  return earliest(firsts.flat());
};
