import type { Page } from '../../../functions/answer-link/pages/page.ts';

/** The words of a page. */
export const textOf = ({ body = '' }: Page): string =>
  body
    .replace(/<head>[^]*<\/head>/, '')
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/[ \n]+/g, ' ');

/** What the forms of a page post as `answer`, in their order. */
export const answersOf = ({ body = '' }: Page): readonly (string | undefined)[] =>
  [...body.matchAll(/name="answer" value="([\w-]+)"/g)].map(([, answer]) => answer);

/** The form that posts this answer, the first of several. */
export const formOf = ({ body = '' }: Page, answer: string): string =>
  body.split('<form').find((form) => form.includes(`name="answer" value="${answer}"`)) ?? '';

export const place = { step: 3, total: 6, stepTitle: 'Goals' };
export const stamp = 'signed';
