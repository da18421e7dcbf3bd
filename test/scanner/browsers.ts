import { setTimeout as sleep } from 'node:timers/promises';
import type { BrowserContext, Locator, Page } from 'playwright-core';
import type { Machine, Manner } from './fetchers.ts';

/** Opens the links side by side, as scanners do, for as long as `look` takes. */
const openAll = async (
  context: BrowserContext,
  links: readonly string[],
  look: (pages: readonly Page[]) => Promise<void>,
): Promise<void> => {
  const pages = await Promise.all(
    links.map(async (link) => {
      const page = await context.newPage();
      await page.goto(link);
      return page;
    }),
  );
  await look(pages);
  await Promise.all(pages.map((page) => page.close()));
};

/** Leaves each page open for ten seconds; its scripts run. */
export const idler =
  (context: BrowserContext): Machine =>
  (links) =>
    openAll(context, links, () => sleep(10_000));

/** Moves the mouse as a hand would, over every button of one page after the other, and scrolls. */
export const mouseMover =
  (context: BrowserContext): Machine =>
  (links) =>
    openAll(context, links, async (pages) => {
      for (const page of pages) await moveOver(page);
      await sleep(2000);
    });

const moveOver = async (page: Page): Promise<void> => {
  // A mouse moves slowly on a page that nobody sees.
  await page.bringToFront();
  for (const button of await page.locator('button').all()) {
    const box = await button.boundingBox();
    if (box) await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 10 });
  }
  await page.mouse.wheel(0, 600);
  await page.mouse.move(20, 20, { steps: 10 });
};

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
  const likenesses: readonly string[] =
    await page.evaluate(`[...document.querySelectorAll('${buttons}')].map((button) =>
    button.form.querySelector('[name=answer]').getAttribute('value') + ' ' + button.innerText)`);
  const first = likenesses.find((likeness) => !clicked.has(likeness));
  if (first === undefined) return undefined;
  clicked.add(first);
  return page.locator(buttons).nth(likenesses.indexOf(first));
};

const buttons = 'main form button';
