import { type Names, sample, shapes, tellings, usualNames } from '../../emails/preview-data.ts';
import { writeLetter } from '../../emails/write-letter.ts';
import { Language } from '../../shared/domain/programme.ts';

export type InspectedLetter = {
  title: string;
  language: Language;
  subject: string;
  preheader?: string;
  html: string;
  text: string;
};

/** Every letter in every language, in an order that names do not change. */
export const lettersToInspect = (names: Names = usualNames): readonly InspectedLetter[] =>
  Language.options.flatMap((language) => [
    ...tellings.flatMap((what) =>
      shapes.map((shape) => ({
        title: `${language}: ${what}, ${shape}`,
        language,
        ...writeLetter(sample(shape, what, language, 'mentor', names)),
      })),
    ),
    ...(['welcome', 'topic'] as const).map((what) => ({
      title: `${language}: ${what}, as a mentee`,
      language,
      ...writeLetter(sample('one pair', what, language, 'mentee', names)),
    })),
  ]);

/** The same letters where strangers wrote this, wherever they may write. */
export const lettersWith = (name: string): readonly InspectedLetter[] =>
  lettersToInspect({ reader: name, partners: [name, name, name], group: name, cohort: name });
