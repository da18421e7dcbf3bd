import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { writeMessages } from '../../emails/icu/write.ts';

const french = `
title: "L'étape d’après"
escaped: "l''autre : « oui » !"
ask:
  who: "d'{name} et {name} ?"
  page-two: Quoi
steps: "{n, plural, =0 {aucune} one {# étape} many {# d'étapes} other {# étapes}} !"
rank: "{n, selectordinal, one {#re} other {#e}}"
role: "{role, select, mentor {mentor : {n, plural, one {un} many {#} other {des #}}} mentee {mentoré·e}}"
open: "{role, select, other {rien} mentor {mentor}}"
when: "le {on, date, day}, le {on, date, longDay}"
long: >-
  une
  {role, select,
    a {ligne}
    b {autre}
  }
  seule
`;
const english = `
title: 'It''s "next" \\\\n $'
escaped: "'yes' : !"
ask:
  who: "{name}?"
  page-two: What
steps: "{n, plural, =0 {none} one {# step} other {# steps}}!"
rank: "{n, selectordinal, one {#st} two {#nd} few {#rd} other {#th}}"
role: "{role, select, mentor {mentor: {n, plural, one {one} other {# of them}}} mentee {mentee}}"
open: "{role, select, other {nothing} mentor {mentor}}"
when: "{on, date, day}, {on, date, longDay}"
long: "{role, select, a {one} b {another}}"
`;

let folder: URL;
type Counted = (a: { n: number }) => string;
type Sample = {
  title: string;
  escaped: string;
  ask: { who: (a: { name: string }) => string; 'page-two': string };
  steps: Counted;
  rank: Counted;
  role: (a: { role: string; n: number }) => string;
  open: (a: { role: string }) => string;
  when: (a: { on: string }) => string;
  long: (a: { role: string }) => string;
};
let fr: Sample;
let en: Sample;

beforeAll(async () => {
  folder = pathToFileURL(`${await mkdtemp(`${tmpdir()}/messages-`)}/`);
  const from = new URL('emails/messages/', folder);
  const to = new URL('emails/generated/messages/', folder);
  await mkdir(new URL('fr/', from), { recursive: true });
  await mkdir(new URL('en/', from), { recursive: true });
  for (const file of ['format.ts', 'memory.ts'])
    await cp(new URL(`../../emails/${file}`, import.meta.url), new URL(`emails/${file}`, folder));
  await writeFile(new URL('fr/sample.yaml', from), french);
  await writeFile(new URL('en/sample.yaml', from), english);
  await writeMessages(from, to);
  ({
    sample: { fr, en },
  } = await import(new URL('sample.ts', to).href));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

it('keeps a message without arguments as a text', () => {
  expect([fr.title, en.title, fr.ask['page-two']]).toEqual(['L’étape d’après', 'It’s "next" \\\\n $', 'Quoi']);
});

it('sets punctuation as each language does', () => {
  expect([fr.escaped, en.escaped]).toEqual(['l’autre\u00a0: «\u00a0oui\u00a0»\u00a0!', '’yes’ : !']);
});

it('fills in arguments, after an apostrophe too', () => {
  expect(fr.ask.who({ name: "O'Neil" })).toBe("d’O'Neil et O'Neil\u00a0?");
});

it('counts as French does', () => {
  const say = (n: number) => fr.steps({ n });
  expect([0, 1, 2, 1_000_000].map(say)).toEqual([
    'aucune\u00a0!',
    '1 étape\u00a0!',
    '2 étapes\u00a0!',
    '1\u202f000\u202f000 d’étapes\u00a0!',
  ]);
});

it('counts as English does', () => {
  const say = (n: number) => en.steps({ n });
  expect([0, 1, 2, 1_000_000].map(say)).toEqual(['none!', '1 step!', '2 steps!', '1,000,000 steps!']);
});

it('ranks', () => {
  expect([1, 2, 3, 4, 11, 21].map((n) => en.rank({ n }))).toEqual(['1st', '2nd', '3rd', '4th', '11th', '21st']);
  expect([1, 2].map((n) => fr.rank({ n }))).toEqual(['1re', '2e']);
});

it('chooses, one choice in the other', () => {
  expect(fr.role({ role: 'mentor', n: 3 })).toBe('mentor\u00a0: des 3');
  expect(en.role({ role: 'mentor', n: 1 })).toBe('mentor: one');
  expect(en.role({ role: 'mentee', n: 1 })).toBe('mentee');
});

it('takes “other” for what is not named, wherever it is written', () => {
  expect(['mentor', 'friend'].map((role) => fr.open({ role }))).toEqual(['mentor', 'rien']);
});

it('writes days', () => {
  expect(fr.when({ on: '2027-02-01' })).toBe('le lundi 1er février, le 1er février 2027');
  expect(en.when({ on: '2027-02-01' })).toBe('Monday 1 February, 1 February 2027');
});

it('makes one line of a message written on several', () => {
  expect(fr.long({ role: 'b' })).toBe('une autre seule');
});
