import { spawn, spawnSync } from 'node:child_process';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { CreateQueueCommand, ReceiveMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { afterAll, expect, it } from 'vitest';
import { createIfAbsent } from '../../infra/local/table.ts';
import { tell } from '../../infra/local/terminal.ts';
import { sqsQueue } from '../../shared/adapters/sqs-queue.ts';
import { Wake } from '../../shared/queue-messages.ts';
import { aFreePort } from './free-port.ts';
import { holdQueueToContract, queueNow } from './queue-contract.ts';
import { holdToContract } from './store-contract.ts';
import { leadTo, tableBackend } from './table-backend.ts';

/** Another machine's idea of AWS, where there is one: a `ministack` command, or something that listens at AWS_ENDPOINT. */
const found = async (): Promise<string | undefined> => {
  if (process.env['AWS_ENDPOINT'] !== undefined) return process.env['AWS_ENDPOINT'];
  if (spawnSync('which', ['ministack']).status !== 0) return undefined;
  const port = String(await aFreePort());
  const ministack = spawn('ministack', { env: { ...process.env, GATEWAY_PORT: port }, stdio: 'ignore' });
  afterAll(() => void ministack.kill());
  return `http://127.0.0.1:${port}`;
};

const endpoint = await found();

it.runIf(endpoint)('ministack is here', () => expect(endpoint).toMatch(/^http/));

if (endpoint === undefined) {
  tell('ministack is not held to the contract: there is no such command, and no AWS_ENDPOINT.');
} else {
  const client = new DynamoDBClient({ ...leadTo(endpoint), maxAttempts: 12 });
  await createIfAbsent(client);
  const backend = tableBackend(DynamoDBDocumentClient.from(client));
  holdToContract('ministack', () => backend);

  const sqs = new SQSClient({ ...leadTo(endpoint), maxAttempts: 12 });
  let queues = 0;
  holdQueueToContract('of ministack', async () => {
    const { QueueUrl = '' } = await sqs.send(new CreateQueueCommand({ QueueName: `wake-${(queues += 1)}` }));
    const received = async (found: readonly Wake[] = []): Promise<readonly Wake[]> => {
      const { Messages = [] } = await sqs.send(new ReceiveMessageCommand({ QueueUrl, MaxNumberOfMessages: 10 }));
      if (Messages.length === 0) return found;
      return await received([...found, ...Messages.map(({ Body }) => Wake.parse(JSON.parse(Body ?? '')))]);
    };
    return { ...sqsQueue(QueueUrl, () => queueNow), received };
  });
}
