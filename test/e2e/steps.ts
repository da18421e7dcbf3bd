import { execFile, execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import * as z from 'zod';

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

const Package = z.object({ scripts: z.record(z.string(), z.string()) });

/** The commands of `npm run`, for a deployment; what they say, or an error that says it. */
export const commandOf = (deployment: string) => {
  const { scripts } = Package.parse(JSON.parse(readFileSync('package.json', 'utf8')));
  return async (name: string, ...words: readonly string[]): Promise<string> => {
    const environment = { ...process.env, DEPLOYMENT: deployment, LC_ALL: 'en' };
    const file = scripts[name]?.replace(/^node /, '') ?? name;
    return (await promisify(execFile)(process.execPath, [file, ...words], { env: environment })).stdout;
  };
};

export const hasLinter = spawnSync('cfn-lint', ['--version']).status === 0;

/** What cfn-lint has to say against the templates in a folder. */
export const lint = (folder: string): string => {
  const templates = ['data', 'engine'].map((stack) => join(folder, `trial-${stack}.template.json`));
  // W3005: the CDK says of a role both that a function uses it and that it comes first.
  return execFileSync('cfn-lint', ['--ignore-checks', 'W3005', '--', ...templates], { encoding: 'utf8' });
};

const Lines = z.array(z.object({ check: z.string(), state: z.enum(['ok', 'todo', 'unknown']) }));

/** What the doctor finds, check by check. */
export const statesBy = (deployment: string): Readonly<Record<string, string>> => {
  const words = ['infra/doctor/main.ts', '--json', '--language', 'en'];
  const env = { ...process.env, DEPLOYMENT: deployment };
  const { stdout } = spawnSync(process.execPath, words, { encoding: 'utf8', env });
  return Object.fromEntries(Lines.parse(JSON.parse(stdout)).map(({ check, state }) => [check, state]));
};
