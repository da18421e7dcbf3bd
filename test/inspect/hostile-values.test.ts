import { beforeAll, describe, expect, it } from 'vitest';
import { hostileNames } from '../../emails/preview/names.ts';
import { sampled } from '../support/sampled.ts';
import { lettersToInspect, lettersWith } from './letters.ts';
import { browser, treesOf, usePage } from './page.ts';

describe.skipIf(!browser)('a browser builds the same tree, whatever strangers wrote', () => {
  const page = usePage();

  let usual: readonly string[];
  beforeAll(async () => {
    usual = await treesOf(page(), sampled(lettersToInspect()));
  });

  it.each(hostileNames.map((name) => ({ name, shown: name.slice(0, 40) })))('$shown', async ({ name }) => {
    expect(await treesOf(page(), sampled(lettersWith(name)))).toEqual(usual);
  });

  it.each([
    ['an element', '<p>Ana<b></b></p>'],
    ['an attribute', '<p title="">Ana</p>'],
    ['a comment that swallows the rest', '<p>Ana<!--</p>'],
  ])('finds %s that was slipped in', async (_, slipped) => {
    const [one, other] = await treesOf(page(), [{ html: '<p>Ana</p><p>Zoé</p>' }, { html: `${slipped}<p>Zoé</p>` }]);
    expect(other).not.toBe(one);
  });

  it('tells letters apart by their trees, not by their words', async () => {
    const [one, other] = await treesOf(page(), [{ html: '<p class="a">Ana</p>' }, { html: '<p class="b">Zoé</p>' }]);
    expect(other).toBe(one);
    expect(one).toContain('<p class></>');
  });
});
