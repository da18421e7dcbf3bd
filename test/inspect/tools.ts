import { accessSync, constants, existsSync } from 'node:fs';
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

/** A JDK, and what Debian holds of a library that Java came without since its version 11: veraPDF needs both. */
export const findJava = (): { java: string; jaxb: readonly string[] } | undefined => {
  const java = program(process.env['JAVA'], ['java']);
  const jaxb = ['jaxb-api', 'jaxb-impl'].map((name) => `/usr/share/java/${name}.jar`);
  // Only with a compiler beside it does it run a source file.
  return java && program(undefined, ['javac']) && jaxb.every((path) => existsSync(path)) ? { java, jaxb } : undefined;
};

export const findPdftoppm = (): string | undefined => program(process.env['PDFTOPPM'], ['pdftoppm']);
