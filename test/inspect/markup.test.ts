import { expect, it } from 'vitest';
import { lettersToInspect } from './letters.ts';
import { markupFlaws } from './markup.ts';

const letter = (body: string) =>
  `<!DOCTYPE html>\n<html lang="en">\n<head>\n<title>A letter</title>\n</head>\n<body>\n${body}\n</body>\n</html>\n`;

it.each(lettersToInspect())('a letter is valid HTML: $title', async ({ html }) => {
  expect(await markupFlaws(html, 'letter')).toEqual([]);
});

it('a letter may be a table with attributes for Word', async () => {
  const table =
    '<table role="presentation" width="600" bgcolor="#ffffff"><tbody><tr><td align="left">A</td></tr></tbody></table>';
  expect(
    await markupFlaws(letter(`<!--[if mso]><b><![endif]--><p style="margin: 0">Hello</p>${table}`), 'letter'),
  ).toEqual([]);
});

it.each([
  ['an element that is not closed', '<div><p>Hello</p>', 'close-order'],
  ['a block in a line', '<span><div>Hello</div></span>', 'element-permitted-content'],
  ['an id twice', '<p id="a">A</p><p id="a">B</p>', 'no-dup-id'],
  ['a heading that skips a level', '<h1>A</h1><h3>B</h3>', 'heading-level'],
  ['an unescaped ampersand', '<p>A & B</p>', 'no-raw-characters'],
  ['an element of another age', '<center>A</center>', 'deprecated'],
  ['an attribute of another age', '<p align="left">A</p>', 'no-deprecated-attr'],
])('finds %s', async (_, body, rule) => {
  expect((await markupFlaws(letter(body), 'letter')).join('\n')).toContain(rule);
});
