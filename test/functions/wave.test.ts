import { expect, it } from 'vitest';
import { mostWithin } from '../support/most-within.ts';
import { drainWave } from '../support/wave.ts';

it(
  'a wave drains at the rate, wakes nobody twice, and lets what answers a press pass',
  { timeout: 300_000 },
  async () => {
    const people = 2000;
    const rate = 1;
    const wave = await drainWave(people, { rate, workers: 2 });
    expect([wave.people, wave.letters, wave.owed]).toEqual([people, people, 0]);
    expect(mostWithin(wave.sent, 1000)).toBe(rate);
    // Nine tenths of the rate, less what the invitations took.
    const ideal = wave.sent.length / (0.9 * rate);
    expect(wave.seconds).toBeLessThan(1.01 * ideal);
    expect(wave.mostDispatched).toBe(1);
    expect(wave.deepest).toBeLessThanOrEqual(20 * 60 * rate);
    expect(wave.waits.length).toBeGreaterThan(5);
    // At one letter a second: two invitations, and the two letters of the day that come before them.
    expect(Math.max(...wave.waits)).toBeLessThan(15_000);
  },
);
