import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { makeHandler } from '../../functions/serve-desk/handler.ts';
import type { DeskWorld } from '../../functions/serve-desk/action.ts';
import { wakeCohort } from '../../shared/import-cohort.ts';
import { aWorld } from './world.ts';

const token = 'a-token-for-tests';
const tokenHash = createHash('sha256').update(token).digest('hex');

/** A world whose desk knows one organiser. */
export const aDeskWorld = () => {
  const world = aWorld();
  world.allowToken(tokenHash);
  return world;
};

/** Wakes what an upload or a withdrawal left on the queue, or due in the table. */
export const settleCohorts = async (world: ReturnType<typeof aDeskWorld>): Promise<void> => {
  for (const { id } of await world.store.cohorts()) await wakeCohort(world, id);
  world.queue.length = 0;
};

export const sample = (name: 'utf8' | 'excel-fr') =>
  readFileSync(new URL(`cohorts/cohort-${name}.csv`, import.meta.url));

type Call = {
  method?: string;
  path?: string;
  query?: string;
  body?: Uint8Array | string;
  headers?: Record<string, string>;
};

/** Calls the desk as API Gateway does, as a known organiser unless `headers` says otherwise. */
export const callDesk = async (
  world: DeskWorld,
  { method = 'GET', path = '/api/cohorts', query = '', body, headers }: Call,
) => {
  const answer = await makeHandler(world)({
    rawPath: path,
    rawQueryString: query,
    headers: { authorization: `Bearer ${token}`, ...headers },
    requestContext: { http: { method } },
    ...(body !== undefined && { body: Buffer.from(body).toString('base64'), isBase64Encoded: true }),
  });
  return {
    status: answer.statusCode,
    headers: answer.headers,
    body: answer.body ? JSON.parse(answer.body) : undefined,
  };
};

export const goodQuery = 'name=Cercle&start=2026-12-01&zone=Europe/Paris';

export const upload = (
  world: DeskWorld,
  body: Uint8Array | string,
  { query = goodQuery, type = 'text/csv', language = 'en' } = {},
) => callDesk(world, { method: 'POST', query, body, headers: { 'content-type': type, 'accept-language': language } });
