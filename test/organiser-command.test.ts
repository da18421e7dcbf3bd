import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { makeHandler } from '../functions/wake/handler.ts';
import { dynamoStore } from '../shared/adapters/dynamo-store.ts';
import { instantOf } from '../shared/domain/time.ts';
import { aCohort, aPair, helene, zoe, zoeId } from './support/builders.ts';
import { aRealTable } from './support/real-table.ts';
import { aWorld, queueEvent } from './support/world.ts';

await aRealTable();
let cohorts = 0;

/** Letters to Zoé come back since yesterday; her pair knows it. */
const aStoppedZoe = async () => {
  const cohort = `c${(cohorts += 1)}`;
  const store = dynamoStore('binome');
  const yesterday = instantOf(Date.now() - 86_400_000);
  await store.createCohort(aCohort({ id: cohort }));
  const [mentor, mentee] = aPair().members;
  await store.createRows({
    people: [zoe({ cohort, stopped: { at: yesterday, why: 'bounced' } }), helene({ cohort })],
    pairs: [aPair({ cohort, members: [mentor!, { ...mentee!, unreached: yesterday }] })],
  });
  const world = { ...aWorld(), store };
  world.moveTo(instantOf(Date.now() + 60_000));
  return {
    cohort,
    zoe: () => store.person(cohort, zoeId),
    wake: () => makeHandler(world)(queueEvent({ kind: 'person', cohort, id: zoeId, at: world.now() })),
  };
};

const command = async (...options: string[]): Promise<string> => {
  const run = promisify(execFile)(process.execPath, ['infra/organiser.ts', ...options], { env: process.env });
  return await run.then(
    ({ stdout }) => stdout,
    ({ stderr }: { stderr: string }) => stderr,
  );
};
const of = (cohort: string) => ['--table', 'binome', '--cohort', cohort, '--person', zoeId];

it('an organiser gives somebody whose letters come back another address, and letters go there', async () => {
  const { cohort, zoe: row, wake } = await aStoppedZoe();
  expect(await command('address', ...of(cohort), '--to', ' Zoe@Example.net ')).toBe('It is done within 20 minutes.\n');
  await wake();
  const after = (await row())!;
  expect(after.address).toBe('zoe@example.net');
  expect(after).not.toHaveProperty('stopped');
});

it('an organiser erases somebody whom no letter can ask to confirm it', async () => {
  const { cohort, zoe: row, wake } = await aStoppedZoe();
  expect(await command('erase', ...of(cohort))).toBe('It is done within 20 minutes.\n');
  await wake();
  expect(await row()).toBeUndefined();
});

it('what cannot be done changes nothing, and says why', async () => {
  const { cohort, zoe: row } = await aStoppedZoe();
  const before = await row();
  expect(await command('address', ...of(cohort), '--to', 'nobody')).toContain('is not an address');
  expect(await command('address', ...of('elsewhere'), '--to', 'zoe@example.net')).toContain('there is no person');
  expect(await row()).toEqual(before);
});
