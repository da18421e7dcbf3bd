import {
  GetQueueAttributesCommand,
  ListMessageMoveTasksCommand,
  SQSClient,
  StartMessageMoveTaskCommand,
} from '@aws-sdk/client-sqs';

/** How far messages have come on their way back. */
export type Move = { isOver: boolean; moved: number; why?: string | undefined };

export type Queues = {
  /** How many wait there, and the name by which they are moved. */
  waiting: (url: string) => Promise<{ arn: string; count: number }>;
  /** Sends them back to the queue that they came from. */
  moveBack: (arn: string) => Promise<void>;
  /** The last move from there. */
  move: (arn: string) => Promise<Move>;
};

export const sqsQueues = (region: string): Queues => {
  const client = new SQSClient({ region });
  return {
    waiting: async (QueueUrl) => {
      const { Attributes = {} } = await client.send(
        new GetQueueAttributesCommand({ QueueUrl, AttributeNames: ['QueueArn', 'ApproximateNumberOfMessages'] }),
      );
      return { arn: Attributes.QueueArn ?? '', count: Number(Attributes.ApproximateNumberOfMessages ?? 0) };
    },
    moveBack: async (SourceArn) => {
      await client.send(new StartMessageMoveTaskCommand({ SourceArn }));
    },
    move: async (SourceArn) => {
      const { Results: [last] = [] } = await client.send(new ListMessageMoveTasksCommand({ SourceArn, MaxResults: 1 }));
      return {
        isOver: last?.Status !== 'RUNNING' && last?.Status !== 'CANCELLING',
        moved: last?.ApproximateNumberOfMessagesMoved ?? 0,
        why: last?.FailureReason,
      };
    },
  };
};
