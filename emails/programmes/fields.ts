import * as z from 'zod';
import type { Language } from '../../shared/domain/programme.ts';
import { typographic } from '../typography.ts';
import type { Fields } from './content.ts';
import { blocksOf } from './markdown.ts';
import type { Say } from './sentences.ts';

/** The kinds of text of a programme, set as this language is printed. */
export const fieldsIn = (language: Language, say: Say): Fields => {
  const set = (text: string): string => typographic(language, text);
  /** One line of at most so many characters. */
  const line = (most: number) =>
    z
      .string()
      .overwrite((text) => text.replaceAll(/\s+/g, ' ').trim())
      .min(1)
      .max(most)
      .regex(/^[^\p{Cc}\u202a-\u202e\u2066-\u2069]*$/u, { error: say.text.unprintable })
      .overwrite(set);
  /** One line of at most so many words. */
  const sentence = (words: number) => line(12 * words).superRefine(atMost(say, words));
  /** Small Markdown of at most so many words, as blocks. */
  const prose = (words: number, allowed = { headings: false }) =>
    z
      .string()
      .regex(/\S/, { error: say.text.empty })
      .max(12 * words)
      .regex(/^(?:[^\p{Cc}\u202a-\u202e\u2066-\u2069]|\n)*$/u, { error: say.text.tab })
      .superRefine(atMost(say, words))
      .transform((markdown, context) => {
        const { blocks, problems } = blocksOf(markdown, allowed, set, say.markdown);
        for (const { offset, message } of problems) context.addIssue({ code: 'custom', message, params: { offset } });
        return blocks;
      });
  return { line, sentence, prose };
};

/** Words as a reader counts them: punctuation that stands alone is none. */
const wordsIn = (text: string): number => text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

const atMost =
  (say: Say, most: number) =>
  (text: string, context: z.RefinementCtx): void => {
    const words = wordsIn(text);
    if (words > most) context.addIssue(say.text.words({ count: String(words), most: String(most) }));
  };
