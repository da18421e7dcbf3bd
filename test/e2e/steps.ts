import { execFile } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';

/** Waits until something is there: so long as a schedule and two cold starts may take. */
export const until = async <Found>(found: () => Promise<Found | undefined>, what: string): Promise<Found> => {
  for (let tries = 0; tries < 300; tries += 1) {
    const one = await found();
    if (one !== undefined) return one;
    await sleep(200);
  }
  throw new Error(`Waited for a minute: ${what}.`);
};

const minuteMs = 60_000;

/** When the sweep, at minute 7 of each quarter, next takes what is due now: it leaves alone what is not five minutes late. */
export const sweepAfter = (instant: number): number => {
  const quarter = 15 * minuteMs;
  return Math.ceil((instant - minuteMs) / quarter) * quarter + 7 * minuteMs;
};

/** The commands of `npm run`, for a deployment; what they say, or an error that says it. */
export const commandOf =
  (deployment: string) =>
  async (name: string, ...words: readonly string[]): Promise<string> => {
    const environment = { ...process.env, DEPLOYMENT: deployment, LC_ALL: 'en' };
    const run = promisify(execFile)(process.execPath, [`infra/${name}.ts`, ...words], { env: environment });
    return (await run).stdout;
  };
