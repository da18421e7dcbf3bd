import { type ChildProcess, execFile, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import * as z from 'zod';
import { aFreePort } from '../contract/free-port.ts';

const run = promisify(execFile);
const here = import.meta.dirname;

/** Pinned: each version emulates a little more, and a little otherwise; its KMS signs by the last of them. */
const packages = ['ministack==1.5.33', 'time-machine==3.6.0', 'cryptography==50.0.2'];

/** Where it is not AWS, and what the test does about it. */
export const differences = [
  'Where the emulator is not AWS:',
  '- it fires schedules by UTC, whatever their zone: the colleagues live there;',
  '- it has no DKIM records of an identity that CloudFormation creates: the sender is an existing one;',
  '- it restores a table as it is, not as it was: the test has that done when it would have been;',
  '- it calls a secret by its name where AWS says its ARN: the test looks that up;',
  '- it tells nothing of letters through a configuration set: the test publishes what SES would.',
].join('\n');

/** The emulator's Python, in a private environment of its own; undefined where there is no Python that can make one. */
export const findPython = async (folder: string): Promise<string | undefined> => {
  const python = join(folder, 'bin', 'python');
  if (!existsSync(join(folder, 'ready')) || readFileSync(join(folder, 'ready'), 'utf8') !== packages.join('\n')) {
    if (spawnSync('python3', ['-m', 'venv', '--clear', folder], { stdio: 'ignore' }).status !== 0) return undefined;
    await run(python, ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', ...packages]);
    writeFileSync(join(folder, 'ready'), packages.join('\n'));
  }
  return python;
};

const Messages = z.object({
  messages: z.record(
    z.string(),
    z.array(
      z.object({
        MessageId: z.string(),
        To: z.array(z.string()),
        Subject: z.string(),
        BodyText: z.string().optional(),
      }),
    ),
  ),
});

/** AWS on this machine, with nobody's account: what it is told is in memory, and gone when it ends. */
export const startEmulator = async (python: string, folder: string) => {
  mkdirSync(folder, { recursive: true });
  // Its CommonJS would be taken for modules, where a package.json of ours says so.
  const scratch = mkdtempSync(join(tmpdir(), 'binome-e2e-'));
  const port = await aFreePort();
  const endpoint = `http://127.0.0.1:${port}`;
  const clockFile = join(folder, 'clock-ahead');
  writeFileSync(clockFile, '0');
  const clock = { NODE_OPTIONS: `--require ${join(here, 'clock.cjs')}`, CLOCK_AHEAD_FILE: clockFile };
  const log = openSync(join(folder, 'emulator.log'), 'w');
  const child: ChildProcess = spawn(python, [join(here, 'emulator.py'), clockFile], {
    stdio: ['ignore', log, log],
    env: {
      ...process.env,
      BIND_HOST: '127.0.0.1',
      GATEWAY_PORT: String(port),
      MINISTACK_REGION: 'eu-west-3',
      TMPDIR: scratch,
      // The functions are processes of the emulator’s.
      ...clock,
    },
  });
  const ended = once(child, 'exit');
  const isUp = async (): Promise<boolean> =>
    await fetch(`${endpoint}/_ministack/health`).then(
      ({ ok }) => ok,
      () => false,
    );
  for (let tries = 0; !(await isUp()); tries += 1) {
    if (tries > 300 || child.exitCode !== null)
      throw new Error(`The emulator does not start: see ${folder}/emulator.log.`);
    await sleep(100);
  }
  let aheadMs = 0;
  return {
    endpoint,
    /** Where every tool of AWS finds it, by whose clock: the CDK waits for ever for one that is ahead of it. */
    environment: {
      ...clock,
      AWS_ENDPOINT_URL: endpoint,
      AWS_ENDPOINT_URL_S3: endpoint,
      AWS_ACCESS_KEY_ID: 'test',
      AWS_SECRET_ACCESS_KEY: 'test',
      AWS_REGION: 'eu-west-3',
    },
    now: (): number => Date.now() + aheadMs,
    /** Puts its clock, and those of the functions, forward to an instant. */
    moveTo: async (instant: number): Promise<void> => {
      aheadMs = instant - Date.now();
      writeFileSync(clockFile, String(aheadMs));
      await sleep(300);
    },
    mails: async () => {
      const answer = await fetch(`${endpoint}/_ministack/ses/messages`);
      return Object.values(Messages.parse(await answer.json()).messages).flat();
    },
    /** Publishes what SES would to a topic; the emulator publishes nothing for a configuration set. */
    publish: async (topic: string, message: string): Promise<void> => {
      const body = new URLSearchParams({ Action: 'Publish', TopicArn: topic, Message: message, Version: '2010-03-31' });
      const { status } = await fetch(endpoint, { method: 'POST', body });
      if (status !== 200) throw new Error(`The emulator publishes nothing: ${status}.`);
    },
    stop: async (): Promise<void> => {
      child.kill();
      await ended;
      rmSync(scratch, { recursive: true, force: true });
    },
  };
};
export type Emulator = Awaited<ReturnType<typeof startEmulator>>;
