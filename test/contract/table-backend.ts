import { type DynamoDBDocumentClient, PutCommand } from '@aws-sdk/lib-dynamodb';
import { tableName } from '../../infra/local/table.ts';
import { dynamoStore } from '../../shared/adapters/dynamo-store.ts';
import { tokenKey } from '../../shared/adapters/rows.ts';
import type { Backend } from './given.ts';

/** The real adapter, on the table that the environment leads to. */
export const tableBackend = (db: DynamoDBDocumentClient): Backend => ({
  store: dynamoStore(tableName),
  admitToken: async (sha256) => void (await db.send(new PutCommand({ TableName: tableName, Item: tokenKey(sha256) }))),
});

/** Leads the adapters of this test file to an endpoint, and whoever takes the answer for a client's settings. */
export const leadTo = (endpoint: string) => {
  Object.assign(process.env, {
    AWS_REGION: 'eu-west-3',
    AWS_ACCESS_KEY_ID: 'a',
    AWS_SECRET_ACCESS_KEY: 'b',
    AWS_ENDPOINT_URL_DYNAMODB: endpoint,
    AWS_ENDPOINT_URL_SQS: endpoint,
  });
  return { endpoint, region: 'eu-west-3', credentials: { accessKeyId: 'a', secretAccessKey: 'b' } };
};
