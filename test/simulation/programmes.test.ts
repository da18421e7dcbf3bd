import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { bugs } from './machine/bugs.ts';
import { findBug, liveCores, liveSeeds } from './machine/campaign.ts';
import { playEvents } from './machine/plays/play-events.ts';
import { seed } from '../support/sampled.ts';
import { liveSeed } from './machine/seed.ts';

/** The whole of it is `npm run proof`; here a little of it, another part every day. */
const first = (seed % 1_000_000) * 1000;
const timeout = 300_000;

describe(`whole programmes (SEED=${seed}), whatever goes wrong`, () => {
  it('lose nothing, double nothing and forget nobody', { timeout }, async () => {
    const { violations, figures } = await liveSeeds(first, first + 60);
    expect(violations).toEqual([]);
    expect(figures['letters']).toBeGreaterThan(2000);
    expect(playEvents.filter((event) => (figures[event] ?? 0) > 0).length).toBeGreaterThan(playEvents.length / 2);
  });

  it('survive a fault at any call', { timeout }, async () => {
    const { violations, figures } = await liveCores('single', seed, 60);
    expect(violations).toEqual([]);
    expect(figures['runs']).toBeGreaterThan(100);
  });

  it.each(bugs)('have a place for each bug that is planted: $name', ({ file, replace }) => {
    expect(readFileSync(file, 'utf8').split(replace)).toHaveLength(2);
  });

  it('come out the same for the same seed, to the last call', { timeout }, async () => {
    const [once, again, other] = [await liveSeed(first), await liveSeed(first), await liveSeed(first + 1)];
    expect(again.hash).toBe(once.hash);
    expect(other.hash).not.toBe(once.hash);
  });
});

describe('the simulator', () => {
  const some = bugs.filter((_, index) => index % 20 === seed % 20);

  it.each(some)('finds the planted bug: $name', { timeout }, async (bug) => {
    expect(await findBug(bug, 2000)).toBeDefined();
  });
});
