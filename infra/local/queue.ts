import { createHash, randomUUID } from 'node:crypto';
import type { SQSEvent, SQSRecord } from 'aws-lambda';
import * as z from 'zod';
import { earliest, type Instant, instantOf, millisecondsBetween } from '../../shared/domain/time.ts';
import { warn } from './terminal.ts';

type Message = { id: string; body: string; sentAt: Instant; visibleAt: Instant; receives: number };

/** What Lambda makes of a handler's answer: the messages that come again. */
const Answer = z
  .object({ batchItemFailures: z.array(z.object({ itemIdentifier: z.string() })) })
  .nullish()
  .transform(
    (answer): readonly string[] => answer?.batchItemFailures.map(({ itemIdentifier }) => itemIdentifier) ?? [],
  );

const batchSize = 10;
const mostReceives = 5;
const againAfterMs = 30_000;

export type LocalQueue = ReturnType<typeof localQueue>;

/** A queue in memory that hands its messages to a function as SQS and Lambda do. */
export const localQueue = (wiring: {
  name: string;
  now: () => Instant;
  invoke: (event: SQSEvent) => Promise<unknown>;
  /** The message was handled, or given up. */
  onGone?: (id: string) => Promise<void>;
}) => {
  const { name, now, invoke, onGone } = wiring;
  let waiting: Message[] = [];
  let inFlight = 0;
  const dead: string[] = [];

  const later = (at: Instant, ms: number): Instant => instantOf(Date.parse(at) + ms);
  const visible = (): Message[] => waiting.filter(({ visibleAt }) => visibleAt <= now());

  const settle = async (message: Message, failed: boolean): Promise<void> => {
    if (failed && message.receives < mostReceives) {
      waiting.push({ ...message, visibleAt: later(now(), againAfterMs) });
      return;
    }
    if (failed) {
      dead.push(message.body);
      warn(`${name}: given up after ${message.receives} receives: ${message.body}`);
    }
    await onGone?.(message.id);
  };

  return {
    send: (body: string, delaySeconds = 0): string => {
      const id = randomUUID();
      waiting.push({ id, body, sentAt: now(), visibleAt: later(now(), delaySeconds * 1000), receives: 0 });
      return id;
    },

    depth: () => ({ visible: visible().length, delayed: waiting.length - visible().length, inFlight }),
    nextAt: (): Instant | undefined => earliest(waiting.map(({ visibleAt }) => visibleAt)),
    deadLetters: (): readonly string[] => dead,

    /** Delivers one batch of what is visible; false if nothing is. */
    deliver: async (): Promise<boolean> => {
      const batch = visible()
        .toSorted((a, b) => a.visibleAt.localeCompare(b.visibleAt))
        .slice(0, batchSize)
        .map((message) => ({ ...message, receives: message.receives + 1 }));
      if (batch.length === 0) return false;
      const taken = new Set(batch.map(({ id }) => id));
      waiting = waiting.filter(({ id }) => !taken.has(id));
      inFlight = batch.length;
      const failed = await invoke({ Records: batch.map((message) => recordOf(name, message)) }).then(
        (answer) => new Set(Answer.parse(answer)),
        (error: unknown) => {
          warn(`${name}: the function failed:`, error);
          return taken;
        },
      );
      inFlight = 0;
      for (const message of batch) await settle(message, failed.has(message.id));
      return true;
    },
  };
};

const recordOf = (queue: string, { id, body, sentAt, receives }: Message): SQSRecord => ({
  messageId: id,
  receiptHandle: `${id}-${receives}`,
  body,
  attributes: {
    ApproximateReceiveCount: String(receives),
    SentTimestamp: String(millisecondsBetween(instantOf(0), sentAt)),
    ApproximateFirstReceiveTimestamp: String(millisecondsBetween(instantOf(0), sentAt)),
    SenderId: 'local',
  },
  messageAttributes: {},
  md5OfBody: createHash('md5').update(body).digest('hex'),
  eventSource: 'aws:sqs',
  eventSourceARN: `arn:aws:sqs:eu-west-3:000000000000:${queue}`,
  awsRegion: 'eu-west-3',
});
