import { execFile } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, expect, it } from 'vitest';
import { removeFolder } from '../../support/remove-folder.ts';
import { aStack, aTable, aWire, backups, refused, restoredFrom, type Script, told } from './wire.ts';
import { settings } from '../../support/settings.ts';

const wire = await aWire();
const home = mkdtempSync(join(tmpdir(), 'binome-restore-'));
afterAll(async () => {
  wire.close();
  await removeFolder(home);
});
const file = join(home, 'deployment.json');
writeFileSync(file, JSON.stringify(settings));

const data: Script = {
  'DescribeStacks cercle-data': [aStack('cercle-data', { TableName: 'old', KeysSecret: 'secret' })],
  'DescribeTable old': [aTable('old')],
  'DescribeContinuousBackups old': [backups('2026-10-24T00:00:00Z', '2026-11-27T23:55:00Z')],
};
const engine: Script = { 'DescribeStacks cercle-engine': [aStack('cercle-engine')] };

/** What a command says at its end, and what it changed. */
const command = async (script: Script, name: 'restore' | 'destroy', ...words: readonly string[]) => {
  wire.play(script);
  const env = {
    PATH: process.env['PATH'],
    HOME: home,
    LANG: 'en',
    DEPLOYMENT: file,
    AWS_ENDPOINT_URL: wire.endpoint,
    AWS_ACCESS_KEY_ID: 'a',
    AWS_SECRET_ACCESS_KEY: 'b',
  };
  const run = promisify(execFile)(process.execPath, [`infra/${name}.ts`, ...words], { env });
  run.child.stdin?.end();
  const { code, said } = await run.then(
    ({ stdout }) => ({ code: 0, said: stdout }),
    (failed: { code: number; stdout: string; stderr: string }) => ({
      code: failed.code,
      said: failed.stdout + failed.stderr,
    }),
  );
  return { code, said: said.trimEnd(), changes: wire.changes() };
};

it.each<[string, Script, readonly string[], number, string]>([
  [
    'no time',
    data,
    ['--at', 'yesterday'],
    2,
    '“yesterday” is no time: write it as 2026-11-20T10:00Z, in UTC. Nothing has been changed.',
  ],
  [
    'a time that no backup has',
    data,
    ['--at', '2027-01-01T00:00Z'],
    1,
    'old can be restored as it was between 2026-10-24T00:00:00Z and 2026-11-27T23:55:00Z, and not at 2027-01-01T00:00:00Z. Nothing has been changed.',
  ],
  [
    'a name that is taken',
    { ...data, 'DescribeTable new': [aTable('new')] },
    ['--at', '2026-11-20T11:00+01:00', '--to', 'new'],
    1,
    'There is a table new already, and it is not old of that moment: choose another name with --to, or go on with it by leaving --at out. Nothing has been changed.',
  ],
  [
    'no table and no moment, in French',
    data,
    ['--to', 'new', '--language', 'fr'],
    1,
    'Il n’y a pas encore de table new : dites avec --at quel moment restaurer. Rien n’a été changé.',
  ],
  [
    'nothing that is deployed',
    {},
    ['--at', '2026-11-20T10:00Z'],
    1,
    'Nothing is deployed, and the configuration names no "table" and "keys": nobody knows what to restore. Nothing has been changed.',
  ],
])('npm run restore says of %s one sentence, and changes nothing', async (_, script, words, code, said) => {
  expect(await command(script, 'restore', ...words)).toEqual({ code, said, changes: [] });
});

const nobody = told({ Items: [], Count: 0 });

it('npm run restore restores under a name that says the moment, and tells what comes next', async () => {
  const name = 'cercle-20261120T100000Z';
  const { code, said, changes } = await command(
    {
      ...data,
      [`DescribeTable ${name}`]: [
        refused('ResourceNotFoundException'),
        aTable(name, restoredFrom('old', '2026-11-20T10:00:00Z')),
      ],
      [`RestoreTableToPointInTime ${name}`]: [told({})],
      [`UpdateContinuousBackups ${name}`]: [told({})],
      [`UpdateTable ${name}`]: [told({})],
      ListTagsOfResource: [told({ Tags: [] })],
      'Query old': [nobody],
      [`Query ${name}`]: [nobody],
    },
    'restore',
    '--at',
    '2026-11-20T10:00Z',
  );
  expect(changes.map(({ question }) => question)).toEqual([
    `RestoreTableToPointInTime ${name}`,
    `UpdateContinuousBackups ${name}`,
    `UpdateTable ${name}`,
  ]);
  expect([code, said]).toEqual([
    0,
    [
      `Nobody is left to be erased again in ${name}.`,
      `${name} is ready. Now write into the configuration:`,
      `  "table": "${name}",`,
      'Then:',
      '  npm run deploy',
      'And half an hour later; it must say that nobody is left:',
      `  npm run restore -- --to ${name}`,
    ].join('\n'),
  ]);
});

it('npm run restore says what cannot be known any more where the old table is gone', async () => {
  const script = {
    ...data,
    'DescribeTable old': [refused('ResourceNotFoundException')],
    'DescribeTable new': [aTable('new')],
    'UpdateContinuousBackups new': [told({})],
    'UpdateTable new': [told({})],
    'Query new': [nobody],
  };
  expect(await command(script, 'restore', '--to', 'new')).toMatchObject({
    code: 0,
    said: expect.stringMatching(/^The table old is gone, and with it who was erased since/),
  });
});

it('npm run restore wants the engine stopped first, and says how', async () => {
  const { code, said, changes } = await command({ ...data, ...engine }, 'restore', '--at', '2026-11-20T10:00Z');
  expect([code, changes]).toEqual([1, []]);
  expect(said).toContain('Stop it first; everything that was written stays:\n  npm run destroy\n');
});

it('npm run destroy says what goes and what stays, with the way back, and removes nothing unless somebody agrees', async () => {
  const { code, said, changes } = await command({ ...data, ...engine }, 'destroy', '--data');
  expect([code, changes]).toEqual([1, []]);
  expect(said).toContain('cercle-engine goes: functions, queues');
  expect(said).toContain('- the table old, with everybody’s data');
  expect(said).toContain('  "table": "old",\n  "keys": "secret",');
  expect(said).toMatch(
    /Go on\? \(y\/N\) Nothing has been removed: nobody said yes\. Run it in a terminal, or with --yes\.$/,
  );
});

it('npm run destroy has nothing to do where nothing is, and explains itself to whoever mistypes', async () => {
  expect(await command({}, 'destroy', '--data')).toMatchObject({
    code: 0,
    said: expect.stringContaining('nothing to remove'),
  });
  expect(await command({}, 'destroy', '--all')).toMatchObject({
    code: 2,
    said: expect.stringContaining('npm run destroy'),
  });
  expect(await command({}, 'restore', '--of', 'x')).toMatchObject({
    code: 2,
    said: expect.stringContaining('npm run restore'),
  });
});
