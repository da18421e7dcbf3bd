import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { afterAll, expect, it } from 'vitest';
import { createIfAbsent } from '../../infra/local/table.ts';
import { tell } from '../../infra/local/terminal.ts';
import { aFreePort } from './free-port.ts';
import { holdToContract } from './store-contract.ts';
import { leadTo, tableBackend } from './table-backend.ts';

/** AWS's own DynamoDB Local, where there is one: `DYNAMODB_LOCAL_JAR=…/DynamoDBLocal.jar`, and Java. */
const jar = process.env['DYNAMODB_LOCAL_JAR'];

const isHere = jar !== undefined && existsSync(jar) && spawnSync('java', ['-version']).status === 0;

it.runIf(isHere)('DynamoDB Local is here', () => expect(isHere).toBe(true));

if (isHere) {
  const port = await aFreePort();
  const java = spawn('java', ['-jar', jar, '-inMemory', '-port', String(port)], { cwd: dirname(jar), stdio: 'ignore' });
  afterAll(() => void java.kill());
  const client = new DynamoDBClient({ ...leadTo(`http://127.0.0.1:${port}`), maxAttempts: 10 });
  await createIfAbsent(client);
  const backend = tableBackend(DynamoDBDocumentClient.from(client));
  holdToContract('DynamoDB Local', () => backend);
} else {
  tell('DynamoDB Local is not held to the contract: no Java, or no DYNAMODB_LOCAL_JAR.');
}
