import { afterAll, beforeAll, expect, it } from 'vitest';
import { dynamoStore } from '../../shared/adapters/dynamo-store.ts';
import type { TestLetter } from '../../shared/domain/test-letter.ts';
import { fetchers, presser } from '../scanner/fetchers.ts';
import { aStackForTestLetters, saidBy } from '../support/test-letter.ts';

let stack: Awaited<ReturnType<typeof aStackForTestLetters>>;
beforeAll(async () => {
  stack = await aStackForTestLetters();
});
afterAll(() => stack.close());

it('arrives as all letters do, with three links and no other', async () => {
  const { mail, links, outcome } = await stack.send();
  expect(outcome.kind).toBe('accepted');
  expect(mail).toMatchObject({
    to: 'it@example.org',
    subject: 'A test letter from your Binôme',
    headers: {
      'List-Id': '<test.localhost>',
      'List-Unsubscribe': expect.stringMatching(/^<http:\/\/localhost:\d+\/test\/s[a-z2-7]{80}>$/),
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
      'Auto-Submitted': 'auto-generated',
    },
    attachments: [],
  });
  expect(links.map((link) => link.replace(/^.*\/test\/(.).*$/, '$1')).toSorted()).toEqual(['m', 'r', 's']);
  expect(mail.text).toContain(links.find((link) => link.includes('/test/r')));
});

it('nothing has opened it while nothing has, and looking from the terminal is not counted', async () => {
  const { reportUrl } = await stack.send();
  for (const _ of [1, 2]) expect(await saidBy(reportUrl)).toContain('Nothing has opened it yet');
});

it('takes the place of those that were sent more than thirty days before', async () => {
  const store = dynamoStore('binome');
  const old: TestLetter = { sentAt: '2026-11-10T11:59:00.000Z', language: 'en', happenings: [], total: 0 };
  await store.putTestLetter('old', old);
  await store.putTestLetter('younger', { ...old, sentAt: '2026-11-11T12:00:00.000Z' });
  await stack.send();
  expect(await store.testLetter('old')).toBeUndefined();
  expect(await store.testLetter('younger')).toBeDefined();
});

const expected: Readonly<Record<string, RegExp>> = {
  'asks for the head of each link': /Links were opened 3 times.* asked for \(HEAD\)/,
  'opens each link once': /Links were opened 3 times, first (less than a second|\d seconds?) after sending/,
  'opens each link ten times': /Links were opened 30 times/,
  'opens all links at once': /Links were opened 3 times/,
  'opens each link in upper case': /Addresses came back changed: in upper case/,
  'opens each link encoded twice': /Addresses came back changed: encoded/,
  'says that it prefetches': /fetched ahead/,
};

it.each(Object.entries(fetchers))(
  'of a machine that %s it says so, and that it did no harm; nothing of any programme changes',
  async (what, machine) => {
    const before = await stack.programme();
    const { links, reportUrl } = await stack.send();
    await machine(links);
    const said = await saidBy(reportUrl);
    expect(said).toContain('Links were opened, and no harm was done');
    expect(said).toMatch(expected[what]!);
    expect(said).not.toMatch(/A button was pressed|Somebody unsubscribed/);
    expect(await stack.programme()).toEqual(before);
  },
);

it('of a machine that presses everything it says what to ask of IT; nothing of any programme changes', async () => {
  const before = await stack.programme();
  const { links, reportUrl } = await stack.send();
  await presser({ waitsMs: [0], keepsCookies: false })(links);
  const said = await saidBy(reportUrl);
  expect(said).toContain('Something was pressed');
  expect(said).toContain('A button was pressed 2 times');
  expect(said).toContain(`Ask your IT team to have ${new URL(stack.url).host} left out`);
  expect(await stack.programme()).toEqual(before);
});

it('of a mailbox that unsubscribes by RFC 8058, without a browser, it says so too, in French', async () => {
  const { mail, reportUrl } = await stack.send('dsi@example.org', 'fr');
  const [, url = ''] = /<(.*)>/.exec(mail.headers['List-Unsubscribe'] ?? '') ?? [];
  const body = new URLSearchParams({ 'List-Unsubscribe': 'One-Click' });
  expect((await fetch(url, { method: 'POST', body })).status).toBe(200);
  expect(await saidBy(reportUrl)).toContain('Un désabonnement a été demandé');
});
