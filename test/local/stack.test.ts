import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { startLocalStack } from '../../infra/local/stack.ts';
import { FolderInUse } from '../../infra/local/table.ts';
import { PortInUse } from '../../infra/local/web-server.ts';
import { aDataFolder } from './data-folder.ts';

const names = [
  'wake',
  'dispatch-due',
  'record-feedback',
  'answer-link',
  'admit-organiser',
  'serve-desk',
  'show-certificate',
  'show-guide',
];

/** Functions that answer with the event they got. */
const echoes = (): string => {
  const folder = aDataFolder();
  for (const name of names) {
    mkdirSync(join(folder, name));
    writeFileSync(
      join(folder, name, 'index.mjs'),
      `export const handler = async (event) => ({ statusCode: 201, headers: { 'x-by': '${name}' }, cookies: ['a=1', 'b=2'], body: JSON.stringify(event) });`,
    );
  }
  return folder;
};

const aStack = async (options = {}) => {
  const stack = await startLocalStack({
    dataDir: aDataFolder(),
    port: 0,
    startAt: '2026-12-01T08:00:00.000Z',
    demo: false,
    functionsDir: echoes(),
    ...options,
  });
  onTestFinished(stack.close);
  const post = (path: string, body: unknown, headers = {}) =>
    fetch(stack.url + path, { method: 'POST', body: JSON.stringify(body), headers });
  return { url: stack.url, post };
};

it('passes requests to their functions as API Gateway does', async () => {
  const { url } = await aStack();
  const answer = await fetch(`${url}/met/a%20b?x=1&x=2`, {
    method: 'POST',
    body: 'done=1',
    headers: { 'content-type': 'text/plain', cookie: 'k=v; l=w' },
  });
  expect([answer.status, answer.headers.get('x-by'), answer.headers.getSetCookie()]).toEqual([
    201,
    'answer-link',
    ['a=1', 'b=2'],
  ]);
  expect(await answer.json()).toMatchObject({
    version: '2.0',
    rawPath: '/met/a b',
    rawQueryString: 'x=1&x=2',
    routeKey: '$default',
    queryStringParameters: { x: '1,2' },
    cookies: ['k=v', 'l=w'],
    body: 'done=1',
    isBase64Encoded: false,
    requestContext: { http: { method: 'POST', sourceIp: '127.0.0.1' } },
  });
  const bytes = await fetch(`${url}/api/cohorts`, { method: 'POST', body: new Uint8Array([0xe9]) });
  expect(await bytes.json()).toMatchObject({
    body: '6Q==',
    isBase64Encoded: true,
    pathParameters: { proxy: 'cohorts' },
    routeKey: 'ANY /api/{proxy+}',
  });
  const certificate = await fetch(`${url}/c/a%20b`);
  expect(await certificate.json()).toMatchObject({ pathParameters: { id: 'a b' }, routeKey: 'GET /c/{id}' });
});

it.each([
  ['/met/a', 'answer-link'],
  ['/MET/A', 'answer-link'],
  ['/%256det/a', 'answer-link'],
  ['/pulse/a/soso', 'answer-link'],
  ['/anything', 'answer-link'],
  ['/c/a', 'show-certificate'],
  ['/guide/fr/one/two', 'show-guide'],
  ['/api/cohorts/c/people', 'serve-desk'],
])('has %s answered by %s', async (path, name) => {
  const { url } = await aStack();
  expect((await fetch(url + path)).headers.get('x-by')).toBe(name);
});

it('refuses a body that Lambda would not take', async () => {
  const { url } = await aStack();
  const answer = await fetch(`${url}/api/cohorts`, {
    method: 'POST',
    body: new Uint8Array(10_000_000),
    headers: { 'accept-language': 'en-GB,en;q=0.9,fr;q=0.5' },
  });
  expect(answer.status).toBe(413);
  expect(await answer.json()).toEqual({ error: { code: 'too-large', message: expect.stringContaining('5 MB') } });
});

it('answers to this machine only, and moves its clock for nobody else', async () => {
  const { url, post } = await aStack();
  const status = new Promise((resolve, reject) => {
    request(`${url}/local/clock`, { headers: { host: 'evil.example' } }, (answer) =>
      resolve(answer.resume().statusCode),
    )
      .on('error', reject)
      .end();
  });
  expect(await status).toBe(403);
  const foreign = await post('/local/clock', { advance: 'P1D' }, { origin: 'https://evil.example' });
  expect(foreign.status).toBe(403);
});

it('moves the clock forward, keeps it over a restart, and never goes back', async () => {
  const dataDir = aDataFolder();
  const options = { dataDir, port: 0, startAt: '2026-12-01T08:00:00.000Z', demo: false, functionsDir: echoes() };
  const first = await startLocalStack(options);
  const moveTo = (body: unknown) => fetch(`${first.url}/local/clock`, { method: 'POST', body: JSON.stringify(body) });
  expect(await (await moveTo({ advance: 'P7D' })).json()).toMatchObject({
    now: expect.stringContaining('2026-12-08'),
    mails: 0,
  });
  expect(await (await moveTo({ to: '2026-12-24T08:00:00+01:00' })).json()).toMatchObject({
    now: expect.stringContaining('2026-12-24T07:00:00'),
  });
  const asCurlSends = { 'content-type': 'application/x-www-form-urlencoded' };
  const byCurl = await fetch(`${first.url}/local/clock`, {
    method: 'POST',
    body: '{"advance":"PT1H"}',
    headers: asCurlSends,
  });
  expect(byCurl.status).toBe(200);
  const tooFar = [{ advance: 'P100Y' }, { advance: 'P999999999Y' }, { to: '2032-01-01T00:00:00Z' }];
  const senseless = [{ to: '2026-12-01T00:00:00Z' }, { to: 'yesterday' }, { advance: '-P1D' }, {}, 'x'];
  for (const body of [...tooFar, ...senseless]) {
    expect((await moveTo(body)).status).toBe(400);
  }
  await first.close();
  const second = await startLocalStack(options);
  onTestFinished(second.close);
  expect(await (await fetch(`${second.url}/local/clock`)).json()).toMatchObject({
    now: expect.stringContaining('2026-12-24'),
  });
});

it('says so when the folder or the port is taken', async () => {
  const dataDir = aDataFolder();
  const { url } = await aStack({ dataDir });
  const again = (options: object) => aStack({ functionsDir: echoes(), ...options });
  await expect(again({ dataDir })).rejects.toThrow(FolderInUse);
  const port = Number(new URL(url).port);
  await expect(again({ dataDir, port })).rejects.toThrow(FolderInUse);
  const unborn = join(aDataFolder(), 'new');
  await expect(again({ dataDir: unborn, port })).rejects.toThrow(PortInUse);
  expect(existsSync(unborn)).toBe(false);
});
