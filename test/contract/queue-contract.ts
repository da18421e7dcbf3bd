import { describe, expect, it } from 'vitest';
import { plusMinutes } from '../../shared/domain/time.ts';
import type { Wake } from '../../shared/queue-messages.ts';
import type { World } from '../../shared/world.ts';

/** A queue under proof; `received` takes from it what it would hand over by now. */
export type QueueBackend = Pick<World, 'enqueue' | 'queueDepth'> & { received: () => Promise<readonly Wake[]> };

export const queueNow = '2026-11-23T08:00:00.000Z';

const wakes = (count: number, at = queueNow): readonly Wake[] =>
  Array.from({ length: count }, (_, n) => ({ kind: 'person', cohort: 'c', id: `p${String(n).padStart(3, '0')}`, at }));
const kinds: readonly Wake[] = [
  { kind: 'person', cohort: 'c', id: 'p', at: queueNow },
  { kind: 'pair', cohort: 'c', id: 'u', at: queueNow },
  { kind: 'cohort', cohort: 'c', at: queueNow },
];
const inOrder = (found: readonly Wake[]): readonly Wake[] =>
  found.toSorted((a, b) => JSON.stringify(a).localeCompare(JSON.stringify(b)));

type Case = readonly [sentence: string, prove: (queue: QueueBackend) => Promise<void>];

const handsOver = (count: number): Case => [
  `hands over each of ${count} wakes once`,
  async ({ enqueue, received }) => {
    await enqueue(wakes(count));
    expect(inOrder(await received())).toEqual(wakes(count));
  },
];
const delays = (minutes: number): Case => [
  `keeps to itself what is due in ${minutes} minutes`,
  async ({ enqueue, received }) => {
    await enqueue(wakes(1, plusMinutes(queueNow, minutes)));
    await enqueue(wakes(2));
    expect(inOrder(await received())).toEqual(wakes(2));
  },
];

const cases: readonly Case[] = [
  [
    'takes nothing for nothing',
    async ({ enqueue, queueDepth, received }) => {
      await enqueue([]);
      expect([await queueDepth(), await received()]).toEqual([0, []]);
    },
  ],
  ...[1, 10, 11, 95].map(handsOver),
  [
    'hands over wakes of every kind as they are',
    async ({ enqueue, received }) => {
      await enqueue(kinds);
      expect(inOrder(await received())).toEqual(inOrder(kinds));
    },
  ],
  [
    'hands over at once what was due long ago',
    async ({ enqueue, received }) => {
      await enqueue(wakes(1, '2020-01-01T00:00:00.000Z'));
      expect(await received()).toHaveLength(1);
    },
  ],
  ...[0.5, 10, 15, 60].map(delays),
  [
    'takes the same wake twice',
    async ({ enqueue, received }) => {
      for (const _ of [1, 2]) await enqueue(wakes(1));
      expect(await received()).toHaveLength(2);
    },
  ],
  [
    'tells how many are in it, those that are delayed too',
    async ({ enqueue, queueDepth }) => {
      await enqueue([...wakes(12), ...wakes(3, plusMinutes(queueNow, 5))]);
      expect(await queueDepth()).toBe(15);
    },
  ],
];

/** Holds a queue to what `shared/world.ts` says of it; every case has an empty one. */
export const holdQueueToContract = (name: string, open: () => Promise<QueueBackend>): void => {
  describe(`the queue ${name}`, () => {
    it.each(cases)('%s', async (_sentence, prove) => {
      expect.hasAssertions();
      await prove(await open());
    });
  });
};
