import { readFileSync } from 'node:fs';
import type { ServerResponse } from 'node:http';

const files: Readonly<Record<string, { name: string; type: string }>> = {
  '/': { name: 'index.html', type: 'text/html; charset=utf-8' },
  '/look.css': { name: 'look.css', type: 'text/css; charset=utf-8' },
  '/page.css': { name: 'page.css', type: 'text/css; charset=utf-8' },
  '/page.js': { name: 'page.js', type: 'text/javascript; charset=utf-8' },
  '/state.js': { name: 'state.js', type: 'text/javascript; charset=utf-8' },
  '/invitation.js': { name: 'invitation.js', type: 'text/javascript; charset=utf-8' },
  '/letter.js': { name: 'letter.js', type: 'text/javascript; charset=utf-8' },
  '/dom.js': { name: 'dom.js', type: 'text/javascript; charset=utf-8' },
  '/words.js': { name: 'words.js', type: 'text/javascript; charset=utf-8' },
};

/** Letters are shown in a frame that inherits this policy: their styles are inline, their pictures may come from anywhere. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "connect-src 'self'",
  'img-src data: https: http:',
  "base-uri 'self'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Answers with a file of the page; false if there is none of that name. */
export const servePage = (path: string, response: ServerResponse): boolean => {
  const file = files[path];
  if (!file) return false;
  const content = readFileSync(new URL(`page/${file.name}`, import.meta.url));
  response.writeHead(200, {
    'content-type': file.type,
    'content-security-policy': policy,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'same-origin',
    'cache-control': 'no-cache',
  });
  response.end(content);
  return true;
};
