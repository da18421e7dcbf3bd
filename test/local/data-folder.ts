import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { removeFolder } from '../support/remove-folder.ts';

/** A new data folder that goes with the test. */
export const aDataFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'binome-'));
  onTestFinished(() => removeFolder(folder));
  return folder;
};
