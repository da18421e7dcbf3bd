import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import { expect, it } from 'vitest';
import { makeHandler as makeWake } from '../../functions/wake/handler.ts';
import { tableName } from '../../infra/local/table.ts';
import { dynamoStore } from '../../shared/adapters/dynamo-store.ts';
import { eraseAgain } from '../../shared/restoring.ts';
import type { Wake } from '../../shared/queue-messages.ts';
import type { World } from '../../shared/world.ts';
import { aCertificatePage, aCohort, aPair, answered, helene, zoe, zoeId } from '../support/builders.ts';
import { aRealTable } from '../support/real-table.ts';
import { request, tracesOf } from '../support/erasing.ts';
import { aWorld, queueEvent } from '../support/world.ts';

const table = await aRealTable();

const now = '2027-03-01T12:00:00.000Z';
const cohort = 'cohortaaaaaa';
const zoeWakes: Wake = { kind: 'person', cohort, id: zoeId, at: now };

const memory = aWorld();
memory.moveTo(now);
const store = dynamoStore(tableName);
const world: World = { ...memory, store };

/** Every row of the table, index included, as text. */
const dump = async () => {
  const scan = async (IndexName?: string) =>
    (await table.db.send(new ScanCommand({ TableName: tableName, IndexName }))).Items ?? [];
  return Object.fromEntries([...(await scan()), ...(await scan('due'))].map((item, n) => [n, item]));
};
const traces = async () => {
  const rows = await dump();
  return tracesOf({ dump: () => rows, queue: memory.queue });
};

/** Zoé with all she ever leaves behind: two letters, a certificate, a trail, a second cohort. */
const given = async () => {
  const welcome = { as: 'told', at: '2026-11-24T08:00:00.000Z' } as const;
  const rows = {
    people: [
      zoe({
        told: { welcome },
        nextAt: now,
        certificate: { id: 'ABCDEFGH1234', at: now, pair: 'pairaaaaaaaa', done: 5 },
      }),
      helene({ told: { welcome } }),
      zoe({ cohort: 'cohortbbbbbb', pairs: [] }),
    ],
    pairs: [aPair({ answers: answered(5), events: [{ did: 'met', by: zoeId, at: now }] })],
  };
  for (const id of [cohort, 'cohortbbbbbb']) await store.createCohort(aCohort({ id, people: 1 }));
  await store.createRows(rows);
  const [pair] = rows.pairs;
  if (pair) await store.keepEvents(pair);
  const note = { cohort, person: zoeId, attempt: 1, at: now };
  for (const letter of ['d20261124', 'd20261201']) await store.noteAttempt({ ...note, letter, items: ['welcome'] });
  await store.noteEvent({ ...note, letter: 'd20261201', event: 'delivered', messageId: 'm1' });
  await store.putCertificate(aCertificatePage({ id: 'ABCDEFGH1234' }));
};

const wakeAll = async (): Promise<void> => {
  const wake = makeWake(world);
  for (let wakes = memory.queue.splice(0); wakes.length > 0; wakes = memory.queue.splice(0))
    await wake(queueEvent(...wakes));
};

it('leaves no byte of a person in the table, its index and the queue, nor lets a backup bring one back', async () => {
  await given();
  expect((await traces()).length).toBeGreaterThan(8);
  expect(await store.letters(cohort, zoeId)).toEqual([
    { letter: 'd20261124', items: ['welcome'], notes: { asked1: now } },
    { letter: 'd20261201', items: ['welcome'], notes: { asked1: now, delivered1: now, message1: 'm1' } },
  ]);
  const person = await store.person(cohort, zoeId);
  if (person) await store.savePerson({ ...person, request: request('erase', now) });
  memory.queue.push(zoeWakes);
  await wakeAll();
  expect(await traces()).toEqual([]);
  expect(await store.tombstones()).toHaveLength(1);
  expect((await store.certificate('ABCDEFGH1234'))?.cohortName).toBe('Cercle');

  await given();
  expect((await traces()).length).toBeGreaterThan(5);
  expect(await eraseAgain(world, now)).toBe(2);
  await wakeAll();
  expect(await traces()).toEqual([]);
});
