import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { aStackForTestLetters, saidBy } from '../support/test-letter.ts';
import { clicker, idler } from './browsers.ts';
import type { Machine } from './fetchers.ts';

const endpoint = inject('browser');

describe.skipIf(endpoint === null)('of what Chromium does with a test letter, its report tells', () => {
  let browser: Browser;
  let stack: Awaited<ReturnType<typeof aStackForTestLetters>>;
  beforeAll(async () => {
    browser = await chromium.connect(endpoint ?? '');
    stack = await aStackForTestLetters();
  });
  afterAll(async () => {
    await browser.close();
    await stack.close();
  });

  /** What the report says once a machine has been there, and nothing of any programme has changed. */
  const saidAfter = async (machineIn: (context: Parameters<typeof idler>[0]) => Machine): Promise<string> => {
    const context = await browser.newContext();
    const before = await stack.programme();
    const { links, reportUrl } = await stack.send();
    await machineIn(context)(links);
    await context.close();
    expect(await stack.programme()).toEqual(before);
    return await saidBy(reportUrl);
  };

  it('that scripts ran, once on each page that has one, and no harm was done', async () => {
    const said = await saidAfter(idler);
    expect(said).toContain('Links were opened, and no harm was done');
    expect(said).toContain('Scripts ran');
    expect(said.match(/its script ran/g)).toHaveLength(2);
    expect(said).not.toContain('A button was pressed');
    expect(said).toMatch(/opened · (Headless)?Chrome/);
  });

  it('that buttons were pressed', async () => {
    const said = await saidAfter((context) => clicker(context, { waitsMs: [400], keepsCookies: true }));
    expect(said).toContain('Something was pressed');
    expect(said).toContain('A button was pressed 2 times');
  });
});
