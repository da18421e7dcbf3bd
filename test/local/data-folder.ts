import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** A new data folder that goes with the test. */
export const aDataFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'binome-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
};
