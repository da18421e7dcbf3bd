import { expect, it } from 'vitest';
import { makeHandler } from '../../functions/serve-desk/handler.ts';
import { aSignedInBrowser, callDesk } from '../support/desk.ts';
import { aRunningCohort } from '../support/running-cohort.ts';
import { wordsOf } from '../support/rehearsing.ts';
import { webEvent } from '../support/web.ts';

const aBrokenDesk = async () => {
  const world = await aRunningCohort();
  const browser = await aSignedInBrowser(world);
  world.store.cohorts = () => Promise.reject(new RangeError('Zoé is not to be named.'));
  return { world, browser };
};

it('never shows a bare error: it says so on a page of its own, in the reader’s language', async () => {
  const { world, browser } = await aBrokenDesk();
  const english = await browser.open('/desk');
  expect(english.statusCode).toBe(500);
  expect(english.headers).toMatchObject({ 'content-type': 'text/html; charset=utf-8' });
  expect(wordsOf(english)).toContain('Something went wrong here');
  const event = {
    ...webEvent('GET', '/desk', undefined, { 'accept-language': 'fr' }),
    cookies: [...browser.cookies()],
  };
  expect(wordsOf(await makeHandler(world)(event))).toContain('Quelque chose n’a pas marché');
});

it('writes down why and where, and nothing of anybody', async () => {
  const { world, browser } = await aBrokenDesk();
  const lines: unknown[][] = [];
  world.log = (...line) => void lines.push(line);
  await browser.open('/desk');
  expect(lines).toEqual([['page failed', { why: 'RangeError', at: expect.stringContaining('desk-failed-page') }]]);
  expect(JSON.stringify(lines)).not.toContain('Zoé');
});

it('leaves a script the error that its gateway makes of it', async () => {
  const { world } = await aBrokenDesk();
  await expect(callDesk(world, { path: '/api/cohorts' })).rejects.toThrow('Zoé');
});
