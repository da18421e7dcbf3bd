import { accessSync, constants } from 'node:fs';
import { join } from 'node:path';

const isExecutable = (path: string): boolean => {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

/** The program a variable names, else the first of these names in the folders of `PATH`. */
const program = (chosen: string | undefined, names: readonly string[]): string | undefined => {
  const folders = (process.env['PATH'] ?? '').split(':');
  const candidates = chosen ? [chosen] : names.flatMap((name) => folders.map((folder) => join(folder, name)));
  return candidates.find(isExecutable);
};

const chromiumOnMacOs = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';

export const findChromium = (): string | undefined =>
  program(process.env['CHROMIUM'], ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']) ??
  [chromiumOnMacOs].find(isExecutable);

export const findSpamAssassin = (): string | undefined => program(process.env['SPAMASSASSIN'], ['spamassassin']);
