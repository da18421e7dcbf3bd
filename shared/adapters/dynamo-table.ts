import { isDeepStrictEqual } from 'node:util';
import { ConditionalCheckFailedException, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import {
  BatchGetCommand,
  BatchWriteCommand,
  type BatchWriteCommandInput,
  type BatchWriteCommandOutput,
  DeleteCommand,
  DynamoDBDocumentClient,
  GetCommand,
  PutCommand,
  type PutCommandInput,
  QueryCommand,
  type QueryCommandInput,
  UpdateCommand,
  type UpdateCommandInput,
} from '@aws-sdk/lib-dynamodb';
import type * as z from 'zod';
import type { Saved } from '../store.ts';
import { patience } from './patience.ts';
import { itemOf, type Key, rowOf } from './rows.ts';

type Versioned = { version: number; nextAt?: string | undefined };

/** DynamoDB takes this many keys a read, and writes a batch. */
const readBatch = 100;
const writeBatch = 25;

/** The calls to DynamoDB that the store is made of; a condition that fails is an answer, everything else is thrown. */
export const openTable = (TableName: string, region?: string) => {
  const client = new DynamoDBClient({ requestHandler: patience, ...(region !== undefined && { region }) });
  const db = DynamoDBDocumentClient.from(client, {
    marshallOptions: { removeUndefinedValues: true },
  });

  /** Where the SDK had to ask again, the condition may have failed on our own write, whose answer was lost: `isDone` looks. */
  const conditionally = async (write: Promise<unknown>, isDone: () => Promise<boolean>): Promise<Saved> => {
    try {
      await write;
      return 'saved';
    } catch (error) {
      if (!(error instanceof ConditionalCheckFailedException)) throw error;
      return (error.$metadata.attempts ?? 1) > 1 && (await isDone()) ? 'saved' : 'stale';
    }
  };

  const itemAt = async (key: Key): Promise<Record<string, unknown> | undefined> =>
    (await db.send(new GetCommand({ TableName, Key: key, ConsistentRead: true }))).Item;

  /** Whoever wrote the very same row under the same version did what we asked for. */
  const putOnCondition = (
    key: Key,
    row: Readonly<Record<string, unknown>> & { nextAt?: string | undefined },
    condition: Pick<PutCommandInput, 'ConditionExpression' | 'ExpressionAttributeValues'>,
  ): Promise<Saved> => {
    const Item = itemOf(key, row);
    return conditionally(db.send(new PutCommand({ TableName, Item, ...condition })), async () =>
      isDeepStrictEqual(await itemAt(key), JSON.parse(JSON.stringify(Item))),
    );
  };

  const saveIf = (ConditionExpression: string, key: Key, row: Versioned): Promise<Saved> =>
    putOnCondition(
      key,
      { ...row, version: row.version + 1 },
      { ConditionExpression, ExpressionAttributeValues: { ':version': row.version } },
    );

  const query = async (input: Omit<QueryCommandInput, 'TableName'>) => {
    const { Items = [], LastEvaluatedKey } = await db.send(new QueryCommand({ TableName, ...input }));
    return { items: Items, last: LastEvaluatedKey };
  };

  const readItems = async (keys: readonly Key[]): Promise<readonly Record<string, unknown>[]> => {
    const items: Record<string, unknown>[] = [];
    for (let from = 0; from < keys.length; from += readBatch) {
      let wanted: Record<string, unknown>[] = keys.slice(from, from + readBatch);
      while (wanted.length > 0) {
        const answer = await db.send(
          new BatchGetCommand({ RequestItems: { [TableName]: { Keys: wanted, ConsistentRead: true } } }),
        );
        items.push(...(answer.Responses?.[TableName] ?? []));
        wanted = answer.UnprocessedKeys?.[TableName]?.Keys ?? [];
      }
    }
    return items;
  };

  return {
    read: async <Row>(key: Key, schema: z.ZodType<Row>): Promise<Row | undefined> => {
      const item = await itemAt(key);
      return item && schema.parse(rowOf(item));
    },

    readMany: async <Row>(keys: readonly Key[], schema: z.ZodType<Row>): Promise<readonly Row[]> =>
      (await readItems(keys)).map((item) => schema.parse(rowOf(item))),

    /** Of rows with these keys, those that there are, with their keys. */
    readItems,

    query,

    /** Every row of a partition. */
    partition: async (pk: string, more: Pick<QueryCommandInput, 'FilterExpression' | 'ProjectionExpression'> = {}) => {
      const found: Record<string, unknown>[] = [];
      let from: Record<string, unknown> | undefined;
      do {
        const { items, last } = await query({
          KeyConditionExpression: 'pk = :pk',
          ExpressionAttributeValues: { ':pk': pk },
          ExclusiveStartKey: from,
          ConsistentRead: true,
          ...more,
        });
        found.push(...items);
        from = last;
      } while (from);
      return found;
    },

    put: async (key: Key, row: object): Promise<void> => {
      await db.send(new PutCommand({ TableName, Item: { ...key, ...row } }));
    },

    /** Writes a row on a condition. */
    putIf: (
      key: Key,
      row: Readonly<Record<string, unknown>>,
      ConditionExpression: string,
      ExpressionAttributeValues: Readonly<Record<string, string>>,
    ): Promise<Saved> => putOnCondition(key, row, { ConditionExpression, ExpressionAttributeValues }),

    create: (key: Key, row: Readonly<Record<string, unknown>> & { nextAt?: string | undefined }): Promise<Saved> =>
      putOnCondition(key, row, { ConditionExpression: 'attribute_not_exists(pk)' }),

    save: (key: Key, row: Versioned): Promise<Saved> => saveIf('version = :version', key, row),

    /** Saves a row that may not be there yet, or had no version when it was put; nobody removes it. */
    saveOrCreate: (key: Key, row: Versioned): Promise<Saved> =>
      saveIf('version = :version OR attribute_not_exists(version)', key, row),

    /** Updates a row that exists, or, without `condition`, creates it. */
    update: (key: Key, input: Omit<UpdateCommandInput, 'TableName' | 'Key'>): Promise<Saved> =>
      conditionally(db.send(new UpdateCommand({ TableName, Key: key, ...input })), async () => false),

    /** Removes a row that is still as it was read. */
    removeAsRead: (key: Key, { version, state }: { version: number; state?: string }): Promise<Saved> =>
      conditionally(
        db.send(
          new DeleteCommand({
            TableName,
            Key: key,
            ConditionExpression: state === undefined ? 'version = :version' : 'version = :version AND #state = :state',
            ...(state !== undefined && { ExpressionAttributeNames: { '#state': 'state' } }),
            ExpressionAttributeValues: { ':version': version, ...(state !== undefined && { ':state': state }) },
          }),
        ),
        async () => (await itemAt(key)) === undefined,
      ),

    /** Removes a row that is there: of two who do so at once, one is told that it was. */
    removeIfThere: (key: Key): Promise<Saved> =>
      conditionally(
        db.send(new DeleteCommand({ TableName, Key: key, ConditionExpression: 'attribute_exists(pk)' })),
        async () => false,
      ),

    removeMany: async (keys: readonly Key[]): Promise<void> => {
      for (let from = 0; from < keys.length; from += writeBatch) {
        let left: BatchWriteCommandInput['RequestItems'] = {
          [TableName]: keys.slice(from, from + writeBatch).map((Key) => ({ DeleteRequest: { Key } })),
        };
        while (left && Object.keys(left).length > 0) {
          const answer: BatchWriteCommandOutput = await db.send(new BatchWriteCommand({ RequestItems: left }));
          left = answer.UnprocessedItems;
        }
      }
    },
  };
};
