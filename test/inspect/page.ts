import { fileURLToPath } from 'node:url';
import axe from 'axe-core';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, inject } from 'vitest';

export const browser = inject('browser');

const measures = fileURLToPath(new URL('in-page.js', import.meta.url));

/** One page for all tests of a file; it never reaches the network. */
export const usePage = (): (() => Page) => {
  let connection: Browser | undefined;
  let page: Page | undefined;
  beforeAll(async () => {
    connection = await chromium.connect(browser ?? '');
    page = await connection.newPage({ offline: true });
    await page.addInitScript({ content: axe.source });
    await page.addInitScript({ path: measures });
  });
  afterAll(() => connection?.close());
  return () => {
    if (!page) throw new Error('The page is open only while tests run.');
    return page;
  };
};

/** Shows a document in place of the last one, of which nothing is left (a colour scheme would be). */
export const show = async (page: Page, html: string): Promise<void> => {
  await page.goto('about:blank');
  await page.setContent(html);
};
