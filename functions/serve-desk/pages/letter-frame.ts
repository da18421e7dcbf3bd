import type { Answer } from '../answers.ts';

/** Nothing in a letter runs or is fetched, whatever a stranger wrote into it; its links open beside it. */
const framePolicy = [
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  'img-src data:',
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'self'",
  'sandbox allow-popups allow-popups-to-escape-sandbox',
].join('; ');

/** A letter itself, for the frame of a page that shows it. */
export const letterFrame = (html: string): Answer => ({
  statusCode: 200,
  headers: {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': framePolicy,
    'cache-control': 'no-store',
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
    'x-robots-tag': 'noindex, noarchive',
  },
  body: html.replace(/<head>/, '<head><base target="_blank">'),
});
