import { describe, expect, it } from 'vitest';
import { readProgramme } from '../../../emails/programmes/read.ts';
import { fileWith, programmeFile } from '../../support/programme-file.ts';

const contentOf = (file: string, language: 'fr' | 'en' = 'fr') => {
  const result = readProgramme(file, language);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.content;
};

const problemsOf = (file: string) => {
  const result = readProgramme(file, 'fr');
  return result.ok ? [] : result.problems.map(({ line, path, message }) => [line, path, message]);
};

const lineOf = (text: string, file = programmeFile) => file.split('\n').findIndex((line) => line.includes(text)) + 1;

describe('a good file', () => {
  it('becomes texts and blocks of prose', () => {
    const { steps, guides } = contentOf(programmeFile);
    expect(steps[0]?.why).toEqual([
      {
        kind: 'paragraph',
        spans: [{ text: 'Deux mots ' }, { text: 'simples', strong: true }, { text: ', sur deux lignes.' }],
      },
      { kind: 'list', items: [[{ text: 'un' }], [{ text: 'deux' }]] },
    ]);
    expect(guides[0]?.text[0]).toEqual({ kind: 'heading', text: 'Avant' });
    expect(steps[0]?.resources).toEqual([{ guide: 'listening' }]);
  });

  it('is set as its language is printed, ids and addresses excepted', () => {
    const elsewhere = '{ title: L\'art, url: "https://example.org/a\'b?c", minutes: 5, summary: Lisez ! }';
    const { steps, alignment } = contentOf(fileWith('guide: listening', elsewhere));
    expect(steps[0]?.questions[0]).toBe('Quoi\u00A0?');
    expect(alignment[4]?.name).toBe('L’absence');
    expect(steps[0]?.resources).toEqual([
      { title: 'L’art', url: "https://example.org/a'b?c", minutes: 5, summary: 'Lisez\u00A0!' },
    ]);
    expect(contentOf(programmeFile, 'en').steps[0]?.questions[0]).toBe('Quoi ?');
  });

  it('may have Windows line ends and a mark of its encoding', () => {
    expect(contentOf(`\uFEFF${programmeFile.replaceAll('\n', '\r\n')}`)).toEqual(contentOf(programmeFile));
  });

  it('knows the line of everything in it', () => {
    const result = readProgramme(programmeFile, 'fr');
    expect(result.ok && result.lineOf(['steps', 0, 'preparation', 'mentee'])).toBe(lineOf('mentee: Parler'));
  });
});

const missing = (field: string) => `“${field}” is missing.`;

describe('a mistake is named by its line:', () => {
  it.each([
    ['a wrong type', 'minutes: 3', 'minutes: trois', 'minutes: trois', '“minutes” must be a number, not a text.'],
    ['half a minute', 'minutes: 3', 'minutes: 2.5', 'minutes: 2.5', '“minutes” must be a whole number, not 2.5.'],
    [
      'a number for a text',
      'title: É',
      'title: 20 #',
      'title: 20',
      '“title” must be a text, not 20. Put it in quotes.',
    ],
    ['nothing', 'summary: En bref.', 'summary:', 'summary:', '“summary” is empty.'],
    ['blanks', 'summary: En bref.', 'summary: "  "', 'summary:', '“summary” is empty.'],
    ['an unknown field', 'minutes: 3', 'minutes: 3\n    pages: 1', 'pages', 'There is no field “pages” here.'],
    ['a long title', 'Fixer le cap', 'x'.repeat(29), 'xxx', '“title” has 29 characters; at most 28 fit.'],
    ['too many words', 'Du travail.', 'mot '.repeat(21), 'mot', 'This text has 21 words; at most 20 fit.'],
    ['a bad id', 'id: shortcut', 'id: é', 'id: é', expect.stringContaining('at most 32 small letters')],
    ['an unknown role', 'for: both', 'for: all', 'for: all', '“for” is one of these: mentor, mentee, both.'],
    ['a role left out', 'for: both', 'for: mentor', 'benefits:', expect.stringContaining('no benefit for a mentee')],
    ['few questions', '      - Quoi ?\n', '', 'questions:', '“questions” has 2 entries; at least 3, please.'],
    ['an unknown guide', 'guide: listening', 'guide: talk', 'guide: talk', 'There is no guide “talk” under “guides”.'],
    [
      'half of a pair',
      '    why',
      '    pointsTitle: A\n    why',
      'id: goals',
      '“points” and “pointsTitle” go together.',
    ],
    ['a short meeting', 'minutes: 45', 'minutes: 9', 'meeting:', 'A meeting takes 45 to 60 minutes; these are 14.'],
    ['a bad address', 'guide: listening', 'url: http://a.example', 'url', 'An address begins with “https://”.'],
    [
      'half a resource',
      'guide: listening',
      'title: A',
      '- title: A',
      expect.stringContaining('is a “guide” and nothing else'),
    ],
    ['an odd character', 'summary: En', 'summary: "\\0" #', 'summary', expect.stringContaining('cannot be printed')],
    ['a colon', '- Comment ?', '- Donc : quoi ?', 'Donc', expect.stringContaining('needs quotes')],
    [
      'no list',
      'benefits:\n  - id: shortcut\n',
      'benefits:\n    id: a\n',
      'benefits:',
      expect.stringContaining('must be a list'),
    ],
  ])('%s', (_, piece, other, at, message) => {
    const file = fileWith(piece, other);
    const [[line, , sentence] = []] = problemsOf(file);
    expect(sentence).toEqual(message);
    expect(file.split('\n')[Number(line) - 1]).toContain(at);
  });

  it('a missing field, at the line of what should have it', () => {
    expect(problemsOf(fileWith('      mentee: Parler.\n', ''))).toEqual([
      [lineOf('preparation:'), 'steps[0].preparation.mentee', missing('mentee')],
    ]);
    expect(problemsOf(fileWith('    minutes: 3\n', ''))).toEqual([
      [lineOf('id: listening'), 'guides[0].minutes', missing('minutes')],
    ]);
    expect(problemsOf(fileWith('title: Le mentorat\n', ''))).toEqual([[1, 'title', missing('title')]]);
  });

  it('ids that stand twice, at the second', () => {
    const file = fileWith('meeting:', '  - { id: shortcut, for: mentor, name: A, text: B }\nmeeting:');
    expect(problemsOf(file)).toEqual([[lineOf('meeting:'), 'benefits[1].id', 'The id “shortcut” is taken already.']]);
  });

  it('companions and questions of the alignment that are too few', () => {
    expect(problemsOf(fileWith(/.*Coach.*\n/.exec(programmeFile)![0], ''))).toEqual([
      [
        lineOf('companions:'),
        'about.companions',
        'There are exactly four companions: manager, coach, sponsor and mentor.',
      ],
    ]);
    expect(problemsOf(fileWith(/.*id: silence.*\n/.exec(programmeFile)![0], ''))).toEqual([
      [lineOf('alignment:'), 'alignment', expect.stringContaining('in this order: rhythm, channel')],
    ]);
  });

  it('every mistake at once, in the order of the file', () => {
    const file = fileWith('minutes: 3', 'minutes: x', fileWith('title: Le mentorat', 'titel: Le mentorat'));
    expect(problemsOf(file).map(([line]) => line)).toEqual([1, 1, lineOf('minutes: 3')]);
  });
});
