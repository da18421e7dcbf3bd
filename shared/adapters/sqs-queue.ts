import { GetQueueAttributesCommand, SendMessageBatchCommand, SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { millisecondsBetween } from '../domain/time.ts';
import type { SignInRequest, Wake } from '../queue-messages.ts';
import type { World } from '../world.ts';
import { patience } from './patience.ts';

/** SQS takes this many messages a call, and delays one by this much at most. */
const batch = 10;
const callsAtOnce = 8;
const longestDelaySeconds = 900;
/** Where a message is until it has been handled. */
const places = [
  'ApproximateNumberOfMessages',
  'ApproximateNumberOfMessagesDelayed',
  'ApproximateNumberOfMessagesNotVisible',
] as const;

export const signInQueue = (QueueUrl: string): World['askToSignIn'] => {
  const client = new SQSClient({ requestHandler: patience });
  return async (request: SignInRequest) => {
    await client.send(new SendMessageCommand({ QueueUrl, MessageBody: JSON.stringify(request) }));
  };
};

export const sqsQueue = (QueueUrl: string, now: World['now']): Pick<World, 'enqueue' | 'queueDepth'> => {
  const client = new SQSClient({ requestHandler: patience });

  const send = async (wakes: readonly Wake[]): Promise<void> => {
    const at = now();
    const { Failed = [] } = await client.send(
      new SendMessageBatchCommand({
        QueueUrl,
        Entries: wakes.map((wake, index) => ({
          Id: String(index),
          MessageBody: JSON.stringify(wake),
          DelaySeconds: Math.min(longestDelaySeconds, Math.max(0, Math.ceil(millisecondsBetween(at, wake.at) / 1000))),
        })),
      }),
    );
    if (Failed.length > 0) throw new Error(`The queue refused ${Failed.length} wakes; their rows stay due.`);
  };

  return {
    enqueue: async (wakes) => {
      const batches = Array.from({ length: Math.ceil(wakes.length / batch) }, (_, index) =>
        wakes.slice(index * batch, (index + 1) * batch),
      );
      for (let from = 0; from < batches.length; from += callsAtOnce)
        await Promise.all(batches.slice(from, from + callsAtOnce).map(send));
    },
    queueDepth: async () => {
      const { Attributes = {} } = await client.send(
        new GetQueueAttributesCommand({ QueueUrl, AttributeNames: [...places] }),
      );
      return places.reduce((sum, place) => sum + Number(Attributes[place] ?? 0), 0);
    },
  };
};
