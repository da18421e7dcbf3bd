import { join } from 'node:path';
import { DeleteCommand, PutCommand, ScanCommand } from '@aws-sdk/lib-dynamodb';
import { create } from 'dynalite/db/index.js';
import { expect, it } from 'vitest';
import { healIndex } from '../../infra/local/heal.ts';
import { earliestDue, openTable, tableName } from '../../infra/local/table.ts';
import { aDataFolder } from './data-folder.ts';

const row = (sk: string, nextAt?: string) => ({
  pk: 'COHORT#c',
  sk,
  version: 3,
  note: 'kept',
  ...(nextAt && { nextAt, lane: 'lane-1' }),
});

/** Works on the index's own entries, as a kill between two writes leaves them. */
const inIndex = async (
  dataDir: string,
  work: (db: ReturnType<typeof create>['db'], keys: string[]) => Promise<void>,
) => {
  const { db } = create({ path: join(dataDir, 'table') });
  await db.open();
  const keys: string[] = [];
  for await (const key of db.keys()) if (key.startsWith(`index-global~${tableName}~due~`)) keys.push(key);
  await work(db, keys);
  await db.close();
};

const contents = async (table: Awaited<ReturnType<typeof openTable>>, IndexName?: string) => {
  const { Items = [] } = await table.db.send(new ScanCommand({ TableName: tableName, IndexName }));
  return Items.toSorted((a, b) => String(a['sk']).localeCompare(String(b['sk'])));
};

it('finds a row again that the index has lost', async () => {
  const dataDir = aDataFolder();
  const before = await openTable(dataDir);
  await before.db.send(new PutCommand({ TableName: tableName, Item: row('PERSON#p', '2026-12-01T08:00:00.000Z') }));
  await before.close();
  await inIndex(dataDir, async (db, keys) => {
    expect(keys).toHaveLength(1);
    for (const key of keys) await db.del(key);
  });

  const table = await openTable(dataDir);
  expect(await earliestDue(table.db)).toBeUndefined();
  expect(await healIndex(table.db)).toBe(1);
  expect(await earliestDue(table.db)).toBe('2026-12-01T08:00:00.000Z');
  expect(await contents(table)).toEqual([row('PERSON#p', '2026-12-01T08:00:00.000Z')]);
  expect(await healIndex(table.db)).toBe(0);
  await table.close();
});

it('takes entries out that no row stands for any more, and leaves the rows as they are', async () => {
  const dataDir = aDataFolder();
  const before = await openTable(dataDir);
  const put = (Item: object) => before.db.send(new PutCommand({ TableName: tableName, Item: { ...Item } }));
  for (const sk of ['PERSON#asleep', 'PERSON#gone', 'PERSON#moved']) await put(row(sk, '2026-12-01T08:00:00.000Z'));
  await before.close();
  const stale: [string, unknown][] = [];
  await inIndex(dataDir, async (db, keys) => {
    for (const key of keys) stale.push([key, await db.get(key)]);
  });
  const later = await openTable(dataDir);
  await later.db.send(new DeleteCommand({ TableName: tableName, Key: { pk: 'COHORT#c', sk: 'PERSON#gone' } }));
  await later.db.send(new PutCommand({ TableName: tableName, Item: row('PERSON#asleep') }));
  await later.db.send(new PutCommand({ TableName: tableName, Item: row('PERSON#moved', '2027-01-04T08:00:00.000Z') }));
  await later.close();
  await inIndex(dataDir, async (db) => {
    for (const [key, entry] of stale) await db.put(key, entry);
  });

  const table = await openTable(dataDir);
  expect(await contents(table, 'due')).toHaveLength(4);
  expect(await healIndex(table.db)).toBe(3);
  expect(await contents(table, 'due')).toMatchObject([{ sk: 'PERSON#moved', nextAt: '2027-01-04T08:00:00.000Z' }]);
  expect(await contents(table)).toEqual([row('PERSON#asleep'), row('PERSON#moved', '2027-01-04T08:00:00.000Z')]);
  await table.close();
});

it('makes a table anew whose creation a kill cut off', async () => {
  const dataDir = aDataFolder();
  await (await openTable(dataDir)).close();
  const { db } = create({ path: join(dataDir, 'table') });
  await db.open();
  for await (const key of db.keys()) {
    const about = await db.get(key);
    if (typeof about === 'object' && about && 'TableStatus' in about)
      await db.put(key, { ...about, TableStatus: 'CREATING' });
  }
  await db.close();

  const table = await openTable(dataDir);
  await table.db.send(new PutCommand({ TableName: tableName, Item: row('PERSON#p') }));
  expect(await contents(table)).toEqual([row('PERSON#p')]);
  await table.close();
});
