import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { expect, it } from 'vitest';
import { makeHandler } from '../functions/wake/handler.ts';
import { openTable } from '../infra/local/table.ts';
import { dynamoStore } from '../shared/adapters/dynamo-store.ts';
import { itemOf, personKey } from '../shared/adapters/rows.ts';
import { stuckRows } from '../shared/adapters/stuck-rows.ts';
import { aCohort, aPair, helene, heleneId, zoe, zoeId } from './support/builders.ts';
import { aRealTable } from './support/real-table.ts';
import { aWorld, queueEvent } from './support/world.ts';

const { db } = await aRealTable();
const launch = '2026-11-24T08:00:00.000Z';
const tomorrow = '2026-11-25T08:00:00.000Z';
let cohorts = 0;

/** Zoé's row has a zone that is none, as only a flaw of ours can write it; she is woken with Hélène, who is in another pair. */
const aStuckRow = async () => {
  const cohort = `c${(cohorts += 1)}`;
  const store = dynamoStore('binome');
  await store.createCohort(aCohort({ id: cohort }));
  const other = aPair({
    cohort,
    id: 'otherpairaaa',
    members: aPair().members.toSpliced(1, 1, { person: 'noor', role: 'mentee' }),
  });
  const people = [
    helene({ cohort, pairs: [other.id] }),
    zoe({ cohort, id: 'noor', address: 'noor@example.org', pairs: [other.id] }),
    helene({ cohort, id: 'maya', address: 'maya@example.org' }),
  ];
  const hers = aPair({ cohort, members: aPair().members.toSpliced(0, 1, { person: 'maya', role: 'mentor' }) });
  await store.createRows({ people, pairs: [other, hers] });
  const bad = { ...zoe({ cohort }), zone: 'Mars/Olympus' };
  await db.send(new PutCommand({ TableName: 'binome', Item: itemOf(personKey(cohort, zoeId), bad) }));
  const world = { ...aWorld(), store };
  world.moveTo(launch);
  const wake = () =>
    makeHandler(world)(
      queueEvent(
        { kind: 'person', cohort, id: zoeId, at: launch },
        { kind: 'person', cohort, id: heleneId, at: launch },
      ),
    );
  const mend = async () => {
    const { zone } = zoe();
    const Item = itemOf(personKey(cohort, zoeId), { ...zoe({ cohort, zone }), nextAt: tomorrow });
    const stuck = { why: 'ZodError', at: launch };
    await db.send(new PutCommand({ TableName: 'binome', Item: { ...Item, stuck } }));
  };
  return { cohort, store, world, wake, mend };
};

it('a row that is stuck is listed with its reason and nothing of what is in it; its batch mate has a letter', async () => {
  const { cohort, world, wake } = await aStuckRow();
  expect(await wake()).toEqual({ batchItemFailures: [] });
  expect(world.mails.map(({ to }) => to)).toEqual(['helene@example.org']);
  const key = personKey(cohort, zoeId);
  expect(await stuckRows('binome').list(cohort)).toEqual([{ key, cohort, row: zoeId, why: 'ZodError', at: launch }]);
  expect((await stuckRows('binome').list()).map(({ row }) => row)).toContain(zoeId);
});

it('is looked at again a day later, and once only at once', async () => {
  const { cohort, store, world, wake, mend } = await aStuckRow();
  await wake();
  const due = async (at: string) =>
    (await store.due(at, 1000)).wakes.filter((one) => one.cohort === cohort && 'id' in one && one.id === zoeId);
  expect(await due(launch)).toEqual([]);
  expect(await due(tomorrow)).toHaveLength(1);

  await mend();
  const [row] = await stuckRows('binome').list(cohort);
  expect(await stuckRows('binome').lookAgain(row!, launch)).toBe(true);
  expect(await stuckRows('binome').lookAgain(row!, launch)).toBe(false);
  expect(await stuckRows('binome').list(cohort)).toEqual([]);
  expect(await due(launch)).toHaveLength(1);
  await wake();
  expect(world.mails.map(({ to }) => to)).toEqual(['helene@example.org', 'zoe@example.org']);
});

const command = async (...options: string[]): Promise<string> => {
  const run = promisify(execFile)(process.execPath, ['infra/look-again.ts', ...options], { env: process.env });
  return await run.then(
    ({ stdout }) => stdout,
    ({ stderr }: { stderr: string }) => stderr,
  );
};

it('the command lists, and with --now makes due, what its options say', async () => {
  const { cohort, wake } = await aStuckRow();
  await wake();
  const only = ['--table', 'binome', '--cohort', cohort];
  const line = `${cohort} ${zoeId}  ZodError  since ${launch}`;
  expect(await command(...only)).toBe(`${line}\n`);
  expect(await command(...only, '--row', 'nobody', '--now')).toBe('No row is stuck.\n');
  expect(await command(...only, '--now')).toContain(`${line}  is due now\n`);
  expect(await command(...only)).toBe('No row is stuck.\n');
});

it('the command works on the data folder of npm start, while that is stopped', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'binome-folder-'));
  const table = await openTable(folder);
  const stuck = { why: 'RangeError', at: launch };
  for (const Item of [
    { pk: 'COHORTS', sk: 'here' },
    itemOf(personKey('here', zoeId), { ...zoe({ cohort: 'here', nextAt: tomorrow }), stuck }),
  ])
    await table.db.send(new PutCommand({ TableName: 'binome', Item }));
  const only = ['--folder', folder, '--now'];
  expect(await command(...only)).toBe('Not all rows were looked at: stop npm start first.\n');
  await table.close();
  expect(await command(...only)).toContain(`here ${zoeId}  RangeError  since ${launch}  is due now\n`);
  expect(await command(...only)).toBe('No row is stuck.\n');
  await rm(folder, { recursive: true });
  expect(await command(...only)).toContain('is no data folder of npm start');
});
