import { join, resolve } from 'node:path';
import { build } from 'esbuild';
import { bundleOptions } from '../../../functions/bundle-options.ts';
import type { keys } from './sdk/keys.ts';
import type { letters } from './sdk/letters.ts';
import type { mornings } from './sdk/mornings.ts';
import type { queue } from './sdk/queue.ts';
import type { table } from './sdk/table.ts';

/** What floors are made of, each in a file of its name: constructs the clients of a service, and gives one request to it. */
type Sdk = {
  table: typeof table;
  keys: typeof keys;
  letters: typeof letters;
  queue: typeof queue;
  mornings: typeof mornings;
};
export type Service = keyof Sdk;

/** How a service is known, in the code of what speaks to it and in its requests alike: minifying leaves it as it is. */
const marks: Readonly<Record<Service, string>> = {
  table: 'DynamoDB_20120810',
  keys: 'secretsmanager',
  letters: '/v2/email/outbound-emails',
  queue: 'AmazonSQS',
  mornings: '/schedules/',
};

/** The services that these texts speak of: pieces of code, or targets and paths of requests. */
export const servicesIn = (texts: readonly string[]): readonly Service[] =>
  everyService.filter((service) => texts.some((text) => text.includes(marks[service])));

const everyService: readonly Service[] = ['table', 'keys', 'letters', 'queue', 'mornings'];

/** A service that no floor knows would make the floor too low. */
export const refuseUnknown = (requests: readonly string[]): void => {
  const unknown = requests.filter((request) => servicesIn([request]).length === 0);
  if (unknown.length > 0) throw new Error(`No floor asks ${unknown.join(', ')}: test/bench/cold/sdk is to learn it.`);
};

/**
 * Builds a function that does nothing but construct the clients of these services as it starts, and ask those that its
 * event names once each; a client that it has not constructed is loaded then. Bundled as the functions are, in a build of
 * its own.
 *
 * @returns its file
 */
export const buildFloor = async (
  constructed: readonly Service[],
  asked: readonly Service[],
  folder: string,
): Promise<string> => {
  const later = asked.filter((service) => !constructed.includes(service));
  const outdir = resolve(
    folder,
    [constructed, later].map((services) => services.join('-') || 'nothing').join('-then-'),
  );
  const contents = `
    ${constructed.map((service) => `import { ${service} } from './sdk/${service}.ts';`).join('\n')}
    const there = { ${constructed.map((service) => `${service}: ${service}()`).join(', ')} };
    const loaded = { ${later.map((service) => `${service}: async () => (await import('./sdk/${service}.ts')).${service}()`).join(', ')} };
    export const handler = async (services) => {
      for (const service of services) await (there[service] ?? (await loaded[service]()))();
      return { statusCode: 200, body: 'Bonjour' };
    };`;
  await build({
    ...bundleOptions,
    stdin: { contents, resolveDir: import.meta.dirname },
    entryNames: 'index',
    outdir,
  });
  return join(outdir, 'index.mjs');
};
