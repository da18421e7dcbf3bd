import { describe, expect, it } from 'vitest';
import { readProgramme } from '../../../emails/programmes/read.ts';
import { fileWith, programmeFile } from '../../support/programme-file.ts';

/** Of the first mistake: the line of the file it stands on, and the sentence. */
const mistakeIn = (file: string) => {
  const result = readProgramme(file, 'fr');
  if (result.ok) return undefined;
  const { line, message } = result.problems[0]!;
  return { line: file.split('\n')[line - 1], message };
};

describe('what is no YAML is named by its line:', () => {
  it.each([
    ['a tab', 'steps:\n  - id', 'steps:\n\t- id', '\t- id: goals', 'There is a tab'],
    ['a field that stands twice', '    minutes: 3', '    minutes: 3\n    minutes: 4', '    minutes: 4', 'here twice'],
    ['two fields on one line', 'title: Fixer le cap', 'title: Fixer : le cap', '    title: Fixer : le cap', 'quotes'],
    ['a reserved character', 'title: Fixer', 'title: @Fixer', '    title: @Fixer le cap', 'needs quotes'],
    ['a field out of its column', '    why: |', '   why: |', '   why: |', ''],
    ['a quote that never ends', 'text: |\n      ## Avant', 'text: "Avant', '', ''],
    ['another document', 'steps:\n', '---\nsteps:\n', '---', 'another document'],
    ['an alias', 'title: Fixer le cap', 'title: *cap', '    title: *cap', '“*”'],
    ['an anchor', 'title: Fixer le cap', 'title: &cap Fixer', '    title: &cap Fixer', '“&”'],
    ['strong words first', 'title: Fixer le cap', 'title: **Fixer** le cap', '    title: **Fixer** le cap', '“|”'],
    ['a tag', 'title: Fixer le cap', 'title: !!js/function x', '    title: !!js/function x', '“!”'],
    ['a number for a name', 'benefits:', '7: x\nbenefits:', '7: x', 'one word'],
    ['a list for a name', 'benefits:', '[a]: x\nbenefits:', '[a]: x', 'one word'],
    [
      'a name of JavaScript',
      'benefits:',
      '__proto__: { title: x }\nbenefits:',
      '__proto__: { title: x }',
      '“__proto__”',
    ],
  ])('%s', (_, piece, other, line, message) => {
    const mistake = mistakeIn(fileWith(piece, other));
    expect(mistake).toEqual({ line, message: expect.stringContaining(message) });
  });

  it.each([
    ['nothing', ''],
    ['a word', 'bonjour'],
    ['a list', '- a'],
    ['bytes', '\u0000\u0001\uFFFD'],
    ['brackets without end', '['.repeat(100_000)],
    ['lists without end', '- '.repeat(90_000)],
    ['groups without end', '{a: '.repeat(40_000)],
    ['names without end', '? '.repeat(90_000)],
    ['a staircase', Array.from({ length: 300 }, (_, step) => `${' '.repeat(step)}a:`).join('\n')],
    ['a billion laughs', `a: &a [x]\n${[...'bcdefgh'].map((n) => `${n}: &${n} [${'*a, '.repeat(9)}*a]`).join('\n')}`],
    ['far too much', `# ${'x'.repeat(200_000)}`],
  ])('%s', (_, file) => {
    expect(mistakeIn(file)?.message).toMatch(/\.$/);
  });
});

const refused = {
  link: ['[ici](https://a.example)', 'Links'],
  image: ['![ici](https://a.example/a.png)', 'Images'],
  address: ['<https://a.example>', 'Links'],
  HTML: ['<b>gras</b>', 'HTML'],
  script: ['<script>alert(1)</script>', 'HTML'],
  comment: ['<!-- rien -->', 'HTML'],
  emphasis: ['un *mot* seul', 'two asterisks'],
  underlines: ['un __mot__ fort', 'two asterisks'],
  numbers: ['1. un', 'no numbers'],
  bullet: ['* un', '“- ”'],
  'list in a list': ['- un\n        - deux', 'one paragraph'],
  'empty entry': ['- un\n      -\n', 'nothing after it'],
  heading: ['## Titre', 'guides only'],
  quotation: ['> dit-on', 'Quotations'],
  'line across': ['***', 'Lines across'],
  code: ['`code`', 'Code'],
  'two spaces at the end': ['fin  \n      suite', 'two spaces'],
  'link in strong words': ['**[ici](https://a.example)**', 'Links'],
  definition: ['[ici]: https://a.example', 'Links'],
} as const;

/** Folding joins lines, so that some of it is no such Markdown there. */
const foldedAway = new Set(['empty entry', 'two spaces at the end']);

describe.each([
  ['a block', (markdown: string) => `why: |\n      Un début,\n      puis rien.\n\n      ${markdown}`],
  ['a folded block', (markdown: string) => `why: >-\n\n      Un début,\n      puis rien.\n\n\n      ${markdown}`],
] as const)('Markdown that we do not know, in %s, is named by its line:', (style, write) => {
  const cases = Object.entries(refused).filter(([what]) => style === 'a block' || !foldedAway.has(what));

  it.each(cases)('%s', (_, [markdown, message]) => {
    const why = write(markdown);
    const file = programmeFile.replace(/why: \|[^]*?(?=\n {4}questions:)/, () => why);
    const line = markdown.split('\n').find((one) => one !== '- un') ?? '';
    expect(mistakeIn(file)).toEqual({
      line: expect.stringContaining(line.trim()),
      message: expect.stringContaining(message),
    });
  });
});

it.each([
  ['plain', 'Un début\n        et `code` ici', '        et `code` ici'],
  ['in single quotes', "'L''un, l''autre\n\n        et ''`code`'' ici'", "        et ''`code`'' ici'"],
  ['in double quotes', '"\\u00c9t\\xe9 \\"x\\"\\n\\\n        et \\\n\n        `code` ici"', '        `code` ici"'],
])('finds the line in a text %s', (_, text, line) => {
  expect(mistakeIn(fileWith('mentor: Se taire.', `mentor: ${text}`))).toEqual({
    line,
    message: expect.stringContaining('Code'),
  });
});

it('allows headings of one kind in guides', () => {
  expect(mistakeIn(fileWith('## Avant', '### Avant'))?.message).toContain('“## ”');
  expect(mistakeIn(fileWith('## Avant', '# Avant'))?.line).toBe('      # Avant');
  expect(mistakeIn(fileWith('## Avant\n', 'Avant\n      ---\n'))?.line).toBe('      Avant');
  expect(mistakeIn(fileWith('## Avant', '## Avant **tout**'))?.message).toContain('asterisks');
});
