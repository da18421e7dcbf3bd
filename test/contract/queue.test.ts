import type { SQSEvent } from 'aws-lambda';
import { onTestFinished, vi } from 'vitest';
import { serveAws } from '../../infra/local/aws/endpoint.ts';
import { localSqs } from '../../infra/local/aws/sqs.ts';
import { localQueue } from '../../infra/local/queue.ts';
import { sqsQueue } from '../../shared/adapters/sqs-queue.ts';
import { Wake } from '../../shared/queue-messages.ts';
import { aWorld } from '../support/world.ts';
import { holdQueueToContract, queueNow } from './queue-contract.ts';

holdQueueToContract('in memory', async () => {
  const { enqueue, queueDepth, queue, now } = aWorld();
  return { enqueue, queueDepth, received: async () => queue.filter(({ at }) => at <= now()) };
});

holdQueueToContract('of this machine, by the real adapter', async () => {
  const found: Wake[] = [];
  const queue = localQueue({
    name: 'wake',
    now: () => queueNow,
    invoke: async ({ Records }: SQSEvent) => {
      found.push(...Records.map(({ body }) => Wake.parse(JSON.parse(body))));
    },
  });
  const { endpoint, close } = await serveAws([localSqs({ wake: queue })]);
  for (const [name, value] of Object.entries({
    AWS_REGION: 'eu-west-3',
    AWS_ACCESS_KEY_ID: 'a',
    AWS_SECRET_ACCESS_KEY: 'b',
    AWS_ENDPOINT_URL_SQS: endpoint,
  }))
    vi.stubEnv(name, value);
  onTestFinished(async () => {
    vi.unstubAllEnvs();
    await close();
  });
  return {
    ...sqsQueue(`${endpoint}/000000000000/wake`, () => queueNow),
    received: async () => {
      while (await queue.deliver());
      return found;
    },
  };
});
