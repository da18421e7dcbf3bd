import { fileURLToPath } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, inject } from 'vitest';

export const browser = inject('browser');

/** Something to show: a letter as it stands, or a page of ours with the headers it is served with. */
export type Shown = { html: string; headers?: Readonly<Record<string, string>> };

export const scripts = {
  ruler: fileURLToPath(new URL('in-page.js', import.meta.url)),
  keyboard: fileURLToPath(new URL('keyboard.js', import.meta.url)),
  axe: fileURLToPath(new URL('../../node_modules/axe-core/axe.min.js', import.meta.url)),
};
const address = 'https://shown.example.org/';

/** One page for all tests of a file, with further scripts in it if they are wanted; it never reaches the network. */
export const usePage = (...wanted: readonly ('axe' | 'keyboard')[]): (() => Page) => {
  let connection: Browser | undefined;
  let page: Page | undefined;
  beforeAll(async () => {
    connection = await chromium.connect(browser ?? '');
    page = await connection.newPage({ offline: true });
    for (const script of ['ruler' as const, ...wanted]) await page.addInitScript({ path: scripts[script] });
  });
  afterAll(() => connection?.close());
  return () => {
    if (!page) throw new Error('The page is open only while tests run.');
    return page;
  };
};

/** The headers of the document that each page was opened with. */
const headersShown = new WeakMap<Page, string>();

/** Shows a document in place of the last one, of which nothing is left, as if it came with these headers. */
export const show = async (page: Page, shown: Shown): Promise<void> => {
  if (headersShown.get(page) !== JSON.stringify(shown.headers ?? {})) return open(page, shown);
  await page.evaluate(`rewrite(${JSON.stringify(shown.html)})`);
};

/** Opens a document as a reader does, with its headers: slower by far, and even the scripts of this page begin anew. */
export const open = async (page: Page, { html, headers }: Shown): Promise<void> => {
  await page.route(
    address,
    (route) => route.fulfill({ headers: { 'content-type': 'text/html; charset=utf-8', ...headers }, body: html }),
    { times: 1 },
  );
  await page.goto(address);
  headersShown.set(page, JSON.stringify(headers ?? {}));
};

/** Each document's tree of elements, without any text, as a browser builds it. */
export const treesOf = async (page: Page, documents: readonly Shown[]): Promise<readonly string[]> => {
  await show(page, { html: '' });
  return page.evaluate(`treesOf(${JSON.stringify(documents.map(({ html }) => html))})`);
};
