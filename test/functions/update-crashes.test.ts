import { expect, it } from 'vitest';
import { failingAt } from '../support/failing-world.ts';
import { aCohortOf, bringList, listOf, somePairs } from '../support/updating.ts';

const list = listOf([
  { mentor: 'Ana', mentee: 'Paul' },
  { mentor: 'Cy', mentee: 'Di', group: 'Left bank', names: { Di: 'Diana' } },
  { mentor: 'Cy', mentee: 'Ed', group: 'Left bank', names: {} },
  { mentor: 'Cy', mentee: 'Flo', group: 'Left bank' },
  { mentor: 'Iris', mentee: 'Omar' },
]);

it('a newer list that breaks off anywhere is done to its end by the same call, and nothing of it twice', async () => {
  const { world, cohort } = await aCohortOf(somePairs, '2026-12-10T12:00:00.000Z');
  const before = world.dump();
  const bring = (to: typeof world) => bringList(to, cohort, list, 'endGone=1&key=autumn');
  await bring(world);
  const whole = settled(world.dump());
  let crashes = 0;
  for (const moment of ['before', 'after'] as const) {
    for (let nth = 1; ; nth += 1) {
      world.restore(before);
      const broken = failingAt(world, nth, moment);
      await bring({ ...world, ...broken.world }).catch(() => undefined);
      if (!broken.failed()) break;
      crashes += 1;
      expect((await bring(world)).status).toBe(200);
      expect({ nth, moment, rows: settled(world.dump()) }).toEqual({ nth, moment, rows: whole });
    }
  }
  expect(crashes).toBeGreaterThan(60);
});

/** However often a row was written on the way. */
const settled = (dump: Record<string, object>): object =>
  Object.fromEntries(
    Object.entries(dump)
      .filter(([key]) => !key.startsWith('events '))
      .map(([key, { version: _, ...row }]: [string, { version?: unknown }]) => [key, row]),
  );
