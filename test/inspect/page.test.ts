import { describe, expect, it } from 'vitest';
import { browser, open, show, type Shown, usePage } from './page.ts';

/** A document that changes all it can of what comes after it. */
const before = `<html lang="fr"><head>
  <meta name="color-scheme" content="dark"><base href="https://elsewhere.example.org/"><style>p { color: red }</style>
</head><body class="a"><form name="f"><input autofocus></form><details open>A</details></body></html>`;
const after =
  '<!doctype html><html lang="en"><head><title>B</title></head><body><p style="padding: 0">B</p></body></html>';

const policy = { 'content-security-policy': "style-src 'none'; script-src 'none'" };

const look = `(() => {
  const looks = [...document.querySelectorAll('*')].map((one) => {
    const { color, backgroundColor, colorScheme, padding } = getComputedStyle(one);
    const { x, y, width, height } = one.getBoundingClientRect();
    return [one.localName, color, backgroundColor, colorScheme, padding, x, y, width, height].join(' ');
  });
  const { compatMode, baseURI, activeElement, documentElement } = document;
  return [...looks, compatMode, baseURI, activeElement.localName, documentElement.outerHTML, forbidden.length];
})()`;

describe.skipIf(!browser)('a document shown in place of another', () => {
  const page = usePage();

  it.each<[string, Shown['headers']]>([
    ['without headers', {}],
    ['with headers that forbid styles', policy],
  ])('is as it is when it is opened, %s', async (_, headers = {}) => {
    await page().emulateMedia({ colorScheme: 'dark' });
    await open(page(), { html: after, headers });
    const opened = await page().evaluate(look);
    await open(page(), { html: before, headers });
    expect(await page().evaluate(look)).not.toEqual(opened);
    await show(page(), { html: after, headers });
    expect(await page().evaluate(look)).toEqual(opened);
  });

  it('has the headers it came with, and not those of the last', async () => {
    const padding = "getComputedStyle(document.querySelector('p')).padding";
    await show(page(), { html: after.replace('padding: 0', 'padding: 7px') });
    expect(await page().evaluate(padding)).toBe('7px');
    await show(page(), { html: after.replace('padding: 0', 'padding: 7px'), headers: policy });
    expect(await page().evaluate(padding)).toBe('0px');
    expect(await page().evaluate('forbidden')).toEqual([expect.stringContaining('style-src-attr')]);
  });
});
