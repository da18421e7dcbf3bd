import { setTimeout as sleep } from 'node:timers/promises';
import type { BrowserContext, Locator, Page } from 'playwright-core';
import type { Machine, Manner } from './fetchers.ts';

/** Scanners open the links of a letter side by side. */
const sideBySide = 12;

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
        if (box) await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 10 });
      }
      await page.mouse.wheel(0, 600);
      await page.mouse.move(20, 20, { steps: 10 });
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

/** Clicks every button of every link, with whatever is folded away, and every other that it then finds in its place. */
export const clicker =
  (context: BrowserContext, { waitsMs, keepsCookies }: Manner): Machine =>
  async (links) => {
    for (const link of links) {
      const page = await context.newPage();
      const clicked = new Set<string>();
      const open = async (): Promise<Locator | undefined> => {
        if (!keepsCookies) await context.clearCookies();
        await page.goto(link);
        await page.evaluate("document.querySelectorAll('details').forEach((details) => { details.open = true; })");
        return await firstBut(clicked, page);
      };
      for (let button = await open(); button; button = await open()) {
        await sleep(waitsMs[(clicked.size - 1) % waitsMs.length]);
        await button.click({ timeout: 20_000 });
        await page.waitForLoadState();
      }
      await page.close();
    }
  };

/** The first button whose like was not clicked yet; it is noted as clicked. */
const firstBut = async (clicked: Set<string>, page: Page): Promise<Locator | undefined> => {
  for (const button of await page.locator('main form button').all()) {
    const answer = button.locator('xpath=ancestor::form').locator('[name=answer]').first();
    const likeness = `${await answer.getAttribute('value')} ${await button.innerText()}`;
    if (clicked.has(likeness)) continue;
    clicked.add(likeness);
    return button;
  }
  return undefined;
};
