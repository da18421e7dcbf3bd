import type { Language } from '../../shared/domain/programme.ts';
import type { Day } from '../../shared/domain/time.ts';

const formats = {
  fr: new Intl.DateTimeFormat('fr', { dateStyle: 'long', timeZone: 'UTC' }),
  en: new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }),
} satisfies Record<Language, Intl.DateTimeFormat>;

/** `24 novembre 2026`, `24 November 2026`; French writes the first of a month as an ordinal, which Intl does not. */
export const longDay = (language: Language, day: Day): string => {
  const text = formats[language].format(new Date(day));
  return language === 'fr' ? text.replace(/^1 /, '1er ') : text;
};
