import { describe, expect, it } from 'vitest';
import { countOn, isFresh, readOverview } from '../shared/overview.ts';
import { manyPairs } from './support/many-pairs.ts';
import { aWorld } from './support/world.ts';

const given = (count: number, day = 40) => {
  const { at, ...rows } = manyPairs(count, day);
  const world = aWorld(rows);
  world.moveTo(at);
  return { world, cohort: rows.cohort, read: () => readOverview(world, rows.cohort) };
};

type Given = ReturnType<typeof given>;
/** As if every page of pairs took longer than anybody waits. */
const countAPage = async ({ world, cohort }: Given) => countOn(world, cohort, '2026-01-01T00:00:00.000Z');
const countToTheEnd = async ({ world, cohort }: Given) => countOn(world, cohort, '2099-01-01T00:00:00.000Z');

describe('a small cohort', () => {
  it('is counted whenever somebody looks, and none of its lines are kept', async () => {
    const { world, read } = given(13);
    const before = world.dump();
    const { counted } = await read();
    expect(counted).toMatchObject({ at: world.now(), totals: { pairs: 13 } });
    expect(counted?.entries).toHaveLength(13);
    const added = Object.entries(world.dump()).filter(([key]) => !(key in before));
    expect(added.map(([key]) => key)).toEqual(['overview cohortaaaaaa']);
    expect(JSON.stringify(added)).not.toContain('Zoé');
  });

  it('writes down what it came to where that has changed, or was written long ago', async () => {
    const { world, read } = given(3);
    await read();
    const first = world.dump();
    world.pass(0.5);
    await read();
    expect(world.dump()).toEqual(first);
    world.pass(1);
    await read();
    expect((await read()).overview.shown?.at).toBe(world.now());
  });
});

describe('a large cohort', () => {
  it('has nothing to show before it is counted', async () => {
    expect((await given(300).read()).counted).toBeUndefined();
  });

  it('is counted to its end, page by page, by whoever comes', async () => {
    const all = given(500);
    await countAPage(all);
    const { overview, counted } = await all.read();
    expect([overview.counting?.totals.pairs, counted]).toEqual([400, undefined]);
    await countAPage(all);
    const whole = (await all.read()).counted;
    expect(whole?.totals.pairs).toBe(500);
    expect(new Set(whole?.entries.map(({ pair }) => pair)).size).toBe(500);
  });

  it('shows what it was until it is counted anew, and then nothing of it is left', async () => {
    const all = given(300);
    await countToTheEnd(all);
    const first = (await all.read()).counted!;
    expect(isFresh(all.cohort, first, all.world.now())).toBe(true);
    all.world.pass(1);
    expect(isFresh(all.cohort, first, all.world.now())).toBe(false);
    expect((await all.read()).counted).toMatchObject({ at: first.at, entries: first.entries });
    await countToTheEnd(all);
    expect((await all.read()).counted?.at).toBe(all.world.now());
    const rounds = Object.keys(all.world.dump()).flatMap((key) => /^lines \S+ (\d+)/.exec(key)?.[1] ?? []);
    expect(new Set(rounds)).toEqual(new Set(['000002']));
  });

  it('is counted anew where somebody has begun and not gone on', async () => {
    const all = given(500);
    await countAPage(all);
    all.world.pass(16);
    await countToTheEnd(all);
    expect((await all.read()).counted).toMatchObject({ at: all.world.now(), totals: { pairs: 500 } });
  });

  it('comes to the same in the end where two count at once', async () => {
    const all = given(500);
    await Promise.all([countToTheEnd(all), countToTheEnd(all)]);
    await countToTheEnd(all);
    expect((await all.read()).counted?.totals.pairs).toBe(500);
  });
});
