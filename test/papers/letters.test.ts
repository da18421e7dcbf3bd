import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { makeHandler } from '../../functions/answer-link/handler.ts';
import { rememberBrowser } from '../../shared/known-browser.ts';
import { answered, helene, zoe, aCohort, aPair, zoeId } from '../support/builders.ts';
import { liveUntil } from '../support/live.ts';
import { webEvent } from '../support/web.ts';
import { aWorld } from '../support/world.ts';

const sheets = ['docs/it-sheet.fr.md', 'docs/it-sheet.en.md'].map(
  (path) => [path, readFileSync(path, 'utf8')] as const,
);

/** All that a pair is sent, from the welcome to the certificate. */
const aProgramme = async () => {
  const world = aWorld({ cohort: aCohort(), people: [zoe(), helene()], pairs: [aPair({ answers: answered(5) })] });
  await liveUntil(world, '2027-06-30T10:00:00.000Z');
  return world;
};
const world = await aProgramme();
const host = new URL(world.settings.baseUrl).host;

it.each(sheets)('%s names every header of our letters, and every kind of attachment', (_, sheet) => {
  const headers = new Set(world.mails.flatMap(({ headers: all }) => Object.keys(all)));
  const types = new Set(world.mails.flatMap(({ attachments }) => attachments.map(({ contentType }) => contentType)));
  expect(headers.size).toBe(5);
  expect([...types]).toEqual(['application/pdf']);
  for (const name of [...headers, ...types, 'text/calendar']) expect(sheet).toContain(`\`${name}\``);
});

it.each(sheets)('%s has every kind of link that letters hold, all of our own host', (_, sheet) => {
  const links = world.mails.flatMap(({ html }) =>
    [...html.matchAll(/href="(https?:[^"]+)"/g)].map(([, url = '']) => new URL(url)),
  );
  expect(links.length).toBeGreaterThan(50);
  expect(new Set(links.map((link) => link.host))).toEqual(new Set([host]));
  for (const kind of new Set(links.map(({ pathname }) => pathname.split('/')[1])))
    expect(sheet).toContain(`\`/${kind}/`);
});

it('letters hold no image and nothing that is loaded', () => {
  for (const { html } of world.mails)
    expect(html).not.toMatch(/<(?:img|script|link|iframe|object|video)\b|url\(|@import/i);
});

it.each(sheets)('%s names the one cookie, which no opened page sets', async (_, sheet) => {
  const keys = { current: 'k1', keys: new Map([['k1', 'a key']]) };
  const question = { cookies: [], person: zoeId, now: world.now(), baseUrl: world.settings.baseUrl };
  const [name = ''] = rememberBrowser(keys, question)?.split('=') ?? [];
  expect(sheet).toContain(`\`${name}\``);
  const path = new URL(
    (await world.linkSigner())('me', { cohort: 'cohortaaaaaa', person: zoeId }, '2030-01-01T00:00:00.000Z'),
  );
  const page = await makeHandler(world)(webEvent('GET', path.pathname));
  expect(page).toMatchObject({ statusCode: 200 });
  expect(page).not.toHaveProperty('cookies');
});
