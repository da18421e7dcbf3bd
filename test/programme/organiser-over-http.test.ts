import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startProcess } from '../support/process.ts';
import { removeFolder } from '../support/remove-folder.ts';

let running: Awaited<ReturnType<typeof startProcess>>;
beforeAll(async () => {
  running = await startProcess();
});
afterAll(async () => {
  await running.kill();
  await removeFolder(running.dataDir);
});

const organiser = async (...words: string[]) =>
  await new Promise<{ code: number; stdout: string; stderr: string }>((resolve) => {
    const { BINOME_TOKEN: _, ...environment } = process.env;
    execFile(
      process.execPath,
      ['infra/organiser.ts', ...words, '--token-file', join(running.dataDir, 'organiser-token')],
      { env: { ...environment, LANG: 'en', BINOME_API: running.url } },
      (error, stdout, stderr) => resolve({ code: Number(error?.code ?? 0), stdout, stderr }),
    );
  });

it('a file is uploaded and launched from a terminal, and its people are written to', async () => {
  const file = 'test/support/cohorts/cohort-utf8.csv';
  const wish = ['--name', 'Cercle', '--start', '2026-12-01', '--zone', 'Europe/Paris', '--hold', '--json'];
  const uploaded = await organiser('upload', file, ...wish);
  // Nobody looks: nothing is drawn.
  expect(uploaded).toMatchObject({ code: 0, stderr: '' });
  expect(JSON.parse(uploaded.stdout)).toMatchObject({ rows: 12, pairs: 10, people: 21 });
  await running.player.moveTo('2026-11-24T06:00:00Z');
  expect(await running.player.mails()).toEqual([]);

  const launched = await organiser('launch', 'Cercle');
  expect(launched).toMatchObject({ code: 0, stderr: '' });
  expect(launched.stdout).toMatch(/^Its first letters leave on 24 November 2026, 09:00 \(Europe\/Paris\)\./);
  await running.player.moveTo('2026-11-25T12:00:00Z');
  expect(await running.player.mails()).toHaveLength(21);
});
