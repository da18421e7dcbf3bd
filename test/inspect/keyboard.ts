import type { Page } from 'playwright-core';
import { open, type Shown } from './page.ts';

/** More than the longest page takes: a field for a date takes four. */
const mostTabs = 200;

/** What somebody without a mouse cannot reach, see or press. */
export const keyboardFlaws = async (page: Page, shown: Shown): Promise<readonly string[]> => {
  await open(page, shown);
  await page.evaluate('startAbove()');
  for (let tabs = 0; tabs < mostTabs; tabs += 1) {
    await page.keyboard.press('Tab');
    const keys: readonly string[] | null = await page.evaluate('atStop()');
    if (keys === null) return page.evaluate('keyboardFlaws()');
    for (const key of keys) await page.keyboard.press(key);
  }
  return [await page.evaluate('trap()')];
};
