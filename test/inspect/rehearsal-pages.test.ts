import { describe, expect, it } from 'vitest';
import { aRehearsal } from '../support/rehearsing.ts';
import { accessibilityFlaws } from './accessibility.ts';
import { keyboardFlaws } from './keyboard.ts';
import { markupFlaws } from './markup.ts';
import { browser, usePage } from './page.ts';

const { browser: organiser, page: address, people } = await aRehearsal();
const person = `${address}/${people[0]?.id}`;

const shown = [
  { title: 'where everybody meets', path: address },
  { title: 'where nobody answers', path: `${address}?way=silence` },
  { title: 'for a day on which nobody can launch', path: `${address}?day=2020-01-01` },
  { title: 'with somebody found', path: address, form: { name: 'zoe' } },
  { title: 'of one person', path: `${person}?way=dates` },
  { title: 'of one letter', path: `${person}/3?way=dates` },
  { title: 'of a letter that was sent', path: `${person}/1?sent=accepted` },
  { title: 'behind a link', path: '/desk/rehearsed/fr/met' },
];

const pages: { title: string; html: string; headers: Record<string, string> }[] = [];
for (const language of ['fr', 'en']) {
  await organiser.post('/desk/language', { language });
  for (const { title, path, form } of shown) {
    const { body = '', headers = {} } = await (form ? organiser.post(path, form) : organiser.open(path));
    const named = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]));
    pages.push({ title: `${language}: ${title}`, html: body, headers: named });
  }
}

describe('the rehearsal', () => {
  it.each(pages)('is valid: $title', async ({ html }) => {
    expect(await markupFlaws(html, 'page')).toEqual([]);
  });
});

describe.skipIf(!browser)('the rehearsal, in a browser', () => {
  const page = usePage('axe', 'keyboard');

  it.each(pages)('can be read and pressed by everybody: $title', async (one) => {
    expect(await accessibilityFlaws(page(), one, 'page')).toEqual([]);
  });

  // What has the focus in the frame of a letter is outlined in there.
  it.each(pages.filter(({ html }) => !html.includes('<iframe')))('needs no mouse: $title', async (one) => {
    expect(await keyboardFlaws(page(), one)).toEqual([]);
  });
});
