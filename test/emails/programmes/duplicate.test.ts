import { describe, expect, it } from 'vitest';
import { builtInTexts } from '../../../emails/programmes/catalogue.ts';
import { fileOf } from '../../../emails/programmes/file-of.ts';
import { readFile } from '../../../emails/programmes/read-file.ts';
import { guidesIn, textsIn } from '../../../emails/programmes/stored.ts';
import { guides } from '../../../emails/generated/guides.ts';
import { sample, shapes, tellings } from '../../../emails/preview/sample.ts';
import { writeLetter } from '../../../emails/write-letter.ts';
import { groupMentoring, Language, trial } from '../../../shared/domain/programme.ts';

/** The built-in programme, given as a file, and read again as it is. */
const duplicated = (language: Language) => {
  const read = readFile(fileOf(groupMentoring, language) ?? '', language);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read;
};

describe.each(Language.options)('the built-in programme, duplicated by somebody who reads %s', (language) => {
  const { file, letters, guides: stored } = duplicated(language);
  const texts = textsIn(letters);

  it('has the steps, the rhythm and the threshold that it had', () => {
    const { intervalDays, thresholdPercent } = groupMentoring;
    expect(file).toMatchObject({ intervalDays, thresholdPercent });
    for (const { steps } of [file.fr!, file.en!]) expect(steps.map(({ id }) => id)).toEqual(groupMentoring.steps);
  });

  it.each(Language.options)('tells every letter in %s as before, to the byte', (told) => {
    const builtIn = builtInTexts(groupMentoring)(told);
    const own = texts(told);
    for (const shape of shapes)
      for (const what of tellings)
        for (const role of ['mentor', 'mentee'] as const) {
          const input = sample(shape, what, told, role);
          expect(writeLetter({ ...input, content: own })).toEqual(writeLetter({ ...input, content: builtIn }));
        }
  });

  it('shows the same guides', () => {
    expect(guidesIn(stored)).toEqual(guides.get(groupMentoring.id));
  });
});

it('differs in its letters by what is changed, and nothing else', () => {
  const file = fileOf(groupMentoring, 'en')!.replace('title: Mentoring in six meetings', 'title: Our circle');
  const read = readFile(file, 'en');
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  const input = sample('one pair', 'welcome', 'en');
  const [own, builtIn] = [textsIn(read.letters)('en'), builtInTexts(groupMentoring)('en')].map((content) =>
    writeLetter({ ...input, content }),
  );
  expect(own!.html).not.toBe(builtIn!.html);
  expect(own!.html.replaceAll('Our circle', 'Mentoring in six meetings')).toBe(builtIn!.html);
});

it('is no file of its own where it has no texts of its own', () => {
  expect(fileOf(trial, 'fr')).toBeUndefined();
});
