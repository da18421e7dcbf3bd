import { describe, expect, it } from 'vitest';
import { readFile } from '../../../emails/programmes/read-file.ts';
import { textsIn } from '../../../emails/programmes/stored.ts';
import { fileWith, ownFile, programmeFile } from '../../support/programme-file.ts';

const problemsOf = (file: string, language: 'fr' | 'en' = 'en') => {
  const read = readFile(file, language);
  return read.ok ? [] : read.problems;
};
const lineOf = (text: string, file: string) => file.split('\n').findIndex((line) => line.includes(text)) + 1;
const both = { fr: programmeFile, en: programmeFile };

describe('the file of a programme of one’s own', () => {
  it('is read in both languages', () => {
    const read = readFile(ownFile(both), 'en');
    expect(read).toMatchObject({
      ok: true,
      file: { intervalDays: 7, thresholdPercent: 80, fr: { title: 'Le mentorat' } },
    });
  });

  it('may have one language only, which everybody is then told in', () => {
    const read = readFile(ownFile({ en: programmeFile.replace('Le mentorat', 'Our circle') }), 'en');
    const texts = textsIn(read.ok ? read.letters : '');
    expect([texts('en').title, texts('fr').title]).toEqual(['Our circle', 'Our circle']);
  });

  it('has a mistake told at its line, in the language of whoever wrote it, with all the others', () => {
    const file = ownFile({ fr: fileWith('minutes: 3', 'minutes: trois', fileWith('for: both', 'for: all')) });
    expect(problemsOf(file, 'fr').map(({ line, path, message }) => [line, path, message])).toEqual([
      [lineOf('for: all', file), 'fr.benefits[0].for', '« for » : l’un de ces mots, mentor, mentee, both.'],
      [lineOf('trois', file), 'fr.guides[0].minutes', '« minutes » : il faut un nombre, et non du texte.'],
    ]);
  });

  it.each<[string, string, RegExp]>([
    ['says nothing', 'intervalDays: 7\nthresholdPercent: 80\n', /There are no texts/],
    ['has no rhythm', ownFile().replace('intervalDays: 7\n', ''), /“intervalDays” is missing/],
    ['leaves no time between meetings', ownFile().replace('intervalDays: 7', 'intervalDays: 2'), /at least 7/],
    ['takes forever', ownFile().replace('intervalDays: 7', 'intervalDays: 400'), /at most 92/],
    ['asks for more than all', ownFile(undefined, 120), /at most 100/],
    ['has what nobody knows', `${ownFile()}\nde: nein`, /no field “de”/],
    [
      'differs between languages',
      ownFile({ ...both, en: fileWith('id: goals', 'id: aims') }),
      /The steps differ: here aims, in fr goals/,
    ],
    ['holds HTML', ownFile({ fr: fileWith('Se taire.', '<b>Se taire</b>') }), /HTML cannot be written here/],
    [
      'leads to what is no web page',
      ownFile({ fr: fileWith('guide: listening', '{ title: A, url: "javascript:alert(1)", minutes: 3, summary: B }') }),
      /An address begins with/,
    ],
    ['has an alias bomb', `a: &a [1]\nb: *a\n${ownFile()}`, /needs quotes/],
    ['is far too long', `# ${'a'.repeat(200_000)}\n${ownFile()}`, /at most 200000 fit/],
  ])('is refused where it %s', (_, file, sentence) => {
    expect(
      problemsOf(file)
        .map(({ message }) => message)
        .join('\n'),
    ).toMatch(sentence);
  });

  it('is refused with more steps than anybody meets', () => {
    const [before = '', after = ''] = programmeFile.split(/(?<=^steps:\n)/m);
    const [step = '', guides = ''] = after.split(/(?=^guides:)/m);
    const steps = Array.from({ length: 25 }, (_, index) => step.replace('id: goals', `id: step${index}`)).join('');
    expect(problemsOf(ownFile({ fr: `${before}${steps}${guides}` }))).toMatchObject([
      { path: 'fr.steps', message: '“steps” has 25 entries; at most 24, please.' },
    ]);
  });
});
