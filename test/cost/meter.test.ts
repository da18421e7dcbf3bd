import { expect, it } from 'vitest';
import { coldStartMs, logBytes, requestMs, runMs } from '../../infra/cost/assumptions.ts';
import { zoe, zoeId } from '../support/builders.ts';
import { aWorld } from '../support/world.ts';
import { itemsOf } from './memory-items.ts';
import { aMeter, attachedBytes } from './meter.ts';

const cohort = 'cohortaaaaaa';
const wakes = (count: number) =>
  Array.from({ length: count }, (_, n) => ({
    kind: 'person' as const,
    cohort,
    id: `p${n}`,
    at: '2026-12-01T08:00:00.000Z',
  }));

const aRun = (atMs = 0, meter = aMeter(new Map([['wake', 1024]]))) => {
  const world = aWorld({ people: [zoe()] });
  const run = meter.run('wake', atMs);
  return { meter, run, metered: run.metered(world, itemsOf(world)) };
};

it('counts requests of the queue by tens', async () => {
  const { meter, run, metered } = aRun();
  await metered.enqueue(wakes(21));
  await metered.queueDepth();
  expect(meter.of('wake')).toMatchObject({ queueRequests: 4 });
  expect(run.ended()).toEqual({ writes: 0, queued: 21 });
});

it('counts the time of a run by its requests and waits, at its memory, and a start anew with the keys it reads', async () => {
  const { meter, run, metered } = aRun();
  await metered.store.person(cohort, zoeId);
  run.waits(250);
  run.ended();
  const ms = runMs.any + coldStartMs + requestMs.secret + requestMs.table + 250;
  expect(meter.of('wake')).toMatchObject({ invocations: 1, secretReads: 1, tableReads: 1, gbSeconds: ms / 1000 });

  aRun(60_000, meter).run.ended();
  expect(meter.of('wake')).toMatchObject({ invocations: 2, secretReads: 1, gbSeconds: (ms + runMs.any) / 1000 });
});

it('counts the bytes of what is logged, and of what Lambda logs itself', () => {
  const { meter, run, metered } = aRun();
  metered.log('cohort withdrawn', { cohort });
  run.ended();
  const line = JSON.stringify({ message: 'cohort withdrawn', cohort });
  expect(meter.of('wake').logGb).toBeCloseTo((line.length + logBytes.run + 3 * logBytes.line) / 1e9, 15);
});

it('adds what a write costs in the table to what it costs in the index', async () => {
  const { meter, run, metered } = aRun();
  await metered.store.savePerson(zoe({ nextAt: '2026-12-29T08:00:00.000Z' }));
  expect(run.ended().writes).toBe(3);
  expect(meter.of('wake')).toMatchObject({ tableWrites: 3 });
  expect(meter.calls.get('wake savePerson')).toMatchObject({ times: 1, cost: { writes: 1, indexed: 2 } });
});

it('counts files as they travel, in base64', () => {
  const file = { fileName: 'a.pdf', contentType: 'application/pdf', content: new Uint8Array(300) };
  expect(attachedBytes({ attachments: [file] })).toBe(400);
  expect(attachedBytes({ attachments: [] })).toBe(0);
});

it('refuses a function of which nobody has said how large it is', () => {
  expect(() => aMeter(new Map()).run('wake', 0)).toThrow('how much memory wake has');
});
