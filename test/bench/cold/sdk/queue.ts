import { GetQueueAttributesCommand, SQSClient } from '@aws-sdk/client-sqs';
import { patience } from '../../../../shared/adapters/patience.ts';

/** The clients of `sqs-queue.ts`, one for either queue, and how full the first is. */
export const queue = (): (() => Promise<unknown>) => {
  const [client] = [new SQSClient({ requestHandler: patience }), new SQSClient({ requestHandler: patience })];
  return () =>
    client.send(
      new GetQueueAttributesCommand({
        QueueUrl: process.env['QUEUE_URL'],
        AttributeNames: ['ApproximateNumberOfMessages'],
      }),
    );
};
