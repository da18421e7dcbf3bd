import type { SQSEvent } from 'aws-lambda';
import { beforeEach, expect, it } from 'vitest';
import { localQueue } from '../../infra/local/queue.ts';

let now: string;
let seen: string[][];
let failing: Set<string>;

beforeEach(() => {
  now = '2026-12-01T08:00:00.000Z';
  seen = [];
  failing = new Set();
});

const aQueue = (gone: string[] = []) =>
  localQueue({
    name: 'wake',
    now: () => now,
    onGone: async (id) => void gone.push(id),
    invoke: async ({ Records }: SQSEvent) => {
      seen.push(Records.map(({ body }) => body));
      const failed = Records.filter(({ body }) => failing.has(body));
      return { batchItemFailures: failed.map(({ messageId }) => ({ itemIdentifier: messageId })) };
    },
  });

it('delivers what is visible in batches of ten', async () => {
  const queue = aQueue();
  for (let n = 0; n < 12; n += 1) queue.send(String(n));
  expect([await queue.deliver(), await queue.deliver(), await queue.deliver()]).toEqual([true, true, false]);
  expect(seen.map((batch) => batch.length)).toEqual([10, 2]);
});

it('holds a delayed message back until its instant', async () => {
  const queue = aQueue();
  queue.send('later', 60);
  expect(await queue.deliver()).toBe(false);
  expect(queue.nextAt()).toBe('2026-12-01T08:01:00.000Z');
  expect(queue.depth()).toEqual({ visible: 0, delayed: 1, inFlight: 0 });
  now = '2026-12-01T08:01:00.000Z';
  expect(await queue.deliver()).toBe(true);
});

it('delivers only what failed again, after 30 seconds, and gives up after five times', async () => {
  const gone: string[] = [];
  const queue = aQueue(gone);
  failing.add('bad');
  const bad = queue.send('bad');
  const good = queue.send('good');
  await queue.deliver();
  expect(gone).toEqual([good]);
  expect(queue.nextAt()).toBe('2026-12-01T08:00:30.000Z');
  for (let times = 1; times < 5; times += 1) {
    expect(queue.deadLetters()).toEqual([]);
    now = queue.nextAt()!;
    await queue.deliver();
  }
  expect(seen).toEqual([['bad', 'good'], ['bad'], ['bad'], ['bad'], ['bad']]);
  expect(queue.deadLetters()).toEqual(['bad']);
  expect(gone).toEqual([good, bad]);
  expect(queue.nextAt()).toBeUndefined();
});
