import { AsyncLocalStorage } from 'node:async_hooks';
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { mkdirSync, writeFileSync } from 'node:fs';
import type { ClientRequest } from 'node:http';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { functionNames } from '../../infra/local/stack.ts';

/** A request of a function to one of AWS's services. */
export type AwsCall = { by: string; target: string; path: string; body: string };

/** What `AwsCall.by` is told by: each function's own work, across everything that it awaits. */
const functions = new AsyncLocalStorage<string>();
Object.assign(globalThis, { functionsOfThisTest: functions });

/** The built functions in a folder of their own, where each says who it is while it works. */
export const attributed = (dataDir: string): string => {
  const folder = join(dataDir, 'functions');
  for (const name of functionNames) {
    const built = pathToFileURL(resolve('dist/functions', name, 'index.mjs')).href;
    mkdirSync(join(folder, name), { recursive: true });
    writeFileSync(
      join(folder, name, 'index.mjs'),
      [
        `import { handler as built } from '${built}';`,
        `export const handler = (...given) => globalThis.functionsOfThisTest.run('${name}', () => built(...given));`,
      ].join('\n'),
    );
  }
  return folder;
};

/** Every request that functions make until `stop`. */
export const recordCalls = (): { calls: readonly AwsCall[]; stop: () => void } => {
  const calls: AwsCall[] = [];
  const onRequest = (message: unknown): void => {
    const by = functions.getStore();
    const { request } = message as { request: ClientRequest };
    if (by === undefined) return;
    const call = { by, target: String(request.getHeader('x-amz-target') ?? ''), path: request.path, body: '' };
    calls.push(call);
    // The body is written after the request is announced.
    const heard = (chunk: unknown): void => {
      if (typeof chunk === 'string' || chunk instanceof Uint8Array)
        call.body += Buffer.from(chunk as string).toString();
    };
    const { write, end } = request;
    Object.assign(request, {
      write: (...given: Parameters<ClientRequest['write']>) => (heard(given[0]), write.apply(request, given)),
      end: (...given: Parameters<ClientRequest['end']>) => (heard(given[0]), end.apply(request, given)),
    });
  };
  subscribe('http.client.request.created', onRequest);
  return { calls, stop: () => void unsubscribe('http.client.request.created', onRequest) };
};
