import { expect, it } from 'vitest';
import { eraseAgain } from '../shared/restoring.ts';
import { aLivedProgramme, confirm, tracesOf, wakePerson } from './support/erasing.ts';
import { heleneId } from './support/builders.ts';
import { liveUntil } from './support/live.ts';
import { csv } from './support/big-uploads.ts';
import { upload, aDeskWorld, goodQuery, sample, settleCohorts } from './support/desk.ts';

/** Zoé was erased; then the table was restored to what it was before, but for the tombstones. */
const restored = async () => {
  const world = await aLivedProgramme();
  const before = world.dump();
  await confirm(world, 'erase');
  await wakePerson(world);
  const tombstones = Object.entries(world.dump()).filter(([key]) => key.startsWith('erased '));
  world.restore({ ...before, ...Object.fromEntries(tombstones) });
  return world;
};

it('erases again whoever a backup has brought back', async () => {
  const world = await restored();
  expect(tracesOf(world).length).toBeGreaterThan(6);
  expect(await eraseAgain(world, world.now())).toBe(1);
  await liveUntil(world, '2027-01-10T12:00:00.000Z');
  expect(tracesOf(world)).toEqual([]);
});

it('erases nobody else, and nobody twice', async () => {
  const world = await restored();
  await eraseAgain(world, world.now());
  await liveUntil(world, '2027-01-10T12:00:00.000Z');
  expect(await eraseAgain(world, world.now())).toBe(0);
  expect(await world.store.person('cohortaaaaaa', heleneId)).toBeDefined();
});

it('knows by a tombstone nothing but that somebody is gone, and since when', async () => {
  const world = await restored();
  const tombstones = Object.entries(world.dump()).filter(([key]) => key.startsWith('erased '));
  expect(tombstones.map(([, row]) => row)).toEqual(tombstones.map(() => ({ at: '2026-12-10T12:00:00.000Z' })));
  expect(tracesOf({ dump: () => Object.fromEntries(tombstones), queue: [] })).toEqual([]);
});

it('refuses a list that names somebody who was erased, beside each cell, and writes nothing', async () => {
  const world = aDeskWorld();
  const { body } = await upload(world, sample('utf8'));
  await settleCohorts(world);
  const [person] = (await world.store.roster(body.cohort)).people;
  const names = await world.tombstonesOf([person?.id ?? '']);
  await world.store.putTombstones(names, world.now());
  const before = world.dump();
  for (const query of ['', '&dryRun=1', '&language=en']) {
    const answer = await upload(world, sample('utf8'), {
      query: `name=Autre&start=2026-12-01${query}`,
      language: 'fr',
    });
    expect(answer.status).toBe(422);
    expect(answer.body.errors[0]).toMatchObject({
      code: 'erased-address',
      row: expect.any(Number),
      column: expect.stringMatching(/mail|courriel/i),
      message: expect.stringContaining(person?.address ?? '-'),
    });
    expect(answer.body.errors[0].row).toBeGreaterThan(1);
  }
  expect(world.dump()).toEqual(before);
});

it('finds the one who was erased among more people than it asks for one by one', async () => {
  const world = aDeskWorld();
  const list = csv(...Array.from({ length: 600 }, (_, n) => `A${n},a${n}@example.org,B${n},b${n}@example.org`));
  expect((await upload(world, list, { query: `${goodQuery}&dryRun=1` })).status).toBe(200);
  await world.store.putTombstones(await world.tombstonesOf(await world.personIds(['b411@example.org'])), world.now());
  const { status, body } = await upload(world, list);
  expect(status).toBe(422);
  expect(body.errors).toMatchObject([{ row: 413, column: 'Mentee email', code: 'erased-address' }]);
});
