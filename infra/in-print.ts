import { typographic } from '../emails/typography.ts';
import type { Language } from '../shared/domain/programme.ts';
import { isVerbatim } from './doctor/verbatim.ts';

/** As a printer would set it, but for what is to be typed or copied. */
export const inPrint = (language: Language, text: string): string =>
  text
    .split('\n')
    .map((line) => (isVerbatim(line) ? line : typographic(language, line)))
    .join('\n');
