import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { makeHandler as admitOrganiser } from '../../functions/admit-organiser/handler.ts';
import { makeHandler } from '../../functions/serve-desk/handler.ts';
import type { DeskWorld } from '../../functions/serve-desk/action.ts';
import { wakeCohort } from '../../shared/import-cohort.ts';
import { aBrowser } from './web.ts';
import { aWorld, type TestWorld } from './world.ts';

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

/** A browser in which an organiser is signed in to the desk, by the link of a letter. */
export const aSignedInBrowser = async (world: TestWorld, address = 'claire@example.org') => {
  const browser = aBrowser(makeHandler(world));
  await browser.post(await linkInLetter(world, browser, address), {});
  return browser;
};

/** A token that an organiser makes on the desk. */
export const tokenOf = async (browser: Awaited<ReturnType<typeof aSignedInBrowser>>): Promise<string> => {
  const page = await browser.post('/desk/access', { name: 'script' });
  return /[a-z2-7]{68}/.exec(page.body ?? '')?.[0] ?? 'no token';
};

/** Asks for a letter, and gives the path of the link in it. */
export const linkInLetter = async (
  world: TestWorld,
  browser: ReturnType<typeof aBrowser>,
  address: string,
  to = '/desk',
): Promise<string> => {
  await browser.post('/desk/sign-in', { address, to });
  await answerSignIns(world);
  const mail = world.mails.findLast((one) => one.to === address);
  return /https:\/\/[^/]+(\/desk\/in\/[a-z2-7]+)/.exec(mail?.text ?? '')?.[1] ?? 'no link';
};

/** Has everybody who asked to be let in answered. */
export const answerSignIns = async (world: TestWorld) =>
  await admitOrganiser(world)({
    Records: world.signIns
      .splice(0)
      .map((request, index) => ({ messageId: `message-${index}`, body: JSON.stringify(request) })),
  });

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
