import { describe, expect, it } from 'vitest';
import { hostileNames } from '../../emails/preview/names.ts';
import { sampled } from '../support/sampled.ts';
import { accessibilityFlaws, overflows } from './accessibility.ts';
import { lettersToInspect, lettersWith } from './letters.ts';
import { browser, show, usePage } from './page.ts';

const letter = (body: string, head = '') =>
  `<!doctype html><html lang="en"><head><title>A letter</title>${head}</head><body style="font-size: 16px">${body}</body></html>`;

const button = (style: string) => `<a href="https://example.org" style="display: inline-block; ${style}">We met</a>`;

const longNames = hostileNames
  .filter(({ length }) => length > 100)
  .map((name) => ({ name, shown: `${name.slice(0, 20)}…` }));

describe.skipIf(!browser)('everybody can read and press', () => {
  const page = usePage('axe');
  const plainPage = usePage();

  it.each(sampled(lettersToInspect()))('in light and dark, on a phone and in a window: $title', async (one) => {
    expect(await accessibilityFlaws(page(), one, 'letter')).toEqual([]);
  });

  // French is the longer language.
  it.each(longNames)('on a phone, however long a name: $shown', async ({ name }) => {
    await plainPage().setViewportSize({ width: 320, height: 800 });
    for (const one of sampled(lettersWith(name).filter(({ language }) => language === 'fr'))) {
      await show(plainPage(), one);
      expect(await overflows(plainPage())).toEqual([]);
    }
  });

  it('a letter without flaws has none', async () => {
    const sound = letter(
      `<h1>Hello</h1><p>Some text. ${button('padding: 14px; background: #2c7362; color: #fff')}</p>`,
    );
    expect(await accessibilityFlaws(page(), { html: sound }, 'letter')).toEqual([]);
  });

  it.each([
    ['pale text', letter('<p style="color: #999">Pale</p>'), 'light, 640 px: color-contrast'],
    [
      'text that is pale in dark mode',
      letter('<p>Pale</p>', '<style>@media (prefers-color-scheme: dark) { body { background: #555 } }</style>'),
      'dark, 320 px: color-contrast',
    ],
    ['text over a picture', letter('<p style="background: linear-gradient(red, blue)">Text</p>'), 'contrast unknown'],
    ['an image without a text', letter('<p>Hello</p><img src="data:," />'), 'image-alt'],
    ['no language', letter('<p>Hello</p>').replace(' lang="en"', ''), 'html-has-lang'],
    ['small text', letter('<p style="font-size: 13px">Small</p>'), 'smaller than 14 px: <p> “Small”'],
    ['a small button', letter(button('padding: 2px')), 'lower than 44 px: <a> “We met”'],
    [
      'a button of which only the words can be pressed',
      letter(
        '<table><tr><td style="padding: 20px; background: #cfc"><a href="https://example.org">We met</a></td></tr></table>',
      ),
      'lower than 44 px: <a> “We met”',
    ],
    ['a wide table', letter('<table width="600"><tr><td>Wide</td></tr></table>'), '320 px: scrolls sideways'],
    [
      'text that is cut',
      letter('<div style="overflow: hidden"><p style="width: 400px; text-align: right">Cut</p></div>'),
      '320 px: beyond the edge: <p> “Cut”',
    ],
    ['nothing to read', letter(''), 'no contrast was measured'],
  ])('finds %s', async (_, html, flaw) => {
    expect((await accessibilityFlaws(page(), { html }, 'letter')).join('\n')).toContain(flaw);
  });
});
