import type { Rendered } from '../../emails/render.ts';

/** Concatenated strings are put off by V8 until one of their characters is asked for; whoever sends a letter asks. */
export const flatten = ({ subject, html, text }: Pick<Rendered, 'subject' | 'html' | 'text'>): void => {
  for (const part of [subject, html, text])
    if (Number.isNaN(part.charCodeAt(part.length - 1))) throw new Error('A part of the letter is empty.');
};
