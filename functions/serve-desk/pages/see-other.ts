import type { Answer } from '../answers.ts';

/** After a form was posted: reloading the page that follows does nothing. */
export const seeOther = (path: string, cookies: readonly string[] = []): Answer => ({
  statusCode: 303,
  headers: { location: path, 'cache-control': 'no-store', 'referrer-policy': 'same-origin' },
  ...(cookies.length > 0 && { cookies: [...cookies] }),
});
