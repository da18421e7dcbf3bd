import type { Language } from '../shared/domain/programme.ts';
import type { Day, WallTime } from '../shared/domain/time.ts';
import { remembered } from './memory.ts';

const locales = { fr: 'fr', en: 'en-GB' } as const satisfies Record<Language, string>;

/**
 * A function of one value in one language that keeps its results: Intl takes microseconds for each, and milliseconds
 * before the first, which nobody pays who starts and does not ask.
 */
export const remembering = <Value, Result>(
  make: (locale: string, language: Language) => (value: Value) => Result,
): ((language: Language, value: Value) => Result) => {
  const inLanguage = (language: Language): ((value: Value) => Result) => {
    let compute: ((value: Value) => Result) | undefined;
    const known = new Map<Value, Result>();
    return (value) => remembered(known, value, () => (compute ??= make(locales[language], language))(value));
  };
  const languages = { fr: inLanguage('fr'), en: inLanguage('en') };
  return (language, value) => languages[language](value);
};

/** French writes the first of a month as an ordinal, which Intl does not. */
const dates = (options: Intl.DateTimeFormatOptions): ((language: Language, day: Day) => string) =>
  remembering((locale, language) => {
    const format = new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' });
    return (day) =>
      format
        .formatToParts(new Date(day))
        .map(({ type, value }) => (type === 'day' && value === '1' && language === 'fr' ? '1er' : value))
        .join('');
  });

/** `lundi 1er février`, `Monday 1 February`. */
export const day = dates({ weekday: 'long', day: 'numeric', month: 'long' });

/** `1er février 2027`, `1 February 2027`. */
export const longDay = dates({ day: 'numeric', month: 'long', year: 'numeric' });

/** `février 2027`, `February 2027`. */
export const month = dates({ month: 'long', year: 'numeric' });

/** `lun.`, `Mon`. */
export const weekday = dates({ weekday: 'short' });

/** `14 h 30`, `14:30`. */
export const clock = (language: Language, time: WallTime): string =>
  language === 'fr' ? time.replace(/^0?(\d+):00$/, '$1\u00A0h').replace(/^0?(\d+):(\d\d)$/, '$1\u00A0h\u00A0$2') : time;

/** `50 000`, `50,000`. */
export const number = remembering<number, string>((locale) => {
  const format = new Intl.NumberFormat(locale);
  return (value) => format.format(value);
});

/** The plural category of a count. */
export const plural = remembering<number, Intl.LDMLPluralRule>((locale) => {
  const rules = new Intl.PluralRules(locale);
  return (value) => rules.select(value);
});

/** The plural category of a rank: 1st, 2nd, 3rd. */
export const ordinal = remembering<number, Intl.LDMLPluralRule>((locale) => {
  const rules = new Intl.PluralRules(locale, { type: 'ordinal' });
  return (value) => rules.select(value);
});

/** French days are written small, but not where a line begins with one. */
export const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** What stands between the names of a list, and before its last; the same whatever the names are. */
const separators = remembering<'any names', { readonly between: string; readonly last: string }>((locale) => () => {
  const [, between, , last] = new Intl.ListFormat(locale).formatToParts(['A', 'B', 'C']).map(({ value }) => value);
  return { between: between ?? '', last: last ?? '' };
});

/** `Ana, Zoé et Max`; empty without names. */
export const list = (language: Language, names: readonly string[]): string => {
  const { between, last } = separators(language, 'any names');
  const [first = '', ...others] = names;
  return others.reduce((all, name, index) => all + (index < others.length - 1 ? between : last) + name, first);
};
