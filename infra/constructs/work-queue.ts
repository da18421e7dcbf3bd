import { Duration } from 'aws-cdk-lib';
import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { type AlarmDesk, soon } from './alarm-desk.ts';
import type { EngineFunction } from './engine-function.ts';

type WorkQueueProps = {
  alarms: AlarmDesk;
  worker: EngineFunction;
  /** How many workers run at once at most. */
  workers: number;
  /** For how long messages may wait for others, to be handled together; at once where it is not given. */
  gather?: Duration;
  /** What people notice when messages are given up: the alarm prints it. */
  impact: string;
};

/** A queue with its worker, its dead-letter queue and the alarm on it. */
export class WorkQueue extends Construct {
  readonly queue: Queue;

  constructor(scope: Construct, name: string, { alarms, worker, workers, gather, impact }: WorkQueueProps) {
    super(scope, name);
    const deadLetters = new Queue(this, 'DeadLetters', {
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      retentionPeriod: Duration.days(14),
    });
    this.queue = new Queue(this, 'Queue', {
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      visibilityTimeout: Duration.seconds(6 * worker.timeout.toSeconds()),
      deadLetterQueue: { queue: deadLetters, maxReceiveCount: 5 },
    });
    worker.lambda.addEventSource(
      new SqsEventSource(this.queue, {
        batchSize: 10,
        maxConcurrency: workers,
        reportBatchItemFailures: true,
        ...(gather && { maxBatchingWindow: gather }),
      }),
    );
    alarms.watch(`${name}-dead-letters`, {
      impact,
      metric: deadLetters.metricApproximateNumberOfMessagesVisible({ period: soon, statistic: 'Maximum' }),
      above: 0,
    });
  }
}
