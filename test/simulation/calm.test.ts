import { describe, expect, it } from 'vitest';
import { atRandom } from './at-random.ts';
import { breaches } from './budget.ts';
import { liveAtRandom, programmeOf, tableOf } from './calm.ts';
import { shapeNames } from './cast.ts';

const timeout = 120_000;

const lived = Array.from({ length: 96 }, (_, seed) => programmeOf(seed));
const table = tableOf(lived.flatMap(({ counts }) => counts));
const rowsOf = (manner: string) => table.filter((row) => row.manner === manner);

describe('whoever takes part, however they live it', () => {
  it(
    'gets one calm letter a day, one topic and two others an interval, in the morning, and none in a pause',
    { timeout },
    () => {
      expect(lived.flatMap(({ life }) => breaches(life))).toEqual([]);
    },
  );

  it('may press anything at any time without being written to more often', { timeout }, () => {
    const broken = Array.from({ length: 24 }, (_, seed) =>
      shapeNames.slice(seed % 3, (seed % 3) + 1).flatMap((shape) => breaches(liveAtRandom(seed, shape, atRandom))),
    );
    expect(broken.flat()).toEqual([]);
  });
});

describe('the letters of a programme of six steps', () => {
  it('are at most twelve to one who never answers', () => {
    expect(Math.max(...rowsOf('silent').map(({ calm }) => calm.most))).toBe(12);
  });

  it('are at most fourteen to one who meets as agreed, a mentor of three pairs included', () => {
    const normal = rowsOf('normal');
    expect(normal).toHaveLength(6);
    for (const { calm } of normal) expect(calm.most).toBeLessThanOrEqual(14);
  });

  it('come to everybody: no cell of the table is empty', () => {
    expect(table).toHaveLength(24);
    for (const { calm } of table) expect(calm.least).toBeGreaterThanOrEqual(7);
  });
});
