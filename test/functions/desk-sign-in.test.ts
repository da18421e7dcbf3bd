import { expect, it } from 'vitest';
import { makeHandler } from '../../functions/serve-desk/handler.ts';
import { aDeskWorld, answerSignIns, aSignedInBrowser, linkInLetter } from '../support/desk.ts';
import { aBrowser, webEvent } from '../support/web.ts';

const claire = 'claire@example.org';

const aVisitor = () => {
  const world = aDeskWorld();
  return { world, browser: aBrowser(makeHandler(world)) };
};

it('lets an organiser in by the link of a letter, once it is pressed', async () => {
  const { world, browser } = aVisitor();
  const link = await linkInLetter(world, browser, claire, '/desk/access');
  const shown = await browser.open(link);
  expect(shown).toMatchObject({ statusCode: 200 });
  expect(shown.cookies).toBeUndefined();
  expect(await browser.open('/desk')).toMatchObject({ statusCode: 303 });

  expect(await browser.post(link, {})).toMatchObject({ statusCode: 303, headers: { location: '/desk/access' } });
  expect((await browser.open('/desk')).statusCode).toBe(200);
  expect((await browser.open('/desk/access')).body).toContain(claire);
});

it('lets nobody in twice by one link, not even two at once', async () => {
  const { world, browser } = aVisitor();
  const link = await linkInLetter(world, browser, claire);
  const handle = makeHandler(world);
  const answers = await Promise.all([1, 2, 3].map(() => handle(webEvent('POST', link, {}))));
  expect(answers.map(({ statusCode }) => statusCode).toSorted()).toEqual([303, 410, 410]);
  expect(await browser.open(link)).toMatchObject({ statusCode: 410 });
});

it('lets nobody in by a link of sixteen minutes ago', async () => {
  const { world, browser } = aVisitor();
  const link = await linkInLetter(world, browser, claire);
  world.pass(15);
  expect(await browser.post(link, {})).toMatchObject({ statusCode: 410 });
  expect(await browser.open('/desk')).toMatchObject({ statusCode: 303 });
});

it('says the same to whoever may come in and to whoever may not, and writes to the first alone', async () => {
  const { world, browser } = aVisitor();
  const known = await browser.post('/desk/sign-in', { address: claire });
  const unknown = await browser.post('/desk/sign-in', { address: 'mallory@example.org' });
  expect(unknown).toEqual(known);
  await answerSignIns(world);
  expect(world.mails.map(({ to }) => to)).toEqual([claire]);
  expect(JSON.stringify(world.dump())).not.toContain('mallory');
  expect(JSON.stringify(world.logged)).not.toContain('@');
});

it('writes at most five letters an hour to one address', async () => {
  const { world, browser } = aVisitor();
  for (let asked = 0; asked < 8; asked += 1) {
    world.pass(1);
    await linkInLetter(world, browser, claire);
  }
  expect(world.mails).toHaveLength(5);
  world.pass(60);
  await linkInLetter(world, browser, claire);
  expect(world.mails).toHaveLength(6);
});

it('writes again where SES did not take the letter, and counts it once', async () => {
  const { world, browser } = aVisitor();
  await browser.post('/desk/sign-in', { address: claire });
  const asked = [...world.signIns];
  world.answers.push({ kind: 'throttled', why: 'Throttling' });
  expect((await answerSignIns(world)).batchItemFailures).toHaveLength(1);
  world.signIns.push(...asked);
  world.pass(1);
  expect((await answerSignIns(world)).batchItemFailures).toEqual([]);
  expect(world.mails).toHaveLength(1);
  expect((await world.store.doorbell((await world.personIds([claire]))[0] ?? '')).rung).toHaveLength(1);
});

it('asks again for an address that is none, and keeps what was typed', async () => {
  const { world, browser } = aVisitor();
  const answer = await browser.post('/desk/sign-in', { address: '"><b>claire' });
  expect(answer.statusCode).toBe(422);
  expect(answer.body).toContain('value="&quot;&gt;&lt;b&gt;claire"');
  expect(world.signIns).toEqual([]);
});

it.each([
  '//evil.example',
  'https://evil.example',
  '/\\evil.example',
  '/deskevil',
  '/desk/../api',
  '/desk//x',
  'javascript:alert(1)',
])('leads nobody to %s', async (to) => {
  const { world, browser } = aVisitor();
  const link = await linkInLetter(world, browser, claire, to);
  expect(await browser.post(link, {})).toMatchObject({ headers: { location: '/desk' } });
});

it('signs out, here and elsewhere, and at once', async () => {
  const world = aDeskWorld();
  const here = await aSignedInBrowser(world);
  world.pass(1);
  const there = await aSignedInBrowser(world);
  const elsewhere = [
    ...((await there.open('/desk/access')).body ?? '').matchAll(/\/desk\/access\/session\/[0-9a-f]{64}/g),
  ];
  expect(elsewhere).toHaveLength(2);
  await there.post(elsewhere[1]?.[0] ?? '', {});
  expect((await here.open('/desk')).statusCode).toBe(303);
  expect((await there.open('/desk')).statusCode).toBe(200);
  await there.post('/desk/sign-out', {});
  expect((await there.open('/desk')).statusCode).toBe(303);
});

it('knows nobody any more whose address was taken off the list, nor after seven days', async () => {
  const world = aDeskWorld();
  const browser = await aSignedInBrowser(world);
  const withoutClaire = makeHandler({ ...world, settings: { ...world.settings, organisers: [] } });
  const open = { ...webEvent('GET', '/desk'), cookies: [...browser.cookies()] };
  expect((await withoutClaire(open)).statusCode).toBe(303);
  world.pass(7 * 24 * 60);
  expect((await browser.open('/desk')).statusCode).toBe(303);
});
