import { type Browser, type BrowserContext, chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it, onTestFinished } from 'vitest';
import { findChromium } from '../inspect/tools.ts';
import { idler, mouseMover, prefetcher } from './browsers.ts';
import type { Machine } from './fetchers.ts';
import { prerender } from './prerender.ts';
import { aRunningProgramme, type Running } from './running.ts';

const endpoint = inject('browser');
const ahead = { chromium: findChromium() ?? '', saysSo: true, cookies: [] };

describe.skipIf(endpoint === null)('in Chromium', () => {
  let browser: Browser;
  let running: Running;
  beforeAll(async () => {
    [browser, running] = await Promise.all([chromium.connect(endpoint ?? ''), aRunningProgramme()]);
  });
  afterAll(() => Promise.all([browser.close(), running.stop()]));

  it.each<[string, (context: BrowserContext, url: string) => Machine]>([
    ['stays ten seconds on each page', idler],
    ['moves the mouse over each page', mouseMover],
    ['prefetches all pages', prefetcher],
    ['prerenders pages', (_, url) => (links) => prerender(links, { ...ahead, url })],
  ])('a browser that %s records nothing, nor does it when it comes again 40 minutes later', async (_, machine) => {
    // The page that prepares others is not ours: its policy would forbid it.
    const context = await browser.newContext({ bypassCSP: true });
    onTestFinished(() => context.close());
    const links = await running.linksOf('zoe@example.org');
    const [before, calls] = [await running.offered(links), await running.calls()];
    await machine(context, running.url)(links);
    expect(await running.calls()).toBeGreaterThan(calls);
    await running.pass(40);
    await machine(context, running.url)(links);
    expect(await running.meetings()).toBe(0);
    expect(await running.offered(links)).toEqual(before);
  });
});
