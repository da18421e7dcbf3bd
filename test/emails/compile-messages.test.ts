import { expect, it } from 'vitest';
import { compileMessages } from '../../emails/icu/compile.ts';

const compile = (fr: string, en: string) =>
  compileMessages('sample', { fr: { file: 'fr.yaml', yaml: fr }, en: { file: 'en.yaml', yaml: en } });

/** A message on the second line of both files. */
const both = (message: string, other = message) => compile(`a: b\nx: "${message}"`, `a: b\nx: "${other}"`);

it.each([
  ['missing in English', 'a: b\nx: y', 'a: b', 'fr.yaml:2 x is missing in en.yaml'],
  ['missing in French', 'a: b', 'a: b\nx: y', 'en.yaml:2 x is missing in fr.yaml'],
  ['a group in one language only', 'x: y', 'x:\n  y: z', 'en.yaml:2 x.y is missing in fr.yaml'],
  ['empty', 'a: b\nx: ""', 'a: b\nx: y', 'fr.yaml:2 x is empty'],
  ['nothing at all', 'a: b\nx: y', 'a: b\nx:', 'en.yaml:2 x is empty'],
  ['there twice', 'x: y\nx: z', 'x: y', 'fr.yaml:2 Map keys must be unique'],
  ['a list', 'a: b\nx: [y]', 'x: y', 'fr.yaml:2 x must hold messages'],
  ['not named as a key is', 'a: b\nx y: z', 'x: y', 'fr.yaml:2 A key is written likeThis'],
  ['no YAML', 'a: b\nx: "y', 'x: y', 'fr.yaml:2 Missing closing "quote'],
])('refuses a message that is %s', (_, fr, en, problem) => {
  expect(() => compile(fr, en)).toThrow(problem);
});

it('refuses a file without messages', () => {
  expect(() => compile('', '')).toThrow('fr.yaml:1 This file must hold messages');
});

it.each([
  ['other names', '{name}', '{who}', 'en.yaml:2 x takes who: string, but name: string at fr.yaml:2.'],
  ['other types', '{n, number}', '{n}', 'en.yaml:2 x takes n: string, but n: number at fr.yaml:2.'],
  ['fewer', 'y {n}', 'y', 'en.yaml:2 x takes no arguments, but n: string at fr.yaml:2.'],
  ['another union', '{r, select, a {} b {}}', '{r, select, a {} c {}}', 'en.yaml:2 x takes r: "a" | "c"'],
])('refuses arguments that differ between languages: %s', (_, fr, en, problem) => {
  expect(() => both(fr, en)).toThrow(problem);
});

it.each([
  ['a plural without a category of French', '{n, plural, one {a} other {b}}', 'fr.yaml:2 The plural of n lacks “many”'],
  ['a plural without the rest', '{n, plural, one {a} many {b}}', 'fr.yaml:2 The plural of n lacks “other”'],
  ['a plural of exact counts', '{n, plural, =0 {a} =1 {b}}', 'en.yaml:2 The plural of n lacks “one”'],
  ['a rank without one', '{n, selectordinal, one {a} other {b}}', 'en.yaml:2 The plural of n lacks “few”'],
  [
    'a category that is never used',
    '{n, plural, one {a} few {c} many {b} other {b}}',
    'en.yaml:2 The plural of n has “few”',
  ],
  ['an offset', '{n, plural, offset:1 one {a} many {b} other {b}}', 'fr.yaml:2 The plural of n has an offset'],
  ['two types for one argument', '{n} {n, number}', 'fr.yaml:2 n is used as string and as number'],
  ['two types deep inside', '{n, select, a {{n}} b {}}', 'fr.yaml:2 n is used as "a" | "b" and as string'],
  ['an unknown format', '{n, spellout}', 'fr.yaml:2 This is not ICU MessageFormat: INVALID_ARGUMENT_TYPE'],
  ['a time', '{at, time, short}', 'fr.yaml:2 at has an unknown format'],
  ['a style of numbers', '{n, number, percent}', 'fr.yaml:2 n has an unknown format'],
  ['a skeleton', '{n, number, ::percent}', 'fr.yaml:2 n has an unknown format'],
  ['another style of dates', '{on, date, short}', 'fr.yaml:2 on has an unknown format'],
  ['a date without style', '{on, date}', 'fr.yaml:2 on has an unknown format'],
  ['tags', '<b>{n}</b>', 'fr.yaml:2 A message holds no tags'],
  ['an empty tag', 'a<br/>b', 'fr.yaml:2 A message holds no tags'],
  ['an unclosed brace', '{n', 'fr.yaml:2 This is not ICU MessageFormat: EXPECT_ARGUMENT_CLOSING_BRACE'],
  ['a brace too many', 'n}', 'fr.yaml:2 A brace is closed'],
  ['an argument without a name', '{0}', 'fr.yaml:2 An argument is named likeThis, not 0'],
  ['a choice of one', '{r, select, a {b}}', 'fr.yaml:2 The select of r has nothing to choose from'],
])('refuses %s', (_, message, problem) => {
  expect(() => both(message)).toThrow(problem);
});

it('tells everything that is wrong at once', () => {
  expect(() => compile('x: <b>y</b>\ny: ""', 'x: "{"')).toThrow(/fr\.yaml:2 [^]*fr\.yaml:1 [^]*en\.yaml:1 /);
});
