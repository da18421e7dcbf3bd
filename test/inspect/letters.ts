import { type Names, usualNames } from '../../emails/preview/names.ts';
import { everyLetter } from '../../emails/preview/letters.ts';
import type { Language } from '../../shared/domain/programme.ts';

export type InspectedLetter = {
  title: string;
  /** What it is, in whatever language and for whatever shape. */
  kind: string;
  language: Language;
  subject: string;
  html: string;
  text: string;
};

/** Every letter in every language, in an order that names do not change. */
export const lettersToInspect = (names: Names = usualNames): readonly InspectedLetter[] =>
  everyLetter(names).map(({ what, shape, language, ...rendered }) => ({
    title: `${language}: ${what}, ${shape}`,
    kind: what,
    language,
    ...rendered,
  }));

/** The same letters where strangers wrote this, wherever they may write. */
export const lettersWith = (name: string): readonly InspectedLetter[] =>
  lettersToInspect({ reader: name, partners: [name, name, name], group: name, cohort: name, organiser: name });
