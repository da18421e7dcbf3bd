import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it, onTestFinished } from 'vitest';
import { buildProgrammes } from '../../../emails/programmes/build-programmes.ts';
import { fileWith, programmeFile } from '../../support/programme-file.ts';

/** Builds a programme of these two files; answers what is written. */
const build = async (fr: string, en: string) => {
  const folder = mkdtempSync(join(tmpdir(), 'binome-programmes-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  mkdirSync(join(folder, 'circle'));
  writeFileSync(join(folder, 'circle', 'fr.yaml'), fr);
  writeFileSync(join(folder, 'circle', 'en.yaml'), en);
  const url = pathToFileURL(`${folder}/`);
  await buildProgrammes(url, url);
  const constant = (file: string) =>
    JSON.parse(/= new Map\(([^]*)\);/.exec(readFileSync(join(folder, file), 'utf8'))![1]!) as [string, unknown][];
  return { programmes: constant('programmes.ts'), guides: constant('guides.ts') };
};

const lineOf = (text: string, file: string) => file.split('\n').findIndex((line) => line.includes(text)) + 1;

it('writes what letters need, and apart from it the text of the guides', async () => {
  const { programmes, guides } = await build(programmeFile, programmeFile);
  const summary = { id: 'listening', title: 'Écouter', minutes: 3, summary: 'En bref.' };
  expect(programmes).toMatchObject([['circle', { fr: { guides: [summary] }, en: { guides: [summary] } }]]);
  expect(JSON.stringify(programmes)).not.toContain('Rien.');
  expect(guides).toMatchObject([['circle', { fr: [{ ...summary, text: [{ kind: 'heading' }, {}] }] }]]);
});

it('names the file and the line of every mistake, in both languages', async () => {
  const fr = fileWith('minutes: 3', 'minutes: trois');
  const en = fileWith('for: both', 'for: all');
  await expect(build(fr, en)).rejects.toThrow(
    [
      `emails/programmes/circle/fr.yaml:${lineOf('trois', fr)}: “minutes” must be a number, not a text.`,
      `emails/programmes/circle/en.yaml:${lineOf('all', en)}: “for” is one of these: mentor, mentee, both.`,
    ].join('\n'),
  );
});

const point = '{ title: A, text: B, question: C }';

it.each([
  ['steps', 'id: goals', 'id: cap', 'steps:', 'The steps differ: here cap, in fr.yaml goals.'],
  ['questions', '      - Quoi ?\n', '      - Quoi ?\n      - Et ?\n', 'questions:', 'here 4, in fr.yaml 3.'],
  [
    'points',
    '    questions',
    `    pointsTitle: A\n    points: [${point}]\n    questions`,
    'points:',
    'here 1, in fr.yaml 0.',
  ],
  [
    'benefits',
    'id: shortcut',
    'id: detour',
    'benefits:',
    'here detour (both), extra (mentee), in fr.yaml shortcut (both), extra (mentee).',
  ],
  [
    'roles',
    'for: mentee',
    'for: both',
    'benefits:',
    'here shortcut (both), extra (both), in fr.yaml shortcut (both), extra (mentee).',
  ],
  [
    'guides',
    '    summary: En',
    '    summary: A\n    text: B\n  - id: more\n    title: B\n    minutes: 1\n    summary: En',
    'guides:',
    'here listening, more, in fr.yaml listening.',
  ],
  [
    'answers',
    '{ id: rhythm, name: Le rythme, question: "Quand ?", answers: [{ id: a',
    '{ id: rhythm, name: Le rythme, question: "Quand ?", answers: [{ id: z',
    'rhythm',
    'The answers to “rhythm” differ: here z, b, in fr.yaml a, b.',
  ],
  ['minutes of the meeting', 'minutes: 45', 'minutes: 50', 'meeting:', 'here 5, 50, in fr.yaml 5, 45.'],
])('refuses languages that differ in their %s', async (_, piece, other, at, message) => {
  const fr = fileWith('meeting:', '  - { id: extra, for: mentee, name: A, text: B }\nmeeting:');
  const en = fileWith(piece, other, fr);
  const complaint = await build(fr, en).then(String, String);
  expect(complaint).toContain(`circle/en.yaml:${lineOf(at, en)}: `);
  expect(complaint).toContain(message);
});
