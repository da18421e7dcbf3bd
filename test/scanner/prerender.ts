import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp } from 'node:fs/promises';
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { portOf } from '../../infra/local/loopback.ts';
import { quiet } from '../inspect/browser-server.ts';
import { removeFolder } from '../support/remove-folder.ts';

export type Prerendering = {
  chromium: string;
  /** Where the local stack is. */
  url: string;
  /** What the browser holds already, each `name=value`. */
  cookies: readonly string[];
  /** Whether requests say that nobody asked for the page yet; some gateways drop what they do not know. */
  saysSo: boolean;
  /** A link that somebody clicks in the end. */
  clicked?: string;
};

/**
 * Renders pages that nobody asked for, in a browser of its own: one that is driven never does. Its start page has the
 * stack's origin, for a browser prerenders no other. Throws if nothing was prerendered.
 */
export const prerender = async (links: readonly string[], by: Prerendering): Promise<void> => {
  const [hasPrerendered, hasPressed] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const server = createServer((incoming, response) => {
    if (incoming.url === '/start') return response.end(startPage(links, by, response));
    if (incoming.url === '/probe') return response.end('<!doctype html><script>fetch("/ran")</script>');
    if (incoming.url === '/ran') hasPrerendered.resolve();
    if (incoming.url === '/prepared')
      return void hasPrerendered.promise.then(() => sleep(2000)).then(() => response.end());
    if (incoming.method === 'POST') response.once('finish', hasPressed.resolve);
    return forward(incoming, response, by);
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const profile = await mkdtemp(join(tmpdir(), 'binome-chromium-'));
  const start = `http://localhost:${portOf(server)}/start`;
  const options = ['--headless', '--remote-debugging-port=0', `--user-data-dir=${profile}`, ...quiet];
  const child = spawn(by.chromium, [...options, start], { stdio: ['ignore', 'ignore', 'pipe'] });
  child.stderr.resume();
  // All of its processes hold this pipe: some of them write in the profile after the first has gone.
  const ended = once(child, 'close');
  try {
    await within(60_000, hasPrerendered.promise, 'The browser prerendered nothing.');
    // What is prepared presses at once, or never.
    await (by.clicked === undefined ? sleep(3000) : within(60_000, hasPressed.promise, 'Nothing was pressed.'));
  } finally {
    child.kill();
    await ended;
    server.closeAllConnections();
    server.close();
    await removeFolder(profile);
  }
};

const within = (ms: number, happens: Promise<void>, otherwise: string): Promise<void> =>
  Promise.race([happens, sleep(ms, undefined, { ref: false }).then(() => Promise.reject(new Error(otherwise)))]);

const startPage = (links: readonly string[], { cookies, clicked }: Prerendering, response: ServerResponse): string => {
  response.setHeader('content-type', 'text/html');
  response.setHeader(
    'set-cookie',
    cookies.map((cookie) => `${cookie}; Path=/; HttpOnly; SameSite=Lax`),
  );
  const urls = ['/probe', ...links.map(pathOf)];
  const rules = JSON.stringify({ prerender: [{ source: 'list', urls, eagerness: 'immediate' }] });
  const click = clicked === undefined ? '' : `fetch('/prepared').then(() => { location.href = '${pathOf(clicked)}'; })`;
  return `<!doctype html><script type="speculationrules">${rules}</script><script>${click}</script>`;
};

const pathOf = (link: string): string => new URL(link).pathname;

const forward = (incoming: IncomingMessage, response: ServerResponse, { url, saysSo }: Prerendering): void => {
  const { 'sec-purpose': purpose, ...headers } = incoming.headers;
  const options = {
    method: incoming.method,
    headers: { ...headers, ...(saysSo && purpose && { 'sec-purpose': purpose }) },
  };
  incoming.pipe(
    request(new URL(incoming.url ?? '/', url), options, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    }).on('error', () => response.destroy()),
  );
};
