import { describe, expect, it } from 'vitest';
import { drawnBy, shareOf } from './sampled.ts';

const kinds = Array.from({ length: 40 }, (_, kind) => `kind ${kind}`);
const all = kinds.flatMap((kind) => ['fr', 'en', 'group'].map((as) => ({ kind, as })));

/** A run of each day of two months. */
const runs = Array.from({ length: 60 }, (_, day) => drawnBy(all, 20_270_101 + day));

describe('a run that looks at a part', () => {
  it('looks at one of each kind, whatever the day', () => {
    for (const run of runs) expect(new Set(run.map(({ kind }) => kind))).toEqual(new Set(kinds));
  });

  it('looks at little more', () => {
    for (const run of runs) expect(run.length).toBeLessThan(all.length / 2);
  });

  it('looks at the same again for the same seed, and at another part another day', () => {
    expect(drawnBy(all, 20_270_101)).toEqual(runs[0]);
    expect(runs[1]).not.toEqual(runs[0]);
  });

  it('has looked at everything after two months of days', () => {
    expect(new Set(runs.flat())).toEqual(new Set(all));
  });
});

it('as many turns share a part, and leave out nothing', () => {
  const shares = [0, 1, 2].map((turn) => shareOf(kinds, turn, 3, 20_270_101));
  expect(shares.flat().toSorted()).toEqual(kinds.toSorted());
  expect(shareOf(kinds, 0, 3, 20_270_102)).not.toEqual(shares[0]);
});
