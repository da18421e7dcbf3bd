import { expect, it } from 'vitest';
import type { InspectedLetter } from '../inspect/letters.ts';
import { letterFlaws } from './letter-flaws.ts';

const sound: InspectedLetter = {
  title: 'sound',
  kind: 'sound',
  language: 'en',
  subject: 'Your mentoring begins',
  html: `<!doctype html><html lang="en" dir="ltr"><body><div style="display:none">Six steps.</div>
    <a href="https://example.org/m?a=1&amp;b=2">We met</a> <a href="mailto:ana@example.org">Ana</a></body></html>`,
  text: 'We met\nhttps://example.org/m?a=1&b=2\nmailto:ana@example.org\n',
};

const body = (html: string): Partial<InspectedLetter> => ({ html: sound.html.replace('</body>', `${html}</body>`) });

const instead = (part: string, other: string): Partial<InspectedLetter> => ({ html: sound.html.replace(part, other) });

it('a sound letter has no flaws', () => {
  expect(letterFlaws(sound)).toEqual([]);
  expect(letterFlaws({ ...sound, ...body('<img src="cid:logo" alt="" />') })).toEqual([]);
});

it.each<[string, Partial<InspectedLetter>]>([
  ['has 61', body(' '.repeat(61_300))],
  ['has no subject', { subject: ' ' }],
  ['has a subject of 61 letters', { subject: 'a'.repeat(61) }],
  ['has no hidden preheader', instead('display:none', 'color:#fff')],
  ['has no hidden preheader', instead('Six steps.', ' ')],
  ['says its subject twice', { subject: 'Six steps.' }],
  ['does not say that it is in en', instead('lang="en"', 'lang="fr"')],
  ['does not say where its lines begin', instead(' dir="ltr"', '')],
  ['links to https://example.org/n in HTML only', body('<a href="https://example.org/n">n</a>')],
  ['links to https://example.org/n in text only', { text: `${sound.text}https://example.org/n` }],
  ['links to http://example.org', { ...body('<a href="http://example.org">n</a>') }],
  ['links to #', body('<a href="#">n</a>')],
  ['links to nothing', body('<a href="">n</a>')],
  ['loads something: src="https://example.org/pixel.gif', body('<img src="https://example.org/pixel.gif" alt="" />')],
  ['loads something: src="data:', body('<img src="data:image/gif;base64,R0" alt="" />')],
  [
    'loads something: url(https://example.org/a.png',
    body('<p style="background: url(https://example.org/a.png)">a</p>'),
  ],
  ['loads something: <link', body('<link rel="stylesheet" />')],
  ['loads something: <script', body('<script>a</script>')],
  ['says {{', body('{{name}}')],
  ['says undefined', { text: `${sound.text}undefined` }],
  ['says [object', { subject: 'To [object Object]' }],
  ['says <bdi>', { text: `${sound.text}<bdi>Ana</bdi>` }],
])('a letter that %s', (flaw, planted) => {
  expect(letterFlaws({ ...sound, ...planted }).join('\n')).toContain(flaw);
});
