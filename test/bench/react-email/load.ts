import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { LetterValues, TopicValues } from '../../../emails/generated/templates.ts';

export type ReactEmail = { htmlByReactEmail(frame: LetterValues, topic: TopicValues): Promise<string> };

/** React-email, installed beside this file from its own lock file; undefined, and a line that says so, where that is impossible. */
export const loadReactEmail = async (): Promise<ReactEmail | undefined> => {
  try {
    await promisify(execFile)('npm', [
      'ci',
      '--prefix',
      fileURLToPath(new URL('.', import.meta.url)),
      '--no-audit',
      '--no-fund',
    ]);
    const letter: unknown = await import(new URL('letter.mjs', import.meta.url).href);
    return letter as ReactEmail;
  } catch (error) {
    console.log(`react-email is left out, it could not be installed: ${String(error).split('\n', 1).join()}`);
    return undefined;
  }
};
