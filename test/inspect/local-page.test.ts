import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { browser, show, usePage } from './page.ts';

const read = (name: string): string => readFileSync(new URL(`../../infra/local/page/${name}`, import.meta.url), 'utf8');
const entry = (name: string, badge: string): string =>
  `<li><button type="button"><span class="name">${name}</span>${badge}<span class="caption">mentor de Mateo Ruiz</span></button></li>`;
const entries = [
  entry('Amélie Tremblay', ''),
  entry('Camille Perrin', '<span class="badge">1</span><span class="spoken"> (1)</span>'),
].join('');

/** The first page, without what only its own server has, and with these inboxes in it. */
const html = read('index.html')
  .replaceAll(/<link rel="stylesheet" href="\/(\w+\.css)" \/>/g, (_, name: string) => `<style>${read(name)}</style>`)
  .replace(/<script[^>]*><\/script>/, '')
  .replace('<ul id="people"></ul>', `<ul id="people">${entries}</ul>`)
  .replace('<body ', '<body class="nobody-chosen" ');

const rows = `[...document.querySelectorAll('#people button')].map((row) => {
  const [name, caption] = ['.name', '.caption'].map((one) => row.querySelector(one).getBoundingClientRect());
  return { lines: Math.round(name.height / 24), isApart: name.bottom <= caption.top };
})`;
const shown = `[...document.querySelectorAll('main > *')].filter((one) => one.offsetHeight > 0).map(({ className }) => className)`;

describe.skipIf(!browser)('the first page of one machine', () => {
  const page = usePage();

  it.each([1200, 390])('writes each name in a line, and what it is beneath, %i pixels wide', async (width) => {
    await page().setViewportSize({ width, height: 800 });
    await show(page(), { html });
    const line = { lines: 1, isApart: true };
    expect(await page().evaluate(rows)).toEqual([line, line]);
  });

  it('shows one thing at a time on a phone', async () => {
    await page().setViewportSize({ width: 390, height: 800 });
    await show(page(), { html });
    expect(await page().evaluate(shown)).toEqual(['people']);
  });

  it('writes the first of a month as letters do', async () => {
    await show(page(), { html });
    const state = read('state.js').replace(/^import .*/, '');
    const saying = `state.language = 'fr';
      const [from, to] = ['2026-12-01T08:00Z', '2026-12-01T09:00Z'];
      const long = { dateStyle: 'full', timeStyle: 'short', timeZone: 'UTC' };
      window.said = [
        moment(from, { day: 'numeric', month: 'short', timeZone: 'UTC' }),
        moment('2026-12-11', { day: 'numeric', month: 'short', timeZone: 'UTC' }),
        span(from, to, long),
      ];`;
    await page().addScriptTag({ type: 'module', content: [read('words.js'), state, saying].join('\n') });
    expect(await page().evaluate('window.said')).toEqual([
      '1er déc.',
      '11 déc.',
      expect.stringContaining('mardi 1er décembre 2026'),
    ]);
  });
});
