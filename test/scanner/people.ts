import { setTimeout as sleep } from 'node:timers/promises';
import type { BrowserContext } from 'playwright-core';

/** One click in the letter, in a browser in which this person pressed before; what the page says then. */
export const personOnKnownBrowser = async (context: BrowserContext, link: string): Promise<string> => {
  const page = await context.newPage();
  const [answered] = await Promise.all([
    page.waitForResponse((response) => response.request().method() === 'POST', { timeout: 60_000 }),
    page.goto(link),
  ]);
  await answered.finished();
  await page.waitForLoadState();
  const said = await page.innerText('main');
  await page.close();
  return said;
};

/** One click in the letter, and one press of the first button on the page; what the page says then. */
export const personOnNewBrowser = async (context: BrowserContext, link: string): Promise<string> => {
  const page = await context.newPage();
  await page.goto(link);
  // Nobody reads faster.
  await sleep(400);
  await page.locator('main form button').first().click();
  await page.waitForLoadState();
  const said = await page.innerText('main');
  await page.close();
  return said;
};
