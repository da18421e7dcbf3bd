import type { Language } from '../../shared/domain/programme.ts';
import { en, type Sentences } from './sentences/en.ts';
import { fr } from './sentences/fr.ts';

export const sentences: Readonly<Record<Language, Sentences>> = { fr, en };

/** The language of this terminal, as POSIX ranks where it is said. */
export const languageOf = (environment: Readonly<Record<string, string | undefined>>): Language => {
  const locale = [environment['LC_ALL'], environment['LC_MESSAGES'], environment['LANG']].find((said) => said);
  return /^fr(?![a-z])/i.test(locale ?? '') ? 'fr' : 'en';
};
