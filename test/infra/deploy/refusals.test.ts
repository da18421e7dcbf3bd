import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { removeFolder } from '../../support/remove-folder.ts';
import { settings } from '../../support/settings.ts';

const home = mkdtempSync(join(tmpdir(), 'binome-'));
afterAll(() => removeFolder(home));

/** At a terminal where nobody is signed in, and AWS cannot be reached. */
const deploy = (deployment: string, ...words: string[]) => {
  const file = join(home, 'deployment.json');
  writeFileSync(file, deployment);
  const { PATH } = process.env;
  const env = {
    PATH,
    HOME: home,
    DEPLOYMENT: file,
    AWS_EC2_METADATA_DISABLED: 'true',
    AWS_ENDPOINT_URL: 'http://127.0.0.1:9',
  };
  return spawnSync(process.execPath, ['infra/deploy/main.ts', ...words], { encoding: 'utf8', env });
};

it('deploys nothing where nobody is signed in, and says what to do first', () => {
  const { status, stdout, stderr } = deploy(JSON.stringify(settings));
  expect(status).toBe(1);
  expect(stdout).toContain('✗ Credentials');
  expect(stdout).not.toMatch(/Synthesis|cdk deploy/);
  expect(stderr).toBe('Nothing has been deployed. First: Credentials. What to do is beside each ✗ above.\n');
});

it('deploys nothing from a file that cannot be read, and says so in French where that is wanted', () => {
  const { status, stderr } = deploy('{', '--language', 'fr');
  expect([status, stderr]).toEqual([
    1,
    'Rien n’a été déployé. D’abord : Accès à AWS, Configuration. Ce qu’il faut faire est à côté de chaque ✗ ci-dessus.\n',
  ]);
});

it.each([['--force'], ['--language', 'de']])('tells how it is used to whoever types %s', (...words) => {
  const { status, stderr } = deploy(JSON.stringify(settings), ...words);
  expect([status, stderr.slice(0, 14)]).toEqual([2, 'npm run deploy']);
});
