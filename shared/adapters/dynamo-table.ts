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
  QueryCommand,
  type QueryCommandInput,
  UpdateCommand,
  type UpdateCommandInput,
} from '@aws-sdk/lib-dynamodb';
import type * as z from 'zod';
import type { Saved } from '../world.ts';
import { itemOf, type Key, rowOf } from './rows.ts';

type Versioned = { version: number; nextAt?: string | undefined };

/** DynamoDB takes this many keys a read, and writes a batch. */
const readBatch = 100;
const writeBatch = 25;

/** The calls to DynamoDB that the store is made of; a condition that fails is an answer, everything else is thrown. */
export const openTable = (TableName: string) => {
  const db = DynamoDBDocumentClient.from(new DynamoDBClient({}), { marshallOptions: { removeUndefinedValues: true } });

  const conditionally = async (write: Promise<unknown>): Promise<Saved> => {
    try {
      await write;
      return 'saved';
    } catch (error) {
      if (error instanceof ConditionalCheckFailedException) return 'stale';
      throw error;
    }
  };

  const saveIf = (ConditionExpression: string, key: Key, row: Versioned): Promise<Saved> =>
    conditionally(
      db.send(
        new PutCommand({
          TableName,
          Item: itemOf(key, { ...row, version: row.version + 1 }),
          ConditionExpression,
          ExpressionAttributeValues: { ':version': row.version },
        }),
      ),
    );

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
      const { Item } = await db.send(new GetCommand({ TableName, Key: key, ConsistentRead: true }));
      return Item && schema.parse(rowOf(Item));
    },

    readMany: async <Row>(keys: readonly Key[], schema: z.ZodType<Row>): Promise<readonly Row[]> =>
      (await readItems(keys)).map((item) => schema.parse(rowOf(item))),

    /** Of rows with these keys, those that there are, with their keys. */
    readItems,

    query: async (input: Omit<QueryCommandInput, 'TableName'>) => {
      const { Items = [], LastEvaluatedKey } = await db.send(new QueryCommand({ TableName, ...input }));
      return { items: Items, last: LastEvaluatedKey };
    },

    put: async (key: Key, row: object): Promise<void> => {
      await db.send(new PutCommand({ TableName, Item: { ...key, ...row } }));
    },

    create: (key: Key, row: Readonly<Record<string, unknown>> & { nextAt?: string | undefined }): Promise<Saved> =>
      conditionally(
        db.send(new PutCommand({ TableName, Item: itemOf(key, row), ConditionExpression: 'attribute_not_exists(pk)' })),
      ),

    save: (key: Key, row: Versioned): Promise<Saved> => saveIf('version = :version', key, row),

    /** Saves a row that may not be there yet; nobody removes it. */
    saveOrCreate: (key: Key, row: Versioned): Promise<Saved> =>
      saveIf('version = :version OR attribute_not_exists(pk)', key, row),

    /** Updates a row that exists, or, without `condition`, creates it. */
    update: (key: Key, input: Omit<UpdateCommandInput, 'TableName' | 'Key'>): Promise<Saved> =>
      conditionally(db.send(new UpdateCommand({ TableName, Key: key, ...input }))),

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
