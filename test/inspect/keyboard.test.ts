import { describe, expect, it } from 'vitest';
import { sampled, shareOf } from '../support/sampled.ts';
import { keyboardFlaws } from './keyboard.ts';
import { browser, usePage } from './page.ts';
import { type InspectedPage, pagesToInspect } from './pages.ts';

const tagsOf = ({ html }: InspectedPage): string => html.replaceAll(/>[^<]*/g, '>').replaceAll(/="[^"]*"/g, '');

const pages = await pagesToInspect();
/** Of pages that differ in their words only, the last in each language. */
const unlike = [...new Map(pages.map((page) => [`${page.language} ${tagsOf(page)}`, page])).values()];

describe.skipIf(!browser)('without a mouse', () => {
  const page = usePage('keyboard');

  it.each(shareOf(sampled(unlike), 0, 2))(
    'everything is reached in its turn, framed, and does what it says: $title',
    async (one) => {
      // Each page is there in both languages: one of them is looked at in the dark.
      await page().emulateMedia({ colorScheme: one.language === 'fr' ? 'light' : 'dark' });
      expect(await keyboardFlaws(page(), one)).toEqual([]);
    },
  );

  const asked = pages.find(({ title }) => title === 'en: met, asked')!;
  const { 'content-security-policy': _, ...headers } = asked.headers;
  const slippedIn = (slipped: string): InspectedPage => ({
    ...asked,
    headers,
    html: asked.html.replace('<main>', `<main>${slipped}`),
  });

  it.each([
    ['a button that Tab passes by', '<form><button tabindex="-1">A</button></form>', 'is not reached: <button> “A”'],
    ['a link out of its turn', '<a href="/a">A</a><a href="/b" tabindex="1">B</a>', 'is not reached: <a> “B”'],
    [
      'a link that is shown elsewhere',
      '<style>#b { position: absolute; top: 0 }</style><a href="/a">A</a><a href="/b" id="b">B</a>',
      'is back above: <a> “B”',
    ],
    [
      'a fold that stays closed',
      '<details onclick="event.preventDefault()"><summary>A</summary></details>',
      'does nothing',
    ],
    ['a button that sends nothing', '<form><button type="button">A</button></form>', 'does nothing: <button> “A”'],
    ['a link without a frame', '<style>a { outline: none !important }</style><a href="/a">A</a>', 'has no outline'],
    ['a thin frame', '<style>a { outline-width: 1px !important }</style><a href="/a">A</a>', 'has a thin outline'],
    ['a pale frame', '<style>a { outline-color: #999 !important }</style><a href="/a">A</a>', 'has a pale outline'],
    [
      'a field that keeps the focus',
      '<input aria-label="A" onkeydown="if (event.key === \'Tab\') event.preventDefault()">',
      'holds the focus: <input>',
    ],
  ])('finds %s', async (_, slipped, flaw) => {
    await page().emulateMedia({ colorScheme: 'light' });
    expect(await keyboardFlaws(page(), slippedIn(slipped))).toEqual([expect.stringContaining(flaw)]);
  });
});
