import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, GetCommand } from '@aws-sdk/lib-dynamodb';
import { patience } from '../../../../shared/adapters/patience.ts';

/** The client of `dynamo-table.ts`, and one strong read of a row that is there. */
export const table = (): (() => Promise<unknown>) => {
  const client = new DynamoDBClient({ requestHandler: patience });
  const db = DynamoDBDocumentClient.from(client, { marshallOptions: { removeUndefinedValues: true } });
  const Key = { pk: 'COHORT#cohortaaaaaa', sk: 'META' };
  return async () => {
    const TableName = process.env['TABLE_NAME'];
    const { Item } = await db.send(new GetCommand({ TableName, Key, ConsistentRead: true }));
    if (!Item) throw new Error('The row that the floor reads is not there.');
  };
};
