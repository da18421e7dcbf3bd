import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { Refused } from './local-interface.ts';
import { warn } from './terminal.ts';

const build = fileURLToPath(new URL('../../emails/preview/build.ts', import.meta.url));
const page = new URL('../../dist/preview/index.html', import.meta.url);

/** Serves the page with every letter at `/preview`, made when somebody first wants it; false for any other path. */
export const openGallery = () => {
  let made: Promise<unknown> | undefined;
  return async (path: string, response: ServerResponse): Promise<boolean> => {
    if (path !== '/preview') return false;
    made ??= promisify(execFile)(process.execPath, [build]);
    await made.catch((error: unknown) => {
      made = undefined;
      warn('The gallery could not be made:', error);
      throw new Refused(500, 'The gallery could not be made; the terminal says more.');
    });
    const content = await readFile(page);
    response.writeHead(200, {
      'content-type': 'text/html; charset=utf-8',
      // What else it may do, the page says itself: it is also opened as a file.
      'content-security-policy': "frame-ancestors 'none'",
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'same-origin',
      'cache-control': 'no-cache',
    });
    response.end(content);
    return true;
  };
};
