import { expect, it } from 'vitest';
import type { Queues } from '../../../infra/organiser/queues.ts';
import { anOrganiser, jsonIn } from '../../support/organiser.ts';

/** Queues with so many dead letters, of which each look at a move finds one more moved. */
const queuesWith = (waiting: Record<string, number>, why?: string) => {
  const moved: Record<string, number> = {};
  const queues: Queues = {
    waiting: async (url) => ({ arn: url, count: waiting[url]! }),
    moveBack: async (arn) => void (moved[arn] = 0),
    move: async (arn) => {
      if (moved[arn]! < waiting[arn]!) moved[arn]! += 1;
      return { isOver: moved[arn] === waiting[arn], moved: moved[arn]!, why };
    },
  };
  const deadLetters = Object.keys(waiting).map((url) => ({ queue: url, url }));
  const deployed = async () => ({ region: 'eu-west-3', table: 'binome', keys: 'secret', deadLetters });
  return { moved, ...anOrganiser({ reach: { deployed, queues: async () => queues } }) };
};

it('sends what was given up back to its queues, and says how many', async () => {
  const { type, moved } = queuesWith({ 'wake-queue': 3, 'wave-queue': 0, 'feedback-queue': 1 });
  const { code, out, drawn } = await type('redrive');
  expect(code).toBe(0);
  expect(moved).toEqual({ 'wake-queue': 3, 'feedback-queue': 1 });
  expect(out.split('\n').map((line) => line.trim().split(/ {2,}/))).toEqual([
    ['Queue', 'Given up', 'Sent back'],
    ['wake-queue', '3', '3'],
    ['wave-queue', '0', '0'],
    ['feedback-queue', '1', '1'],
  ]);
  expect(drawn).toContainEqual(expect.stringMatching(/^Sending back to wake-queue {2}[█░]+ {2}2\/3$/));
});

it('leaves requests to sign in where they are, unless somebody insists', async () => {
  const { type, moved } = queuesWith({ 'sign-in-queue': 2 });
  expect((await type('redrive')).out).toContain('Requests to sign in stay where they are');
  expect(moved).toEqual({});
  await type('redrive', '--queue', 'sign-in-queue');
  expect(moved).toEqual({ 'sign-in-queue': 2 });
});

it('only counts where that is wished', async () => {
  const { type, moved } = queuesWith({ 'wake-queue': 3 });
  expect(jsonIn(await type('redrive', '--dry-run', '--json'))).toEqual({
    queues: [{ queue: 'wake-queue', waited: 3, moved: 0 }],
  });
  expect(moved).toEqual({});
});

it('says what keeps messages where they are, and which queues there are', async () => {
  const { type } = queuesWith({ 'wake-queue': 1 }, 'AWS.SimpleQueueService.NonExistentQueue');
  expect(await type('redrive')).toMatchObject({ code: 1, err: expect.stringContaining('NonExistentQueue') });
  expect(await type('redrive', '--queue', 'other')).toMatchObject({
    code: 1,
    err: expect.stringContaining('wave-queue'),
  });
});
