import { describe, expect, it } from 'vitest';
import { sampled } from '../support/sampled.ts';
import { inversionFlaws } from './accessibility.ts';
import { lettersToInspect } from './letters.ts';
import { browser, usePage } from './page.ts';

const letter = (style: string) => `<!doctype html><html lang="en"><title>A</title><p style="${style}">Text</p></html>`;

describe.skipIf(!browser)('a mail program that inverts colours leaves every text and button readable', () => {
  const page = usePage('axe');

  // Colours do not depend on the language.
  it.each(sampled(lettersToInspect().filter(({ language }) => language === 'fr')))('$title', async ({ html }) => {
    expect(await inversionFlaws(page(), html, 'full')).toEqual([]);
    expect(await inversionFlaws(page(), html, 'partial')).toEqual([]);
  });

  it.each(['full', 'partial'] as const)('%s: black on white stays readable', async (how) => {
    expect(await inversionFlaws(page(), letter(''), how)).toEqual([]);
  });

  it.each([
    // Blue is as light inverted as before, and then stands on black.
    ['full', 'color: #00f; background: #fff'],
    // Olive counts as dark and stays, black text becomes white.
    ['partial', 'color: #000; background: #808000'],
  ] as const)('%s: finds text that becomes pale', async (how, style) => {
    expect(await inversionFlaws(page(), letter(style), how)).toEqual([expect.stringContaining('color-contrast')]);
  });

  it('measures the inverted colours, not those of the letter', async () => {
    await inversionFlaws(page(), letter('color: #123456; background: #fefefe'), 'full');
    expect(
      await page().evaluate("[getComputedStyle(document.querySelector('p'))].map((p) => [p.color, p.backgroundColor])"),
    ).toEqual([['rgb(169, 203, 237)', 'rgb(1, 1, 1)']]);
  });
});
