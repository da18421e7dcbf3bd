import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

export const root = join(import.meta.dirname, '..');

/** Whether a program of this project, run where everybody sees what it says, came to its end. */
const run = (command: string, ...words: readonly string[]): boolean =>
  spawnSync(command, words, { cwd: root, stdio: 'inherit' }).status === 0;

export const build = (): boolean => run('npm', 'run', '--silent', 'build');
export const cdk = (...words: readonly string[]): boolean => run('node_modules/.bin/cdk', ...words);
