import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startProcess } from '../support/process.ts';
import { removeFolder } from '../support/remove-folder.ts';
import { flawsHere } from './accessibility.ts';
import { pointing, typing, walkToLaunch } from './desk-walk.ts';
import { browser } from './page.ts';

const ways: readonly (readonly [string, typeof pointing, BrowserContextOptions])[] = [
  ['with a keyboard alone', typing, { viewport: { width: 1200, height: 800 } }],
  [
    'on a phone',
    pointing,
    { viewport: { width: 390, height: 800 }, hasTouch: true, isMobile: true, colorScheme: 'dark' },
  ],
];

describe.skipIf(!browser)('a new organiser', () => {
  let connection: Browser;
  beforeAll(async () => void (connection = await chromium.connect(browser ?? '')));
  afterAll(async () => await connection?.close());

  it.each(ways)('comes from an empty desk to a launched cohort of forty pairs, %s', async (way, handsOn, options) => {
    const { dataDir, player, url, kill } = await startProcess();
    const context = await connection.newContext({ locale: 'en-GB', bypassCSP: true, ...options });
    const page: Page = await context.newPage();
    const flaws: string[] = [];
    const errors: string[] = [];
    page.on('pageerror', ({ message }) => errors.push(message));
    try {
      let looking = 0;
      const began = Date.now();
      const cohort = await walkToLaunch({
        page,
        hands: handsOn(page),
        url,
        player,
        look: async (where) => {
          const since = Date.now();
          flaws.push(...(await flawsHere(page)).map((flaw) => `${where}: ${flaw}`));
          looking += Date.now() - since;
        },
      });
      process.stdout.write(`${way}: ${Math.round((Date.now() - began - looking) / 1000)} s of actions\n`);
      expect(flaws).toEqual([]);
      expect(errors).toEqual([]);
      expect(await player.pairs(cohort)).toHaveLength(40);
      await player.moveTo('2026-12-01T12:00:00Z');
      expect((await player.mails()).filter(({ subject }) => /mentorat/i.test(subject)).length).toBeGreaterThanOrEqual(
        80,
      );
    } finally {
      await context.close();
      await kill();
      await removeFolder(dataDir);
    }
  });
});
