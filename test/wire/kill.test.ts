import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { killAndCompare } from './kill.ts';

/** A pair, and a mentor of two. */
const file = readFileSync(new URL('../support/cohorts/cohort-utf8.csv', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => /^Mentor,|maelle|sophie/.test(line))
  .join('\n');

it('a process killed amid a programme loses nothing and doubles nothing', { timeout: 120_000 }, async () => {
  const { killed, cutOff, ...faults } = await killAndCompare(Buffer.from(file), 5, 1);
  expect(faults).toEqual({
    ...faults,
    lost: [],
    doubled: [],
    otherwise: [],
    missing: [],
    pressesLost: [],
    pressesDoubled: [],
    withoutCertificate: [],
  });
  expect(killed.lives).toBe(6);
  expect(killed.letters).toBeGreaterThan(40);
  expect(new Set(killed.certificates.values())).toEqual(new Set([true]));
  expect(cutOff.length).toBeLessThanOrEqual(2);
});
