import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { playAndKill, wrongIn } from './kill.ts';

const isFull = process.env['FULL'] === '1';

/** One pair; `npm run kill` takes them all, and compares with a programme that nobody kills. */
const file = readFileSync(new URL('../support/cohorts/cohort-utf8.csv', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => isFull || /^Mentor,|maelle/.test(line))
  .join('\n');

it('a process killed amid a programme loses nothing and doubles nothing', { timeout: 300_000 }, async () => {
  const kills = isFull ? 20 : 5;
  const killed = await playAndKill(Buffer.from(file), kills, 3);
  expect(wrongIn(killed)).toEqual({ lost: [], doubled: [], silent: [], pressesDoubled: [], withoutCertificate: [] });
  expect(killed.lives).toBe(kills + 1);
  expect(killed.main.length).toBeGreaterThanOrEqual(18);
  expect(killed.presses.length).toBeGreaterThanOrEqual(10);
});
