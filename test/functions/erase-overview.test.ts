import { expect, it } from 'vitest';
import { makeHandler as makeWake } from '../../functions/wake/handler.ts';
import { wakeCohort, withdraw } from '../../shared/import-cohort.ts';
import { countOn, readOverview } from '../../shared/overview.ts';
import type { World } from '../../shared/world.ts';
import { request, tracesOf } from '../support/erasing.ts';
import { manyPairs } from '../support/many-pairs.ts';
import { aWorld, queueEvent } from '../support/world.ts';

const forever = '2099-01-01T00:00:00.000Z';

/** A cohort of which the lines are kept, and somebody in it whose name nobody else has. */
const given = () => {
  const { at, ...rows } = manyPairs(260, 40);
  const [canary = rows.people[0]!, ...others] = rows.people;
  // Entries have names in small letters.
  const world = aWorld({ ...rows, people: [{ ...canary, name: 'Canary Quill' }, ...others] });
  world.moveTo(at);
  const confirm = async () => {
    const person = (await world.store.person(canary.cohort, canary.id))!;
    await world.store.savePerson({ ...person, request: request('erase', world.now()), nextAt: world.now() });
  };
  return {
    world,
    cohort: rows.cohort,
    confirm,
    erase: async () => {
      await confirm();
      await makeWake(world)(queueEvent({ kind: 'person', cohort: canary.cohort, id: canary.id, at: world.now() }));
    },
    traces: () => tracesOf(world, ['Canary', 'canary', canary.id]),
  };
};

it('whoever is erased is gone from the page of all pairs, and from the next that is counted', async () => {
  const { world, cohort, erase, traces } = given();
  await countOn(world, cohort, forever);
  expect(traces().some((row) => row.includes('lines '))).toBe(true);
  await erase();
  expect(traces()).toEqual([]);
  await countOn(world, cohort, forever);
  const { counted } = await readOverview(world, cohort);
  expect(counted?.entries).toHaveLength(260);
  expect(traces()).toEqual([]);
});

it('whoever is erased while somebody counts does not come back by what was read before', async () => {
  const { world, cohort, erase, traces } = given();
  let reads = 0;
  const people: World['store']['people'] = async (...asked) => {
    const found = await world.store.people(...asked);
    if ((reads += 1) === 1) await erase();
    return found;
  };
  await countOn({ ...world, store: { ...world.store, people } }, cohort, forever);
  expect(reads).toBe(1);
  expect(traces()).toEqual([]);
});

it('whoever has confirmed that they want to be erased is no longer named by what is counted from then on', async () => {
  const { world, cohort, confirm } = given();
  await confirm();
  await countOn(world, cohort, forever);
  expect(tracesOf(world, ['Canary', 'canary']).filter((row) => row.includes('lines '))).toEqual([]);
});

it('a withdrawn draft leaves nothing of it', async () => {
  const { world, cohort } = given();
  await countOn(world, cohort, forever);
  await world.store.saveCohort({ ...cohort, launchAt: forever });
  expect(await withdraw(world, cohort.id, forever)).toBe('withdrawn');
  world.pass(15);
  await wakeCohort(world, cohort.id);
  expect(world.dump()).toEqual({});
});

it('a cohort whose people are erased after its end leaves only its row', async () => {
  const { world, cohort } = given();
  await countOn(world, cohort, forever);
  await world.store.saveCohort({ ...cohort, state: 'erased', nextAt: world.now() });
  await wakeCohort(world, cohort.id);
  expect(Object.keys(world.dump())).toEqual([`cohort ${cohort.id}`]);
});
