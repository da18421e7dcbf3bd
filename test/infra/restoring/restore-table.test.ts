import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { afterAll, expect, it } from 'vitest';
import { restoreTable } from '../../../infra/restoring/restore-table.ts';
import { dynamoTables } from '../../../infra/restoring/tables.ts';
import { aTable, aWire, backups, noBackups, refused, restoredFrom, type Script, told } from './wire.ts';

const wire = await aWire();
afterAll(wire.close);
const credentials = { accessKeyId: 'a', secretAccessKey: 'b' };
const tables = dynamoTables(new DynamoDBClient({ endpoint: wire.endpoint, region: 'eu-west-3', credentials }));

const at = '2026-11-20T10:00:00Z';
const window = backups('2026-10-24T00:00:00Z', '2026-11-27T23:55:00Z');
const filling = aTable('new', { TableStatus: 'CREATING', ...restoredFrom('old', at, true) });
const full = aTable('new', restoredFrom('old', at));
const settled: Script = {
  'DescribeTable old': [aTable('old')],
  'DescribeContinuousBackups old': [window],
  'RestoreTableToPointInTime new': [told({})],
  'UpdateContinuousBackups new': [told({})],
  'UpdateTable new': [told({})],
  ListTagsOfResource: [told({ Tags: [] })],
  TagResource: [told({})],
};
const absent = refused('ResourceNotFoundException');

const restore = async (script: Script, wish: { at?: string | undefined; to?: string } = {}) => {
  wire.play({ ...settled, ...script });
  let waits = 0;
  const moment = 'at' in wish ? wish.at : at;
  const outcome = await restoreTable(
    tables,
    { from: 'old', to: wish.to ?? 'new', at: moment === undefined ? undefined : new Date(moment) },
    { waiting: () => (waits += 1), pause: async () => undefined },
  );
  return { outcome, waits, changes: wire.changes().map(({ question }) => question) };
};

it('restores into a new table, waits until it is full, and gives it what it lacks: backups, protection and tags', async () => {
  const tags = [
    { Key: 'team', Value: 'rh' },
    { Key: 'aws:cloudformation:stack-name', Value: 'binome-data' },
  ];
  const { outcome, waits, changes } = await restore({
    'DescribeTable new': [absent, filling, filling, full],
    ListTagsOfResource: [told({ Tags: tags })],
  });
  expect([outcome, waits]).toEqual([{ kind: 'ready' }, 2]);
  expect(changes).toEqual([
    'RestoreTableToPointInTime new',
    'UpdateContinuousBackups new',
    'UpdateTable new',
    'TagResource',
  ]);
  const [asked, , protection, tagged] = wire.changes().map(({ body }) => JSON.parse(body));
  expect(asked).toEqual({ SourceTableName: 'old', TargetTableName: 'new', RestoreDateTime: Date.parse(at) / 1000 });
  expect(protection).toEqual({ TableName: 'new', DeletionProtectionEnabled: true });
  expect(tagged.Tags).toEqual([{ Key: 'team', Value: 'rh' }]);
});

it.each([
  ['while the table fills', [filling, filling, full], 1],
  ['when it was full already', [full], 0],
])('goes on where it was interrupted, %s: nothing is restored twice', async (_, answers, waits) => {
  const again = await restore({ 'DescribeTable new': answers });
  expect(again).toEqual({
    outcome: { kind: 'ready' },
    waits,
    changes: ['UpdateContinuousBackups new', 'UpdateTable new'],
  });
});

it('waits while a table is too new to have backups', async () => {
  const { outcome, waits } = await restore({
    'DescribeTable new': [full],
    'UpdateContinuousBackups new': [refused('ContinuousBackupsUnavailableException'), told({})],
  });
  expect([outcome, waits]).toEqual([{ kind: 'ready' }, 1]);
});

it('goes on with a table that was restored in another way, where no moment is named', async () => {
  const { outcome } = await restore({ 'DescribeTable new': [aTable('new')] }, { at: undefined });
  expect(outcome).toEqual({ kind: 'ready' });
});

it.each<[string, Script, { at?: string | undefined }, string]>([
  ['before its first backup', {}, { at: '2026-10-23T23:59:59Z' }, 'outside'],
  ['in the future', {}, { at: '2027-01-01T00:00:00Z' }, 'outside'],
  ['without backups', { 'DescribeContinuousBackups old': [noBackups] }, {}, 'no-backups'],
  ['from nothing', { 'DescribeTable old': [absent] }, {}, 'no-source'],
  ['at no moment', {}, { at: undefined }, 'no-time'],
  ['over another table', { 'DescribeTable new': [aTable('new')] }, {}, 'taken'],
  ['over one of another moment', { 'DescribeTable new': [full] }, { at: '2026-11-20T10:00:01Z' }, 'taken'],
  ['over one of another table', { 'DescribeTable new': [aTable('new', restoredFrom('other', at))] }, {}, 'taken'],
  [
    'a table of somebody else',
    { 'DescribeTable new': [aTable('new', { KeySchema: [] })] },
    { at: undefined },
    'not-ours',
  ],
])('restores nothing %s, and changes nothing', async (_, script, wish, kind) => {
  const { outcome, changes } = await restore(script, wish);
  expect([outcome.kind, changes]).toEqual([kind, []]);
});
