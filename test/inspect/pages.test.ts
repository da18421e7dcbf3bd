import { beforeAll, describe, expect, it } from 'vitest';
import { plainLine } from '../../emails/escape.ts';
import { hostileNames } from '../../emails/preview/names.ts';
import { sampled, shareOf } from '../support/sampled.ts';
import { accessibilityFlaws } from './accessibility.ts';
import { markupFlaws } from './markup.ts';
import { browser, show, treesOf, usePage } from './page.ts';
import { type InspectedPage, pagesToInspect, pagesWith } from './pages.ts';

const pages = await pagesToInspect();
const named = (titled: string) => pages.find(({ title }) => title === titled)!;
const contentOf = ({ html }: InspectedPage) => html.slice(html.indexOf('<main>'), html.indexOf('</main>'));

it('each page is another one, but the end of the programme, to which two links lead', () => {
  const alike = new Map<string, string[]>();
  for (const page of pages) alike.set(contentOf(page), [...(alike.get(contentOf(page)) ?? []), page.title]);
  expect([...alike.values()].filter(({ length }) => length > 1)).toEqual([
    ['fr: met, too late', 'fr: date, too late'],
    ['en: met, too late', 'en: date, too late'],
  ]);
});

describe('what a participant opens', () => {
  it.each(sampled(pages))('is valid: $title', async ({ html }) => {
    expect(await markupFlaws(html, 'page')).toEqual([]);
  });

  it.each(pages)('is small and without scripts: $title', ({ html }) => {
    expect(Buffer.byteLength(html)).toBeLessThan(20_000);
    expect(html).not.toMatch(/<script|<(?:img|link|iframe)|\s(?:src|style|on\w+)=|javascript:/i);
  });

  /** As long as a page shows them. */
  it.each(hostileNames.map((name) => plainLine(name.repeat(64))))('is small with long names, too: %s', async (name) => {
    const heavy = (await pagesWith(name)).filter(({ html }) => Buffer.byteLength(html) >= 20_000);
    expect(heavy.map(({ title }) => title)).toEqual([]);
  });

  it.each(pages)(
    'is nobody else’s to keep, to index, to frame or to learn of: $title',
    ({ title, status, headers }) => {
      const isGuide = /^..: guide /.test(title) && status === 200;
      // A style of their own, and the script that compares a file: each named by its hash.
      const more = title.includes('certificate')
        ? /^( 'sha256-[\w+/]{43}=')?(; script-src 'sha256-[\w+/]{43}=')?$/
        : /^$/;
      const policy =
        /^default-src 'none'; style-src 'sha256-[\w+/]{43}='(.*); form-action 'self'; base-uri 'none'; frame-ancestors 'none'$/;
      expect(headers).toMatchObject({
        'content-type': 'text/html; charset=utf-8',
        'content-security-policy': expect.stringMatching(policy),
        'cache-control': isGuide ? 'public, max-age=3600' : 'no-store',
        'referrer-policy': 'same-origin',
        'x-robots-tag': 'noindex, noarchive',
        'x-content-type-options': 'nosniff',
      });
      expect(policy.exec(String(headers?.['content-security-policy']))?.[1]).toMatch(more);
    },
  );

  it.each([
    ['a style of an element', '<p style="color: red">Red</p>', 'no-inline-style'],
    ['a heading that skips a level', '<h1>A</h1><h3>B</h3>', 'heading-level'],
    ['a field without a name', '<input type="text">', 'input-missing-label'],
    ['an attribute of another age', '<table width="600"><tr><td>A</td></tr></table>', 'no-deprecated-attr'],
  ])('finds %s', async (_, slipped, rule) => {
    const html = named('en: met, asked').html.replace('<main>', `<main>${slipped}`);
    expect((await markupFlaws(html, 'page')).join('\n')).toContain(rule);
  });
});

describe.skipIf(!browser)('in a browser', () => {
  const page = usePage('axe');
  const plainPage = usePage();
  const flawsOf = (one: InspectedPage) => accessibilityFlaws(page(), one, 'page');

  it.each(shareOf(sampled(pages), 0, 2))(
    'can be read and pressed by everybody, in light and dark, on a phone and in a window: $title',
    async (one) => {
      expect(await flawsOf(one)).toEqual([]);
      expect(await page().evaluate('forbidden')).toEqual([]);
    },
  );

  it.each([
    ['no heading', 'h1', 'p', 'page-has-heading-one'],
    ['no main part', 'main', 'div', 'landmark-one-main'],
    ['no language', 'html lang="en"', 'html', 'html-has-lang'],
  ])('finds a page with %s', async (_, tag, other, rule) => {
    const one = named('en: met, asked');
    const html = one.html.replaceAll(`<${tag}>`, `<${other}>`).replaceAll(`</${tag}>`, `</${other}>`);
    expect((await flawsOf({ ...one, html })).join('\n')).toContain(rule);
  });

  it('finds a page whose style is not the one its headers allow', async () => {
    const one = named('en: met, asked');
    const html = one.html.replace('<style>', '<style> ').replace('<main>', '<main style="padding: 0">');
    expect((await flawsOf({ ...one, html })).join('\n')).toContain('lower than 44 px: <button');
    expect(await page().evaluate('forbidden')).toEqual([
      expect.stringContaining('forbidden by style-src-elem: inline'),
      expect.stringContaining('forbidden by style-src-attr: inline'),
    ]);
  });

  it('finds a folded field that is too small', async () => {
    const one = named('en: date, agreed by the reader');
    const html = one.html.replace('<label>', '<input type="checkbox" aria-label="Small"><label>');
    const { 'content-security-policy': _, ...headers } = one.headers;
    const small = html.replace('</style>', '[type="checkbox"] { min-height: 0; height: 20px }</style>');
    expect(await flawsOf({ ...one, headers, html: small })).toContain('dark, 320 px: lower than 44 px: <input> “”');
  });

  it.each(pages.filter(({ title }) => /: date, .*(?:past|too far|too often|in vain)/.test(title)))(
    'what was typed in vain stays in its fields, beside the reason: $title',
    async (one) => {
      await show(plainPage(), one);
      const fields = await plainPage().evaluate(
        "Object.fromEntries(new FormData(document.querySelector('form:has([role=alert])')))",
      );
      expect(fields).toMatchObject({ ...one.typed, seen: expect.any(String) });
      expect(await plainPage().evaluate("document.querySelector('[role=alert]').checkVisibility()")).toBe(true);
    },
  );

  describe('with names of strangers', () => {
    let usual: readonly string[];
    beforeAll(async () => {
      usual = await treesOf(plainPage(), sampled(pages));
    });

    it.each(hostileNames.map((name, turn) => ({ name, turn, shown: name.slice(0, 40) })))(
      'is the same tree: $shown',
      async ({ name, turn }) => {
        const some = shareOf(sampled(await pagesWith(name)), turn, 4);
        expect(await treesOf(plainPage(), some)).toEqual(shareOf(usual, turn, 4));
      },
    );

    // French is the longer language.
    it.each(
      hostileNames
        .filter(({ length }) => length > 100)
        .map((name, turn) => ({ name, turn, shown: `${name.slice(0, 20)}…` })),
    )('fits a phone: $shown', async ({ name, turn }) => {
      await plainPage().setViewportSize({ width: 320, height: 800 });
      const french = (await pagesWith(name)).filter(({ language }) => language === 'fr');
      for (const one of shareOf(french, turn, 3)) {
        await show(plainPage(), one);
        await plainPage().evaluate('unfold()');
        expect([one.title, await plainPage().evaluate('overflows()')]).toEqual([one.title, []]);
      }
    });
  });
});
