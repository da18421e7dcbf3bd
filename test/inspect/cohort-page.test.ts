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

  it.each(pages)('needs no mouse: $title', async (one) => {
    expect(await keyboardFlaws(page(), one)).toEqual([]);
  });
});
