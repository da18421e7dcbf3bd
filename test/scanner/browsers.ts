import { setTimeout as sleep } from 'node:timers/promises';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { Machine, Manner } from './fetchers.ts';

/** Scanners run several pages side by side; two cores bear six. */
const sideBySide = 6;

const openEach = async (
  context: BrowserContext,
  links: readonly string[],
  dwell: (page: Page) => Promise<void>,
): Promise<void> => {
  for (let first = 0; first < links.length; first += sideBySide)
    await Promise.all(
      links.slice(first, first + sideBySide).map(async (link) => {
        const page = await context.newPage();
        await page.goto(link);
        await dwell(page);
        await page.close();
      }),
    );
};

/** Leaves each page open for ten seconds; its scripts run. */
export const idler =
  (context: BrowserContext): Machine =>
  (links) =>
    openEach(context, links, () => sleep(10_000));

/** Moves the mouse as a hand would, over every button, and scrolls. */
export const mouseMover =
  (context: BrowserContext): Machine =>
  (links) =>
    openEach(context, links, async (page) => {
      for (const button of await page.locator('button').all()) {
        const box = await button.boundingBox();
        if (box) await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 25 });
      }
      await page.mouse.wheel(0, 600);
      await page.mouse.move(20, 20, { steps: 25 });
      await sleep(2000);
    });

/** Fetches each page ahead, as a page that is looked at asks for with `<link rel="prefetch">`. */
export const prefetcher =
  (context: BrowserContext, start: string): Machine =>
  async (links) => {
    const page = await context.newPage();
    await page.goto(start);
    const markup = links.map((link) => `<link rel="prefetch" href="${link}">`).join('');
    await page.evaluate(
      `document.head.append(document.createRange().createContextualFragment(${JSON.stringify(markup)}))`,
    );
    await sleep(3000);
    await page.close();
  };

/** Clicks every button of every link, each on a page opened anew. */
export const clicker =
  (browser: Browser, { waitMs, keepsCookies }: Manner): Machine =>
  async (links) => {
    const kept = await browser.newContext();
    for (const link of links) {
      const context = keepsCookies ? kept : await browser.newContext();
      await clickAll(await context.newPage(), link, waitMs);
      if (context !== kept) await context.close();
    }
    await kept.close();
  };

const clickAll = async (page: Page, link: string, waitMs: number): Promise<void> => {
  await page.goto(link);
  const buttons = await page.locator('main form button').count();
  for (let index = 0; index < buttons; index += 1) {
    if (index > 0) await page.goto(link);
    await sleep(waitMs);
    // A page that shows another state by now may have fewer.
    const button = page.locator('main form button').nth(index);
    if ((await button.count()) > 0) await button.click({ timeout: 3000 });
    await page.waitForLoadState();
  }
  await page.close();
};
