import { chromium } from 'playwright-core';
import type { TestProject } from 'vitest/node';
import { isFull, seed } from '../support/sampled.ts';
import { findChromium, findSpamAssassin } from './tools.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the one browser of a run listens; nothing where no Chromium is found. */
    browser: string | null;
    spamAssassin: string | null;
  }
}

export const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // Nobody looks at the pictures.
  '--disable-software-rasterizer',
  '--in-process-gpu',
];

/** Starts one browser for all files, and says what will be skipped for want of a program. */
export const setup = async (project: TestProject): Promise<() => Promise<void>> => {
  say(isFull ? 'FULL=1: all is looked at' : `SEED=${seed}: a part is looked at, all of it with FULL=1`);
  process.env['SEED'] = String(seed);
  const executablePath = findChromium();
  const spamAssassin = findSpamAssassin();
  if (!executablePath) say('skipped: no Chromium found; set CHROMIUM');
  if (!spamAssassin) say('skipped: no SpamAssassin found; set SPAMASSASSIN');
  const server = executablePath ? await chromium.launchServer({ executablePath, args: quiet }) : undefined;
  project.provide('browser', server?.wsEndpoint() ?? null);
  project.provide('spamAssassin', spamAssassin ?? null);
  return async () => server?.close();
};

const say = (line: string): void => void process.stdout.write(`${line}\n`);
