import { expect, it } from 'vitest';
import { everyLetter } from '../../emails/preview/letters.ts';

const empty = new Set(['meta', 'br', 'link', 'img', 'hr', 'o:allowpng']);

/** What is opened and not closed, or closed and not opened. */
const unbalanced = (html: string): readonly string[] => {
  const open: string[] = [];
  for (const [, slash, name = ''] of html.matchAll(/<(\/?)([a-z][a-z0-9:]*)\b[^>]*>/gi)) {
    if (empty.has(name.toLowerCase())) continue;
    if (slash === '') open.push(name);
    else if (open.at(-1) === name) open.pop();
    else return [...open, `/${name}`];
  }
  return open;
};

it.each(everyLetter())(
  'closes every table it opens, in Outlook and elsewhere: $language, $what, $shape',
  ({ html }) => {
    expect(unbalanced(html.replaceAll(/<!--[^]*?-->/g, ''))).toEqual([]);
    expect(unbalanced(html.replaceAll(/<!--\[if [^\]!]*\]>|<!\[endif\]-->/g, ''))).toEqual([]);
  },
);
