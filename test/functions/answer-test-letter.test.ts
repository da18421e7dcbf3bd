import { describe, expect, it } from 'vitest';
import { makeHandler } from '../../functions/answer-link/handler.ts';
import { type TestAddress, testToken } from '../../shared/domain/test-letter.ts';
import { doubleEncoded, upperCased } from '../scanner/fetchers.ts';
import { aCohort, aPair, helene, zoe } from '../support/builders.ts';
import { aVisitor } from '../support/visitor.ts';
import { webEvent } from '../support/web.ts';
import { aWorld } from '../support/world.ts';

const id = 'a'.repeat(80);
const path = (address: TestAddress): string => `/test/${testToken(address, id)}`;

/** A test letter that was just sent, in a table where a programme runs. */
const sent = async () => {
  const world = aWorld({ cohort: aCohort(), people: [zoe(), helene()], pairs: [aPair()] });
  await world.store.putTestLetter(id, { sentAt: world.now(), language: 'en', happenings: [], total: 0 });
  const { [`testletter ${id}`]: _, ...before } = world.dump();
  return {
    world,
    send: (...event: Parameters<typeof webEvent>) => makeHandler(world)(webEvent(...event)),
    noted: async () => (await world.store.testLetter(id))?.happenings.map(({ link, did }) => `${link} ${did}`),
    /** Every row but that of the test letter is as it was. */
    expectNothingElse: () => {
      const { [`testletter ${id}`]: _letter, ...after } = world.dump();
      expect(after).toEqual(before);
      expect(world.queue).toEqual([]);
    },
  };
};

describe('a test letter notes, in its own row and nowhere else,', () => {
  it.each<[string, Parameters<typeof webEvent>, string]>([
    ['that its link was opened', ['GET', path('met')], 'met opened'],
    ['that its report was opened', ['GET', path('report')], 'report opened'],
    ['that somebody asked for the head of a page', ['HEAD', path('met')], 'met asked'],
    ['that a page was fetched ahead', ['GET', path('met'), undefined, { 'sec-purpose': 'prefetch' }], 'met prefetched'],
    ['that a script ran', ['POST', path('met'), { answer: 'ran' }], 'met ran'],
    ['that a button was pressed', ['POST', path('met'), { answer: 'pressed' }], 'met pressed'],
    [
      'that a mailbox unsubscribed',
      ['POST', path('stop'), { 'List-Unsubscribe': 'One-Click' }, {}],
      'stop unsubscribed',
    ],
    ['that the address for unsubscribing was opened', ['GET', path('stop')], 'stop opened'],
  ])('%s', async (_, event, expected) => {
    const { send, noted, expectNothingElse } = await sent();
    expect((await send(...event)).statusCode).toBe(200);
    expect(await noted()).toEqual([expected]);
    expectNothingElse();
  });

  it.each<[string, Parameters<typeof webEvent>, number]>([
    [
      'a press from another site',
      ['POST', path('met'), { answer: 'pressed' }, { 'sec-fetch-site': 'cross-site' }],
      403,
    ],
    ['an answer that no page gives', ['POST', path('met'), { answer: 'met' }], 404],
    ['a press on the report', ['POST', path('report'), { answer: 'pressed' }], 404],
    ['an unsubscription at another address', ['POST', path('met'), { 'List-Unsubscribe': 'One-Click' }, {}], 404],
    ['who looks at the address that is in no letter', ['GET', path('watch')], 200],
  ])('nothing of %s', async (_, event, status) => {
    const { send, noted, expectNothingElse } = await sent();
    expect((await send(...event)).statusCode).toBe(status);
    expect(await noted()).toEqual([]);
    expectNothingElse();
  });

  it.each([
    ['in upper case', (link: string) => upperCased(link), ['capitals']],
    ['encoded twice', (link: string) => doubleEncoded(link), ['encoded']],
    ['as it was sent', (link: string) => link, []],
  ])('how its address came back: %s', async (_, damage, changed) => {
    const { world, send } = await sent();
    const link = damage(`${world.settings.baseUrl}${path('met')}`);
    const { statusCode } = await send('GET', link.slice(world.settings.baseUrl.length));
    expect(statusCode).toBe(200);
    expect(await world.store.testLetter(id)).toMatchObject({ happenings: [{ changed }] });
  });

  it('that something was stuck on to its address, and the name of the program, but nothing else of who came', async () => {
    const { world } = await sent();
    const event = webEvent('GET', path('met'), undefined, {
      'user-agent': 'Mozilla/5.0 (Zoé’s phone; 10.1.2.3) HeadlessChrome/149.0 Safari/537.36',
      'x-forwarded-for': '10.1.2.3',
    });
    await makeHandler(world)({
      ...event,
      rawQueryString: 'utm_source=zoe@example.org',
      cookies: ['__Host-binome=zoe'],
    });
    expect((await world.store.testLetter(id))?.happenings).toEqual([
      { at: world.now(), link: 'met', did: 'opened', changed: ['query'], by: 'HeadlessChrome' },
    ]);
  });
});

it('runs its script where a real page would press by itself, and not where it is only fetched ahead', async () => {
  const { send } = await sent();
  expect((await send('GET', path('met'))).body).toContain('<script>');
  for (const event of [
    await send('GET', path('met'), undefined, { 'sec-purpose': 'prefetch' }),
    await send('POST', path('met'), { answer: 'ran' }),
  ])
    expect(event.body).not.toContain('<script>');
});

it('a report tells what was noted since sending, and that no meeting was recorded', async () => {
  const { world, send } = await sent();
  await send('GET', path('met'));
  world.pass(10);
  const { text } = await aVisitor(world).open(path('report'));
  expect(text).toContain('Links were opened 2 times, first less than a second after sending');
  expect(text).toContain('after 10 minutes the link to this page: opened');
  expect(text).toContain('No meeting was recorded');
});

it('is refused like any link that does not work once it is gone, too old, or of nobody', async () => {
  const { world, send, noted } = await sent();
  const refused = await send('GET', '/test/nonsense');
  expect(refused.statusCode).toBe(404);
  expect(await send('GET', `/test/m${'b'.repeat(80)}`)).toEqual(refused);
  world.pass(30 * 24 * 60 + 1);
  expect(await send('GET', path('met'))).toEqual(refused);
  expect(await send('GET', path('watch'))).toEqual(refused);
  expect(await noted()).toEqual([]);
});
