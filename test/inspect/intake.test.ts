import type { Page } from 'playwright-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { readTable } from '../../shared/upload/read-table.ts';
import { aSignedInBrowser } from '../support/desk.ts';
import { aWorkbook, onePair } from '../support/workbooks.ts';
import { aWorld, type TestWorld } from '../support/world.ts';
import { flawsInSight } from './accessibility.ts';
import { markupFlaws } from './markup.ts';
import { browser, usePage } from './page.ts';
import { serveDesk } from './serve-desk.ts';

const headers = 'Mentor;Email;Mentee;Email;Ville';
const good = 'Ana;ana@example.org;Bob;bob@example.org;Nice';
const flawed = [headers, good, 'Cy;cy@example;Di;di@example.org;', good].join('\r\n');

describe.skipIf(!browser)('on the page of a new cohort', () => {
  const shownPage = usePage('axe');
  let world: TestWorld;
  let page: Page;
  /** What the desk was asked since the page was opened. */
  let asked: string[];
  let isReachable: boolean;
  let html: string;

  beforeEach(async () => {
    world = aWorld();
    page = shownPage();
    asked = [];
    isReachable = true;
    const { baseUrl } = world.settings;
    const organiser = await aSignedInBrowser(world);
    html = (await organiser.open('/desk/new')).body ?? '';
    await serveDesk(page, world, organiser, (method, url) => {
      asked.push(`${method} ${url.pathname}${url.searchParams.has('dryRun') ? ' (check)' : ''}`);
      return isReachable;
    });
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.goto(`${baseUrl}/desk/new`);
  });

  const drop = (text: string | Uint8Array, name = 'Cercle_2027.csv') =>
    page.setInputFiles('#file', { name, mimeType: '', buffer: Buffer.from(text) });
  const status = (text: string | RegExp) => page.locator('#pairs-status', { hasText: text }).waitFor();
  const cell = (label: string) => page.getByLabel(label, { exact: true });
  const cohorts = async () => (await world.store.cohorts()).map(({ name, state, pairs }) => ({ name, state, pairs }));

  const nameIt = () => page.getByLabel('Its name').fill('Cercle 2027');

  it('makes a draft of a good file and a name, and leads to it', async () => {
    await drop(`${headers}\r\n${good}\r\n`);
    await status('The row is fine: 1 pair, 2 people.');
    await nameIt();
    await page.locator('#create').click();
    await page.waitForURL(/\/desk\/cohorts\/[a-z0-9]+$/);
    expect(await cohorts()).toEqual([{ name: 'Cercle 2027', state: 'held', pairs: 1 }]);
  });

  it('takes the address at which people reach you, whether or not a name goes with it', async () => {
    await drop(`${headers}\r\n${good}\r\n`);
    await status('The row is fine');
    expect(await page.locator('#set-contact').inputValue()).toBe('claire@example.org');
    await nameIt();
    await page.locator('#create').click();
    await page.waitForURL(/\/desk\/cohorts\/[a-z0-9]+$/);
    const [made] = await world.store.cohorts();
    expect(made?.organiser).toEqual({ name: 'Cercle 2027', address: 'claire@example.org' });
  });

  it('shows all of a row on a screen of 1200, and all rows once none is to be corrected', async () => {
    await page.setViewportSize({ width: 1200, height: 800 });
    await drop(
      `${headers};Langue;Fuseau;Groupe\r\n${good};fr;Europe/Paris;A\r\nCy;cy@example;Di;di@example.org;;;;\r\n`,
    );
    await status('1 row to correct.');
    expect(await page.locator('#pairs-rows tr').count()).toBe(1);
    const hidden = 'document.querySelector(".sheet").scrollWidth - document.querySelector(".sheet").clientWidth';
    expect(await page.evaluate(hidden)).toBe(0);
    await cell('Mentor email, row 3').fill('cy@example.org');
    await status('All 2 rows are fine');
    expect(await page.locator('#pairs-rows tr').count()).toBe(2);
    expect(await page.locator('#pairs-switch').isVisible()).toBe(false);
    expect(await page.evaluate('document.activeElement.value')).toBe('cy@example.org');
  });

  it('tells the whole of a cell that is too long for its column to whoever points at it', async () => {
    const name = 'Maria-Fernanda de los Ángeles y Montenegro';
    await drop(`${headers}\r\n${name};ana@example.org;Bob;bob@example.org;Nice\r\n`);
    await status('The row is fine');
    const mentor = page.locator('td', { has: cell('Mentor, row 2') });
    expect(await mentor.getAttribute('title')).toBe(name);
    await cell('Mentor, row 2').fill(`${name} de la Vega`);
    expect(await mentor.getAttribute('title')).toBe(`${name} de la Vega`);
  });

  it('asks for a name that people will read, whatever the file is called, by no name that only scripts know', async () => {
    await drop(`${headers}\r\n${good}\r\n`, 'Liste_v3_final.csv');
    await status('The row is fine');
    expect(await page.locator('#set-name').inputValue()).toBe('');
    await page.locator('#create').click();
    await page.locator('#flaw-name', { hasText: 'This is still to be filled in.' }).waitFor();
    expect(await page.locator('#settings').textContent()).not.toContain('parameter');
  });

  it('shows what is wrong beside its cell, to be mended by keyboard alone', async () => {
    await drop(flawed);
    await status('2 rows to correct.');
    expect(await page.locator('#pairs-rows tr').count()).toBe(2);
    await page.locator('#create').focus();
    await page.keyboard.press('Enter');
    expect(await page.evaluate('document.activeElement.getAttribute("aria-label")')).toBe('Mentor email, row 3');
    const flaw = await page.evaluate(
      'document.getElementById(document.activeElement.getAttribute("aria-describedby")).textContent',
    );
    expect(flaw).toBe('“cy@example” is not an email address.');
    await page.keyboard.press('End');
    await page.keyboard.type('.org');
    await status('1 row to correct.');
    expect(await page.evaluate('document.activeElement.value')).toBe('cy@example.org');
    await page.getByRole('button', { name: 'Leave out row 4' }).press('Enter');
    await status('All 2 rows are fine: 2 pairs, 4 people.');
    expect(asked.filter((one) => one === 'POST /api/cohorts')).toEqual([]);
    expect(await cohorts()).toEqual([]);
  });

  it('asks what columns are that nothing tells, and believes the answer', async () => {
    await drop('A;B;C;D\r\n1;ana@example.org;2;bob@example.org\r\n');
    await page.locator('#columns-status', { hasText: 'Not recognised yet: Mentor, Mentee.' }).waitFor();
    expect(asked.join()).not.toContain('/api/cohorts');
    await page.getByLabel('Column A, “A”, is:').selectOption('Mentor');
    await page.getByLabel('Column C, “C”, is:').selectOption('Mentee');
    await status('The row is fine');
  });

  it('loses nothing while the desk cannot be reached', async () => {
    await drop(flawed);
    await status('2 rows to correct.');
    isReachable = false;
    await cell('Mentor email, row 3').fill('cy@example.org');
    await status('Nothing that you entered is lost');
    isReachable = true;
    await page.getByRole('button', { name: 'Try again' }).click();
    await status('1 row to correct.');
    expect(await cell('Mentor email, row 3').inputValue()).toBe('cy@example.org');
  });

  it('takes pasted cells and workbooks, and says what it cannot read', async () => {
    await drop(Buffer.from('%PDF-1.7'), 'a.pdf');
    await page
      .locator('#list-flaws', {
        hasText: 'neither text nor an Excel workbook: export the spreadsheet as “Excel workbook (.xlsx)”',
      })
      .waitFor();
    await page.getByText('Or paste the cells').click();
    await page.locator('#paste').fill(`${headers}\n${good}`.replaceAll(';', '\t'));
    await page.locator('#read-paste').click();
    await status('The row is fine');
    await drop(aWorkbook({ sheets: [{ rows: onePair }] }), 'pairs.xlsx');
    await page.locator('#list-status', { hasText: 'From “pairs.xlsx”: 1 row.' }).waitFor();
    await status('The row is fine');
    expect(await cell('Mentee email, row 2').inputValue()).toBe('bob@example.org');
  });

  it.each(['csv', 'xlsx'])('gives the list with a column of remarks, as %s', async (format) => {
    await drop(flawed);
    await status('2 rows to correct.');
    const download = page.waitForEvent('download');
    await page.locator(`#save-${format}`).click();
    const chunks: Buffer[] = [];
    for await (const chunk of await (await download).createReadStream()) chunks.push(Buffer.from(chunk));
    expect(await readTable(Buffer.concat(chunks), 'application/octet-stream')).toMatchObject({
      value: {
        headers: ['Mentor', 'Mentor email', 'Mentee', 'Mentee email', 'Ville', 'Remarks'],
        lines: [
          { cells: [...good.split(';'), ''] },
          {
            cells: [
              'Cy',
              'cy@example',
              'Di',
              'di@example.org',
              '',
              'Mentor email: “cy@example” is not an email address.',
            ],
          },
          {
            cells: [
              ...good.split(';'),
              'Mentee email: These two people are already a pair in row 2: remove one of the rows.',
            ],
          },
        ],
      },
    });
  });

  it('can be read and used by everybody, in light and dark, on a phone as well', async () => {
    expect(await markupFlaws(html, 'page')).toEqual([]);
    expect(await flawsInSight(page, 'page')).toEqual([]);
    await page.setViewportSize({ width: 1280, height: 800 });
    await drop(flawed);
    await status('2 rows to correct.');
    expect(await flawsInSight(page, 'page')).toEqual([]);
  });
});
