import { describe, expect, it } from 'vitest';
import { plusMinutes } from '../../shared/domain/time.ts';
import { zoeId } from '../support/builders.ts';
import { aSaturday, agree, evening, invitation } from '../support/dates.ts';
import { liveUntil } from '../support/live.ts';
import { aVisitor } from '../support/visitor.ts';

describe('a date', () => {
  it('said in a browser we do not know, is told 75 seconds later', async () => {
    const { world, press, letters } = await aSaturday();
    await press(agree, 'date', zoeId, aVisitor(world));
    const said = world.now();
    await liveUntil(world, plusMinutes(said, 74 / 60));
    expect(letters()).toEqual([]);
    await liveUntil(world, plusMinutes(said, 75 / 60));
    expect(letters().toSorted()).toEqual([
      ['helene', invitation(1), plusMinutes(said, 75 / 60)],
      ['zoe', invitation(1), plusMinutes(said, 75 / 60)],
    ]);
  });

  it('that a robot agrees and cancels within the minute, is told to nobody', async () => {
    const { world, press, since } = await aSaturday();
    const robot = aVisitor(world);
    await press(agree, 'date', zoeId, robot);
    await press({ answer: 'cancel' }, 'date', zoeId, robot);
    await liveUntil(world, plusMinutes(evening, 60));
    expect(since()).toEqual([]);
    expect((await world.store.pair('cohortaaaaaa', 'pairaaaaaaaa'))!.dates).toEqual({});
  });
});
