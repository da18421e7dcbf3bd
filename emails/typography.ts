import type { Language } from '../shared/domain/programme.ts';

const noBreakSpace = '\u00A0';

/**
 * What was typed at a keyboard, as a printer would set it: curly apostrophes, and in French no-break spaces before
 * `: ; ! ? »` and after `«`. As long as the text it was given; a second time changes nothing.
 */
export const typographic = (language: Language, text: string): string => {
  const curly = text.replaceAll("'", '’');
  return language === 'fr' ? curly.replaceAll(/(?<=«) | (?=[:;!?»])/g, noBreakSpace) : curly;
};
