import { execFileSync } from 'node:child_process';
import * as z from 'zod';

const child = `
  await import('mjml');
  const { user, system } = process.cpuUsage();
  console.log((user + system) / 1000);`;
const nothing = `
  const { user, system } = process.cpuUsage();
  console.log((user + system) / 1000);`;

const work = (script: string): number =>
  z.coerce
    .number()
    .parse(execFileSync(process.execPath, ['--input-type=module', '--eval', script], { encoding: 'utf8' }));

/** Milliseconds of processor time that MJML takes to be loaded, in processes of its own: a function that wrote with it would wait for it. */
export const mjmlStarts = (rounds: number): readonly number[] =>
  Array.from({ length: rounds }, () => work(child) - work(nothing));
