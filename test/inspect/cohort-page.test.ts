import { describe, expect, it } from 'vitest';
import { aDeskCohort } from '../support/desk-cohort.ts';
import { accessibilityFlaws } from './accessibility.ts';
import { keyboardFlaws } from './keyboard.ts';
import { markupFlaws } from './markup.ts';
import { browser, usePage } from './page.ts';

const long = 'Wolfeschlegelsteinhausenbergerdorff-Nguyễn-Østergård-de-la-Fontaine';

type Shown = { title: string; query?: string } & NonNullable<Parameters<typeof aDeskCohort>[0]>;
const shown: readonly Shown[] = [
  { title: 'amid its programme', day: 120 },
  { title: 'found in vain', query: 'q=nobody&show=silent' },
  { title: 'on its second page', pairs: 60, query: 'page=2' },
  {
    title: 'before its launch',
    pairs: 3,
    day: -10,
    change: ({ cohort, ...rows }) => ({ ...rows, cohort: { ...cohort, state: 'held' } }),
  },
  { title: 'launched', pairs: 8, day: -10 },
  {
    title: 'with long names',
    change: ({ people, ...rows }) => ({ ...rows, people: people.map((one) => ({ ...one, name: long })) }),
  },
  { title: 'counted for the first time', pairs: 300 },
];

const pages = await Promise.all(
  shown.flatMap(({ title, query = '', ...given }) =>
    ['fr', 'en'].map(async (language) => {
      const { ask, path } = await aDeskCohort(given);
      const { body, headers = {} } = await ask(path, { query, language });
      const named = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]));
      return { title: `${language}: ${title}`, html: body, headers: named };
    }),
  ),
);

describe('the page of a cohort', () => {
  it.each(pages)('is valid: $title', async ({ html }) => {
    expect(await markupFlaws(html, 'page')).toEqual([]);
  });
});

describe.skipIf(!browser)('the page of a cohort, in a browser', () => {
  const page = usePage('axe', 'keyboard');

  it.each(pages)('can be read and pressed by everybody: $title', async (one) => {
    expect(await accessibilityFlaws(page(), one, 'page')).toEqual([]);
  });

  // The languages differ in their words only.
  it.each(pages.filter(({ title }) => title.startsWith('fr:')))('needs no mouse: $title', async (one) => {
    expect(await keyboardFlaws(page(), one)).toEqual([]);
  });
});

describe.skipIf(!browser)('a cohort of many pairs, in a browser', () => {
  const shownPage = usePage();

  /** Its page, opened as a reader does, with the desk behind it. */
  const opened = async (desk: Awaited<ReturnType<typeof aDeskCohort>>, query = '') => {
    const page = shownPage();
    await page.unrouteAll();
    const { baseUrl } = desk.world.settings;
    await page.route(`${baseUrl}/**`, async (route, request) => {
      const url = new URL(request.url());
      const answer = await desk.ask(url.pathname, { query: url.search.slice(1), method: request.method() });
      await route.fulfill({
        status: answer.statusCode ?? 500,
        headers: Object.fromEntries(Object.entries(answer.headers ?? {}).map(([name, value]) => [name, String(value)])),
        body: answer.body,
      });
    });
    await page.goto(`${baseUrl}${desk.path}${query}`);
    return page;
  };

  it('counts them while one waits, and then shows them', async () => {
    const page = await opened(await aDeskCohort({ pairs: 300 }));
    await page.locator('.pairs > li').first().waitFor();
    expect(await page.locator('.pairs > li').count()).toBe(50);
    expect(await page.evaluate('forbidden')).toEqual([]);
  });

  it('shows what it knew, counts anew beside it, and says when there is something newer', async () => {
    const desk = await aDeskCohort({ pairs: 300 });
    await desk.ask(`${desk.path}/count`, { method: 'POST' });
    desk.world.pass(30);
    const page = await opened(desk, '?show=silent');
    const first = await page.locator('h3').first().textContent();
    await page.locator('#ready').waitFor();
    expect(await page.locator('h3').first().textContent()).toBe(first);
    expect(await page.locator('progress').count()).toBe(0);
    await page.locator('#ready a').click();
    await page.getByText('at 09:30').waitFor();
    expect(page.url()).toContain('?show=silent');
  });

  it('offers to print, where a script can do it', async () => {
    const page = await opened(await aDeskCohort());
    await page.evaluate('window.print = () => { document.title = "printed" }');
    await page.getByRole('button', { name: 'Print' }).click();
    expect(await page.title()).toBe('printed');
  });
});
