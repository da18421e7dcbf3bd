import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { askAws } from '../../../infra/doctor/ask-aws.ts';
import { aReading, keysArn, report } from './recorded.ts';
import { wireAnswers } from './wire-answers.ts';

const asked: string[] = [];
let clockOfAws = () => Date.now();

const questionOf = async (request: IncomingMessage): Promise<readonly string[]> => {
  const target = request.headers['x-amz-target'];
  const form = new URLSearchParams((await buffer(request)).toString());
  const action = form.get('Action');
  if (typeof target === 'string') return [target];
  return action === null ? [`${request.method} ${request.url}`] : [`${action} ${form.get('StackName')}`, action];
};

const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
  const [question = '', ...shorter] = await questionOf(request);
  asked.push(shorter[0] ?? question);
  const name = [question, ...shorter].find((one) => one in wireAnswers) ?? '';
  const { status = 200, body } = wireAnswers[name] ?? { status: 404, body: '' };
  response.writeHead(status, { date: new Date(clockOfAws()).toUTCString() }).end(body);
};

const server = createServer((request, response) => void answer(request, response));

beforeAll(async () => {
  await once(server.listen(0, '127.0.0.1'), 'listening');
});
beforeEach(() => {
  asked.length = 0;
  clockOfAws = () => Date.now();
  vi.stubEnv('AWS_ENDPOINT_URL', endpoint());
  vi.stubEnv('AWS_ACCESS_KEY_ID', 'AKIDEXAMPLE');
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'secret');
  return () => vi.unstubAllEnvs();
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});
const endpoint = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

const overTheWire = async () => {
  const lines = await report({ aws: askAws('eu-west-3', endpoint()) });
  return Object.fromEntries(lines.map(({ check, state }) => [check, state]));
};

it('understands what AWS answers on the wire', async () => {
  expect(await overTheWire()).toEqual({
    credentials: 'ok',
    region: 'ok',
    configuration: 'ok',
    bootstrap: 'ok',
    sender: 'unknown',
    dkim: 'unknown',
    'mail-from': 'unknown',
    dmarc: 'ok',
    'ses-account': 'todo',
    'ses-quota': 'todo',
    certificate: 'todo',
    'link-address': 'unknown',
    stacks: 'todo',
    alarms: 'todo',
    lambda: 'ok',
    clock: 'ok',
    zone: 'ok',
  });
});

it('understands what AWS answers of a table and a secret that were kept', async () => {
  const reading = aReading({ table: 'binome-kept', keys: keysArn });
  const lines = await report({ aws: askAws('eu-west-3', endpoint()), here: { reading } });
  expect(lines.find(({ check }) => check === 'kept')).toMatchObject({ state: 'ok' });
});

it('asks, and never changes anything: every call that leaves it only reads', async () => {
  await overTheWire();
  expect([...new Set(asked)].toSorted()).toEqual([
    'AmazonSSM.GetParameter',
    'CertificateManager.DescribeCertificate',
    'DescribeStacks',
    'GET /',
    'GET /2016-08-19/account-settings',
    'GET /v2/email/account',
    'GET /v2/email/identities/cercle.fr',
    'GetCallerIdentity',
    'ListStackResources',
    'ListSubscriptionsByTopic',
  ]);
});

it('knows no command but those that read', () => {
  const folder = 'infra/doctor';
  const code = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => readFileSync(`${folder}/${file}`, 'utf8'))
    .join('\n');
  const used = new Set(
    [...code.matchAll(/\b(\w+)Command\b|\bpaginate(\w+)/g)].map(([, command, pages]) => command ?? pages),
  );
  expect(used.size).toBe(12);
  for (const name of used) expect(name).toMatch(/^(Get|List|Describe)[A-Z]/);
});

it('sees a clock that is wrong by the date of an answer', async () => {
  clockOfAws = () => Date.now() - 200_000;
  expect(await overTheWire()).toMatchObject({ clock: 'todo' });
});
