import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { makeHandler } from '../../functions/serve-desk/handler.ts';
import { type Example, goThrough } from '../support/api-page.ts';
import type { Request } from '../support/curl.ts';
import { aDeskWorld } from '../support/desk.ts';
import { described } from '../support/described.ts';

/** A desk on which nobody but the page does anything, at a time that stands still. */
const aDesk = () => {
  const desk = makeHandler(aDeskWorld());
  return async ({ method, url, headers, body }: Request) => {
    const answer = await desk({
      rawPath: url.pathname,
      rawQueryString: url.search.slice(1),
      headers,
      requestContext: { http: { method } },
      ...(body !== undefined && { body, isBase64Encoded: false }),
    });
    const [type = ''] = String(answer.headers?.['content-type'] ?? '').split(';');
    const text = Buffer.from(answer.body ?? '', answer.isBase64Encoded ? 'base64' : 'utf8').toString();
    return { status: answer.statusCode ?? 0, type, text };
  };
};

const page = readFileSync('docs/api.md', 'utf8');
const { page: told, examples } = await goThrough(page, { '.binome/organiser-token': 'a-token-for-tests\n' }, aDesk());
const api = await described();
const callOf = ({ request: { method, url } }: Example) => api.callOf(method, url.pathname);

it('says what the desk answers; `npx vitest run test/functions/api-page.test.ts -u` writes it down anew', async () => {
  await expect(told).toMatchFileSnapshot('../../docs/api.md');
});

it('has an example of every call', () => {
  expect([...new Set(examples.map(callOf))].toSorted()).toEqual([...api.calls].toSorted());
});

it.each(examples.map((example) => ({ ...example, call: callOf(example) })))(
  '$call: what is answered has the status that the page says, and is what is described',
  ({ request: { method, url }, answer, saidStatus }) => {
    expect(answer.status).toBe(saidStatus);
    expect(api.flawsIn(method, url.pathname, answer)).toEqual([]);
  },
);

it('would see an answer that is not described', () => {
  const list = (text: string, status = 200) =>
    api.flawsIn('GET', '/api/cohorts', { status, type: 'application/json', text });
  expect(list('{"cohorts":[]}')).toEqual([]);
  expect(list('{}')).not.toEqual([]);
  expect(list('{"cohorts":[],"more":1}')).not.toEqual([]);
  expect(list('{"cohorts":[]}', 418)).not.toEqual([]);
});
