import { describe, expect, it } from 'vitest';
import { changePair } from '../shared/change-pair.ts';
import type { Pair } from '../shared/domain/pair.ts';
import { pressPair } from '../shared/domain/press-pair.ts';
import { plusMinutes } from '../shared/domain/time.ts';
import { aCohort, aPair, pressed, zoeId } from './support/builders.ts';
import { aWorld } from './support/world.ts';

const [cohort, id] = ['cohortaaaaaa', 'pairaaaaaaaa'];
const start = '2026-12-02T10:00:00.000Z';

const given = () => {
  const world = aWorld({ cohort: aCohort(), pairs: [aPair()] });
  const pair = async () => (await world.store.pair(cohort, id))!;
  const press = (n: number) =>
    changePair(world, cohort, id, (before) =>
      pressed(aCohort(), before, zoeId, plusMinutes(start, 10 * n), {
        do: n % 2 === 0 ? 'not met' : 'met',
        step: 'goals',
      }),
    );
  const all = async (): Promise<Pair['events']> => {
    const trail = await world.store.trail(cohort, id);
    return [...trail, await pair()].flatMap(({ events }) => events);
  };
  return { world, pair, press, all };
};
const times = (count: number): readonly string[] => Array.from({ length: count }, (_, n) => plusMinutes(start, 10 * n));

describe('what was pressed in a pair', () => {
  it('stays on its row, one write each, until there are six', async () => {
    const { world, pair, press } = given();
    for (let n = 0; n < 6; n += 1) await press(n);
    expect((await pair()).events.map(({ at }) => at)).toEqual(times(6));
    expect(await world.store.trail(cohort, id)).toEqual([]);
  });

  it('is then kept in its trail, in one write, and none is lost or twice in it', async () => {
    const { world, pair, press, all } = given();
    for (let n = 0; n < 20; n += 1) await press(n);
    expect((await all()).map(({ at }) => at)).toEqual(times(20));
    expect((await pair()).events).toHaveLength(2);
    expect((await world.store.trail(cohort, id)).map(({ events }) => events.length)).toEqual([6, 6, 6]);
  });

  it('is said to have been set aside there too, where what contradicts it comes when there is no more room', async () => {
    const { world, press, all } = given();
    for (let n = 0; n < 5; n += 1) await press(n);
    for (const [seconds, act] of [
      [0, 'met'],
      [30, 'not met'],
    ] as const)
      await changePair(
        world,
        cohort,
        id,
        (before) =>
          pressPair(aCohort(), before, {
            by: zoeId,
            at: plusMinutes(start, 60 + seconds / 60),
            proof: 'pressed button',
            act: { do: act, step: 'experience' },
          }).pair,
      );
    expect((await world.store.trail(cohort, id)).length).toBe(1);
    expect((await all()).flatMap(({ step, aside }) => (aside ? [step] : []))).toEqual(['experience', 'experience']);
  });

  it('is not lost to others who write in between', async () => {
    const { world, press, all, pair } = given();
    for (let n = 0; n < 6; n += 1) await press(n);
    const { keepEvents } = world.store;
    let isFirst = true;
    world.store.keepEvents = async (kept) => {
      await keepEvents(kept);
      // Somebody else looks at the pair, and lets go of it.
      if (isFirst) await world.store.savePair(await pair());
      isFirst = false;
    };
    await press(6);
    expect([...new Set((await all()).map(({ at }) => at))]).toEqual(times(7));
  });
});
