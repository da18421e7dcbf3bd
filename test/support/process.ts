import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { aPlayer, type Player } from './player.ts';

/** The local stack as a process of its own, from the moment it is started: it can be killed before it is ready. */
export const spawnProcess = (dataDir: string) => {
  const child = spawn(process.execPath, ['infra/local/main.ts'], {
    env: { ...process.env, PORT: '0', DATA_DIR: dataDir, START_AT: '2026-11-23T08:00:00Z', DEMO: '0' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exited = once(child, 'exit');
  return {
    ready: async (): Promise<{ player: Player; url: string }> => {
      const url = await printedUrl(child);
      const token = (await readFile(join(dataDir, 'organiser-token'), 'utf8')).trim();
      return { url, player: aPlayer(url, token) };
    },
    kill: async (): Promise<void> => {
      child.kill('SIGKILL');
      await exited;
    },
  };
};

/** The local stack as a process of its own, ready. */
export const startProcess = async (
  dataDir?: string,
): Promise<{ dataDir: string; player: Player; url: string; kill: () => Promise<void> }> => {
  const folder = dataDir ?? (await mkdtemp(join(tmpdir(), 'binome-')));
  const { ready, kill } = spawnProcess(folder);
  return { dataDir: folder, ...(await ready()), kill };
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
