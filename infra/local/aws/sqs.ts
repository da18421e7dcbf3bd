import { createHash } from 'node:crypto';
import * as z from 'zod';
import type { LocalQueue } from '../queue.ts';
import type { AwsService } from './endpoint.ts';

const Message = z.object({ MessageBody: z.string().min(1), DelaySeconds: z.int().min(0).max(900).default(0) });
const Batch = z.object({
  Entries: z
    .array(Message.extend({ Id: z.string() }))
    .min(1)
    .max(10),
});

const Addressed = z.object({ QueueUrl: z.string() });

/** The calls to SQS that put messages on a queue, by the last part of its URL, and ask how full it is. */
export const localSqs =
  (queues: Readonly<Record<string, LocalQueue>>): AwsService =>
  ({ operation, input }) => {
    const queue = queues[Addressed.safeParse(input).data?.QueueUrl.split('/').at(-1) ?? ''];
    if (!queue) return undefined;
    switch (operation) {
      case 'AmazonSQS.SendMessage':
        return { result: send(queue, Message.parse(input)) };
      case 'AmazonSQS.SendMessageBatch': {
        const { Entries } = Batch.parse(input);
        return {
          result: { Successful: Entries.map((entry) => ({ Id: entry.Id, ...send(queue, entry) })), Failed: [] },
        };
      }
      case 'AmazonSQS.GetQueueAttributes': {
        const { visible, delayed, inFlight } = queue.depth();
        return {
          result: {
            Attributes: {
              ApproximateNumberOfMessages: String(visible),
              ApproximateNumberOfMessagesDelayed: String(delayed),
              ApproximateNumberOfMessagesNotVisible: String(inFlight),
            },
          },
        };
      }
      default:
        return undefined;
    }
  };

const send = (queue: LocalQueue, { MessageBody, DelaySeconds }: z.infer<typeof Message>) => ({
  MessageId: queue.send(MessageBody, DelaySeconds),
  // The SDK compares it and would refuse the answer.
  MD5OfMessageBody: createHash('md5').update(MessageBody).digest('hex'),
});
