import type { Page } from 'playwright-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { aSignedInBrowser } from '../support/desk.ts';
import { aCohortOf, listOf, somePairs } from '../support/updating.ts';
import { flawsInSight } from './accessibility.ts';
import { markupFlaws } from './markup.ts';
import { browser, usePage } from './page.ts';
import { serveDesk } from './serve-desk.ts';

const newer = listOf([
  { mentor: 'Ana', mentee: 'Paul' },
  { mentor: 'Cy', mentee: 'Di', group: 'Left bank', language: 'fr' },
  { mentor: 'Cy', mentee: 'Ed', group: 'Left bank', names: { Ed: 'Édouard' } },
  { mentor: 'Iris', mentee: 'Omar' },
]);

describe.skipIf(!browser)('on the page of a newer list', () => {
  const shownPage = usePage('axe');
  let page: Page;
  let lived: Awaited<ReturnType<typeof aCohortOf>>;
  let html: string;

  beforeEach(async () => {
    page = shownPage();
    lived = await aCohortOf(somePairs, '2026-12-10T12:00:00.000Z');
    const { world, cohort } = lived;
    const row = (await world.store.cohort(cohort))!;
    await world.store.saveCohort({ ...row, organisers: ['claire@example.org'] });
    const organiser = await aSignedInBrowser(world);
    const path = `/desk/cohorts/${cohort}/list`;
    html = (await organiser.open(path)).body ?? '';
    await serveDesk(page, world, organiser);
    await page.setViewportSize({ width: 390, height: 800 });
    await page.goto(`${world.settings.baseUrl}${path}`);
  });

  const drop = (text: string) =>
    page.setInputFiles('#file', { name: 'list.csv', mimeType: '', buffer: Buffer.from(text) });
  const status = (text: string) => page.locator('#pairs-status', { hasText: text }).waitFor();
  const button = (name: string) => page.getByRole('button', { name, exact: true });

  it('is told what changes before it does, and does that alone', async () => {
    const before = (await lived.world.store.acts(lived.cohort)).length;
    await drop(newer);
    await status('2 rows are as they were');
    expect(await page.locator('#pairs-rows').isVisible()).toBe(false);
    expect(await page.locator('#changes-hear').textContent()).toBe('4 people get a letter about it; nobody else does.');
    expect(await lived.world.store.acts(lived.cohort)).toHaveLength(before);
    expect(await flawsInSight(page, 'page')).toEqual([]);
    await page.getByLabel('End them').check();
    await button('Make these 4 changes').press('Enter');
    await page.locator('#create-status', { hasText: '4 changes are made.' }).waitFor();
    await button('Nothing to change').waitFor();
    expect(await page.getByLabel('Change them to what the list says').isChecked()).toBe(false);
    expect(await lived.world.store.acts(lived.cohort)).toHaveLength(before + 4);
    expect(await page.getByRole('link', { name: 'See the journal' }).isVisible()).toBe(true);
  });

  it('is asked whether it is the right list, where nobody of it is in the cohort', async () => {
    await drop(listOf([{ mentor: 'Una', mentee: 'Vic' }]));
    await status('Is it the right list?');
    expect(await page.locator('#pairs-status').getAttribute('class')).toBe('notice problem');
  });

  it('is told that nothing changes, and what to correct first', async () => {
    await drop(listOf(somePairs));
    await page.locator('#changes-none', { hasText: 'Nothing: the cohort is as this list says.' }).waitFor();
    expect(await button('Nothing to change').isDisabled()).toBe(true);
    await page.getByText('See its rows').press('Enter');
    await page.getByLabel('Mentee email, row 2').fill('nobody');
    await status('1 row to correct.');
    expect(await page.locator('#changes').isVisible()).toBe(false);
  });

  it('finds well-made HTML', async () => {
    expect(await markupFlaws(html, 'page')).toEqual([]);
  });
});
