import { createHash, randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { type DynamoDBDocumentClient, PutCommand } from '@aws-sdk/lib-dynamodb';
import { tokenKey } from '../../shared/adapters/rows.ts';
import type { Instant } from '../../shared/domain/time.ts';
import { keptOnce } from './kept-file.ts';
import { tableName } from './table.ts';

export const tokenFile = (dataDir: string): string => join(dataDir, 'organiser-token');

/** The organiser's token, made once; the table knows only its hash, as when deployed. */
export const admitOrganiser = async (dataDir: string, db: DynamoDBDocumentClient, now: Instant): Promise<string> => {
  const token = keptOnce(tokenFile(dataDir), () => randomBytes(32).toString('base64url')).trim();
  const sha256 = createHash('sha256').update(token).digest('hex');
  await db.send(new PutCommand({ TableName: tableName, Item: { ...tokenKey(sha256), createdAt: now } }));
  return token;
};
