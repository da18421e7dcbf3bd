import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { aPlayer, type Player } from './player.ts';

/** The local stack as a process of its own, which can be killed. */
export const startProcess = async (
  dataDir?: string,
): Promise<{ dataDir: string; player: Player; url: string; kill: () => Promise<void> }> => {
  const folder = dataDir ?? (await mkdtemp(join(tmpdir(), 'binome-')));
  const child = spawn(process.execPath, ['infra/local/main.ts'], {
    env: { ...process.env, PORT: '0', DATA_DIR: folder, START_AT: '2026-11-23T08:00:00Z', DEMO: '0' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const url = await printedUrl(child);
  const token = (await readFile(join(folder, 'organiser-token'), 'utf8')).trim();
  return {
    dataDir: folder,
    url,
    player: aPlayer(url, token),
    kill: async () => {
      child.kill('SIGKILL');
      await once(child, 'exit');
    },
  };
};

const printedUrl = async ({ stdout }: ChildProcess): Promise<string> => {
  let printed = '';
  for await (const chunk of stdout ?? []) {
    printed += String(chunk);
    const [url] = /http:\/\/localhost:\d+/.exec(printed) ?? [];
    if (url) return url;
  }
  throw new Error(`The local stack ended before it had an address:\n${printed}`);
};
