import { setTimeout as sleep } from 'node:timers/promises';
import { instantOf } from '../../shared/domain/time.ts';
import type { Reach } from './command.ts';
import { thisTerminal } from './terminal.ts';

const now = () => instantOf(Date.now());

/** AWS by the credentials of this terminal, and the desk over HTTP. What speaks to AWS takes a while to load, and only its commands wait for it. */
export const reach: Reach = {
  terminal: thisTerminal,
  now,
  wait: (milliseconds) => sleep(milliseconds),
  fetch: (request) => fetch(request),
  deployed: async (language) => await (await import('./deployed.ts')).learnWhatIsDeployed(language),
  store: async (table) => (await import('../../shared/adapters/dynamo-store.ts')).dynamoStore(table),
  putToken: async (table, sha256) => await (await import('./put-token.ts')).putToken(table, sha256, now()),
  keys: async () => {
    const { secretKeys, writeSecretKeys } = await import('../../shared/adapters/keys.ts');
    return { read: (secret) => secretKeys(secret)(), write: writeSecretKeys };
  },
  queues: async (region) => (await import('./queues.ts')).sqsQueues(region),
};
