import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { portOf } from '../../infra/local/loopback.ts';
import { quiet } from '../inspect/browser-server.ts';

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
  const hasPrerendered = Promise.withResolvers<void>();
  const server = createServer((incoming, response) => {
    if (incoming.url === '/start') return response.end(startPage(links, by, response));
    if (incoming.url === '/probe') return response.end('<!doctype html><script>fetch("/ran")</script>');
    if (incoming.url === '/ran') hasPrerendered.resolve();
    return forward(incoming, response, by);
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const profile = await mkdtemp(join(tmpdir(), 'binome-chromium-'));
  const start = `http://localhost:${portOf(server)}/start`;
  const options = ['--headless', '--remote-debugging-port=0', `--user-data-dir=${profile}`, ...quiet];
  const child = spawn(by.chromium, [...options, start], { stdio: 'ignore' });
  const ended = once(child, 'exit');
  try {
    await Promise.race([
      hasPrerendered.promise,
      sleep(20_000).then(() => Promise.reject(new Error('The browser prerendered nothing.'))),
    ]);
    await sleep(clickAfterMs + 3000);
  } finally {
    child.kill();
    await ended;
    server.closeAllConnections();
    server.close();
    await rm(profile, { recursive: true, force: true });
  }
};

const clickAfterMs = 3000;

const startPage = (links: readonly string[], { cookies, clicked }: Prerendering, response: ServerResponse): string => {
  response.setHeader('content-type', 'text/html');
  response.setHeader(
    'set-cookie',
    cookies.map((cookie) => `${cookie}; Path=/; HttpOnly; SameSite=Lax`),
  );
  const urls = ['/probe', ...links.map(pathOf)];
  const rules = JSON.stringify({ prerender: [{ source: 'list', urls, eagerness: 'immediate' }] });
  const click =
    clicked === undefined ? '' : `setTimeout(() => { location.href = '${pathOf(clicked)}'; }, ${clickAfterMs})`;
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
