import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, PutCommand } from '@aws-sdk/lib-dynamodb';
import { tokenKey } from '../../shared/adapters/rows.ts';
import type { Instant } from '../../shared/domain/time.ts';

/** Has a table know the operator's token, by its hash. */
export const putToken = async (TableName: string, sha256: string, createdAt: Instant): Promise<void> => {
  const db = DynamoDBDocumentClient.from(new DynamoDBClient({}));
  await db.send(new PutCommand({ TableName, Item: { ...tokenKey(sha256), createdAt } }));
};
