import { createHash, randomBytes } from 'node:crypto';
import { parseArgs } from 'node:util';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, PutCommand } from '@aws-sdk/lib-dynamodb';
import { tokenKey } from '../shared/adapters/rows.ts';
import { inWords } from './aws-trouble.ts';

/** Makes an organiser's token for a deployed table; the table knows only its hash, so it is shown this once. */
const makeToken = async (TableName: string): Promise<string> => {
  const token = randomBytes(32).toString('base64url');
  const sha256 = createHash('sha256').update(token).digest('hex');
  const db = DynamoDBDocumentClient.from(new DynamoDBClient({}));
  await db.send(new PutCommand({ TableName, Item: { ...tokenKey(sha256), createdAt: new Date().toISOString() } }));
  return token;
};

const { positionals, values } = parseArgs({ allowPositionals: true, options: { table: { type: 'string' } } });
if (positionals[0] === 'token' && values.table !== undefined) {
  try {
    console.log(await makeToken(values.table));
  } catch (error) {
    console.error(`No token was made: ${inWords(error, values.table)}`);
    process.exitCode = 1;
  }
} else {
  console.error(
    'npm run organiser -- token --table NAME    makes a token; NAME is the output TableName of the data stack',
  );
  process.exitCode = 1;
}
