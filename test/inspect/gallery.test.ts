import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import axe, { type AxeResults } from 'axe-core';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { galleryPage } from '../../emails/preview/gallery-page.ts';
import { browser } from './page.ts';
import { shareOf } from '../support/sampled.ts';

const hostile = ['<script>parent.document.title = "owned"</script>', '<img src=x onerror="parent.document.title = 1">'];
const topic = '#letter=topic&shape=group&language=en&kind=all&view=all';

describe.skipIf(!browser)('the gallery, opened as a file', () => {
  let folder: string;
  let address: string;
  let connection: Browser;
  let page: Page;
  const problems: string[] = [];

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'binome-gallery-'));
    const file = join(folder, 'index.html');
    address = pathToFileURL(file).href;
    writeFileSync(file, await galleryPage(hostile));
    connection = await chromium.connect(browser ?? '');
    page = await connection.newPage({ offline: true, locale: 'en-GB' });
    await page.addInitScript({ path: fileURLToPath(new URL('gallery.js', import.meta.url)) });
    page.on('pageerror', ({ message }) => problems.push(message));
    page.on('console', (said) => said.type() === 'error' && problems.push(said.text()));
  });
  afterAll(async () => {
    rmSync(folder, { recursive: true });
    await connection?.close();
  });

  const open = async (hash = '', width = 1280): Promise<void> => {
    await page.setViewportSize({ width, height: 900 });
    await page.goto('about:blank');
    await page.goto(address + hash);
    await page.locator('#subject:not(:empty)').waitFor({ state: 'attached' });
  };
  const subject = () => page.locator('#subject').textContent();
  const letterIn = (view: string) => page.frameLocator(`iframe.${view}`).locator('body');

  it('shows a letter in light, in dark, on a phone and as plain text, whatever the mode of the browser', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await open(topic);
      const backgrounds = ['light', 'phone', 'dark'].map((view) =>
        letterIn(view).evaluate('getComputedStyle(document.body).backgroundColor'),
      );
      expect(await Promise.all(backgrounds)).toEqual(['rgb(243, 234, 220)', 'rgb(243, 234, 220)', 'rgb(25, 22, 19)']);
    }
    expect((await page.locator('iframe.phone').boundingBox())!.width).toBe(320);
    expect(await page.locator('#views pre').textContent()).toContain('Hello Maud');
  });

  it('shows every letter there is, whole', async () => {
    await open(topic.replace('view=all', 'view=light'));
    expect(await page.evaluate('openEach(20_000)')).toBeGreaterThan(40);
  });

  it.each([
    ['is cut', 'iframe.light { max-height: 100px }', /^\S.* is not shown whole: \d+ px are hidden$/],
    ['cannot be pressed', '#index { pointer-events: none }', / cannot be pressed$/],
  ])('finds a letter that %s', async (_, style, flaw) => {
    await open(topic.replace('view=all', 'view=light'));
    await page.addStyleTag({ content: style });
    expect(await page.evaluate('openEach(500)')).toMatch(flaw);
  });

  it('is used with the keyboard, and remembers in its address what was chosen', async () => {
    await open();
    await page.locator('#language button').nth(1).focus();
    await page.keyboard.press('Enter');
    await page.locator('#index a', { hasText: 'Nudge' }).focus();
    await page.keyboard.press('Enter');
    await page.locator('#subject:focus').waitFor();
    const chosen = (await subject()) ?? '';
    expect(page.url()).toMatch(/language=fr.*letter=nudge/);
    await page.reload();
    await page.locator('#subject', { hasText: chosen }).waitFor();
    await page.goBack();
    await page.locator('#subject', { hasNotText: chosen }).waitFor();
    expect(page.url()).toMatch(/language=fr/);
  });

  it('lists one kind alone, and shows the first of it', async () => {
    await open();
    await page.locator('#kind').selectOption('For organisers');
    await page.locator('#subject', { hasText: 'need you' }).waitFor();
    expect(await page.locator('#index h2').allTextContents()).toEqual(['For organisers']);
  });

  it('makes do with an address that makes no sense', async () => {
    await open('#letter=constructor&shape=x&names=99&kind=-1&view=toString');
    expect(await subject()).toContain('Inès Benali');
  });

  it('runs nothing that strangers wrote, not even as a letter’s own script', async () => {
    for (const names of ['1', '2']) {
      await open(`${topic}&names=${names}`);
      expect(await letterIn('light').textContent()).toContain(hostile[Number(names) - 1]);
      expect(await page.title()).toBe('Every letter · Binôme');
    }
    problems.length = 0;
    await page.evaluate(`(() => {
      const frame = document.querySelector('iframe.light');
      frame.srcdoc = ${JSON.stringify(hostile.join(''))};
      return new Promise((done) => { frame.onload = done; });
    })()`);
    expect(await page.title()).toBe('Every letter · Binôme');
    expect(problems.join()).toContain('Blocked script execution');
    problems.length = 0;
  });

  const views: readonly [string, string, number][] = [
    ['the index on a phone', '', 360],
    ['a letter on a phone', topic, 360],
    ['a letter in a window', topic, 1280],
    ['a page in a window', '#letter=page: date&view=dark', 1280],
  ];

  it.each(shareOf(views, 0, 2))('everybody can read and use %s', async (_, hash, width) => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await open(hash, width);
      await page.evaluate(axe.source);
      const results: AxeResults = await page.evaluate('axe.run(document, { iframes: false })');
      expect(results.violations.map(({ id, nodes }) => `${id}: ${nodes[0]!.html}`)).toEqual([]);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
    }
  });

  it('broke nothing on the way', () => {
    expect(problems).toEqual([]);
  });
});
