import { describe, expect, it } from 'vitest';
import { aDeskWorld, aSignedInBrowser } from '../support/desk.ts';
import { fileWith, ownFile } from '../support/programme-file.ts';
import { accessibilityFlaws } from './accessibility.ts';
import { keyboardFlaws } from './keyboard.ts';
import { markupFlaws } from './markup.ts';
import { browser, usePage } from './page.ts';

type Answer = { body?: string | undefined; headers?: Readonly<Record<string, unknown>> | undefined };

const pages = (
  await Promise.all(
    ['fr', 'en'].map(async (language) => {
      const world = aDeskWorld();
      const desk = await aSignedInBrowser(world);
      desk.keep([`desk-language=${language}; Path=/desk`]);
      const { headers } = await desk.post('/desk/programmes/new', { file: ownFile() });
      const own = String(headers?.['location']);
      const wrong = ownFile({ fr: fileWith('for: both', 'for: all') });
      const shown: readonly [string, Answer][] = [
        ['the list', await desk.open('/desk/programmes')],
        ['the built-in one', await desk.open('/desk/programmes/group-mentoring')],
        ['one of one’s own', await desk.open(own)],
        ['the text to change', await desk.open(own.replace('?saved=1', '/edit'))],
        ['a file to bring', await desk.open('/desk/programmes/new')],
        ['a text with a mistake', await desk.post('/desk/programmes/new', { file: wrong })],
      ];
      return shown.map(([what, answer]) => ({
        title: `${language}: ${what}`,
        html: answer.body ?? '',
        headers: Object.fromEntries(Object.entries(answer.headers ?? {}).map(([name, value]) => [name, String(value)])),
      }));
    }),
  )
).flat();

describe('the pages of programmes', () => {
  it.each(pages)('are valid: $title', async ({ html }) => {
    expect(await markupFlaws(html, 'page')).toEqual([]);
  });
});

describe.skipIf(!browser)('the pages of programmes, in a browser', () => {
  const page = usePage('axe', 'keyboard');

  it.each(pages)('can be read and pressed by everybody: $title', async (one) => {
    expect(await accessibilityFlaws(page(), one, 'page')).toEqual([]);
  });

  // Chromium gives the focus to what is in a frame, and no style of the page around it can show that.
  it.each(pages.filter(({ html }) => !html.includes('<iframe')))('need no mouse: $title', async (one) => {
    expect(await keyboardFlaws(page(), one)).toEqual([]);
  });
});
