import * as z from 'zod';
import type { Language } from '../../shared/domain/programme.ts';
import { typographic } from '../typography.ts';
import { blocksOf } from './markdown.ts';

export type Fields = ReturnType<typeof fieldsIn>;

/** The kinds of text of a programme, set as this language is printed. */
export const fieldsIn = (language: Language) => {
  const set = (text: string): string => typographic(language, text);
  /** One line of at most so many characters. */
  const line = (most: number) =>
    z
      .string()
      .overwrite((text) => text.replaceAll(/\s+/g, ' ').trim())
      .min(1)
      .max(most)
      .regex(/^\P{Cc}*$/u, { error: 'There is a character in this text that cannot be printed.' })
      .overwrite(set);
  /** One line of at most so many words. */
  const sentence = (words: number) => line(12 * words).superRefine(atMost(words));
  /** Small Markdown of at most so many words, as blocks. */
  const prose = (words: number, allowed = { headings: false }) =>
    z
      .string()
      .regex(/\S/, { error: 'This text is empty.' })
      .max(12 * words)
      .regex(/^[\P{Cc}\n]*$/u, { error: 'There is a tab, or a character that cannot be printed, in this text.' })
      .superRefine(atMost(words))
      .transform((markdown, context) => {
        const { blocks, problems } = blocksOf(markdown, allowed, set);
        for (const { offset, message } of problems) context.addIssue({ code: 'custom', message, params: { offset } });
        return blocks;
      });
  return { line, sentence, prose };
};

/** Words as a reader counts them: punctuation that stands alone is none. */
const wordsIn = (text: string): number => text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

const atMost =
  (most: number) =>
  (text: string, context: z.RefinementCtx): void => {
    const words = wordsIn(text);
    if (words > most) context.addIssue(`This text has ${words} words; at most ${most} fit.`);
  };
