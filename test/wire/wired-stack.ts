import { randomUUID } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { vi } from 'vitest';
import { functionNames, startLocalStack } from '../../infra/local/stack.ts';
import { dynamoStore } from '../../shared/adapters/dynamo-store.ts';
import { patience } from '../../shared/adapters/patience.ts';
import { aPlayer } from '../support/player.ts';
import { aFaultProxy, type Call, type FaultProxy } from './fault-proxy.ts';
import { endWaitsOf } from './impatience.ts';
import { journalOf } from './journal.ts';

/** How long SES's answer is waited for, as `ses-mailer.ts` has it. */
const sesPatienceMs = 10_000;

/** The built functions in a local stack, with lines to the table and to AWS's other services that can be made to fail. */
export const aWiredStack = async ({ hasEvents }: { hasEvents: boolean }) => {
  const dataDir = mkdtempSync(join(tmpdir(), 'binome-wire-'));
  // What the functions log is no part of a test's report.
  for (const stream of [process.stdout, process.stderr]) vi.spyOn(stream, 'write').mockReturnValue(true);
  const endWaits = endWaitsOf([sesPatienceMs, patience.requestTimeout]);
  const endWaitFor = ({ operation }: Call): void =>
    endWaits(operation === 'SendEmail' ? sesPatienceMs : patience.requestTimeout);
  const opened: FaultProxy[] = [];
  const stack = await startLocalStack({
    dataDir,
    port: 0,
    startAt: '2026-11-23T08:00:00.000Z',
    demo: false,
    functionsDir: hasEvents ? resolve('dist/functions') : withoutFeedback(dataDir),
    reachThrough: async (places) => {
      opened.push(await aFaultProxy(places.table, endWaitFor), await aFaultProxy(places.aws, endWaitFor));
      return { table: opened[0]!.endpoint, aws: opened[1]!.endpoint };
    },
  });
  const [table, aws] = opened;
  const token = readFileSync(join(dataDir, 'organiser-token'), 'utf8').trim();
  return {
    table: table!,
    aws: aws!,
    player: aPlayer(stack.url, token),
    store: dynamoStore('binome'),
    mails: () => journalOf(dataDir),
    close: async () => {
      await stack.close();
      await Promise.all(opened.map(({ close }) => close()));
      vi.restoreAllMocks();
      vi.unstubAllGlobals();
      rmSync(dataDir, { recursive: true });
    },
  };
};
export type WiredStack = Awaited<ReturnType<typeof aWiredStack>>;

/** The built functions, but what SES tells of its letters reaches nobody. */
const withoutFeedback = (dataDir: string): string => {
  const folder = join(dataDir, 'functions');
  for (const name of functionNames) {
    mkdirSync(join(folder, name), { recursive: true });
    const built = `${pathToFileURL(resolve('dist/functions', name, 'index.mjs')).href}?load=${randomUUID()}`;
    const code =
      name === 'record-feedback'
        ? 'export const handler = async () => ({ batchItemFailures: [] });'
        : `export { handler } from '${built}';`;
    writeFileSync(join(folder, name, 'index.mjs'), code);
  }
  return folder;
};
