import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as z from 'zod';

const Said = z.object({ status: z.literal(200), ms: z.number(), peak: z.number() });

/** V8 takes what it is given before it tidies up: this much of a heap is what the checks are to do with. */
const heap = ['--max-old-space-size=128', '--max-semi-space-size=8'];

/** What a process takes that checks one file, in the only heap it gets: the first seconds of a cold function included. */
export const checkedAlone = (files: Readonly<Record<string, Uint8Array>>): readonly object[] => {
  const folder = mkdtempSync(join(tmpdir(), 'binome-upload-'));
  try {
    return Object.entries(files).map(([name, bytes]) => {
      const path = join(folder, 'file');
      writeFileSync(path, bytes);
      const child = fileURLToPath(new URL('check-upload.ts', import.meta.url));
      const { ms, peak } = Said.parse(
        JSON.parse(execFileSync(process.execPath, [...heap, child, path], { encoding: 'utf8' })),
      );
      return { name, 'ms of work': Math.round(ms), 'peak, MB': Math.round(peak) };
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
};
