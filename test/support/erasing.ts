import { makeHandler as makeWake } from '../../functions/wake/handler.ts';
import type { Person, Request } from '../../shared/domain/person.ts';
import { aCohort, aPair, aPerson, answered, helene, zoe, zoeId } from './builders.ts';
import { liveUntil } from './live.ts';
import { aWorld, queueEvent, type TestWorld } from './world.ts';

export const anneId = 'anneaaaaaaaaaaaa';
export const pairId = 'pairaaaaaaaa';
export const groupId = 'groupaaaaaaa';

/** Zoé with Hélène, and in a group with Hélène and Anne; after five meetings each, and with every letter so far. */
export const aLivedProgramme = async () => {
  const world = aWorld({
    cohort: aCohort(),
    people: [
      zoe({ pairs: [pairId, groupId] }),
      helene({ pairs: [pairId, groupId] }),
      aPerson({ id: anneId, name: 'Anne Dupré', address: 'anne@example.org', pairs: [groupId] }),
    ],
    pairs: [
      aPair({ answers: answered(5), events: [{ did: 'met', by: zoeId, at: '2026-12-06T10:00:00.000Z' }], version: 5 }),
      aPair({
        id: groupId,
        members: [...aPair().members, { person: anneId, role: 'mentee' }],
        answers: answered(1),
      }),
    ],
  });
  await liveUntil(world, '2026-12-10T12:00:00.000Z');
  return world;
};

export const request = (what: Request['what'], at: string, more: Partial<Request> = {}): Request => ({
  n: 1,
  what,
  at,
  state: 'confirmed',
  confirmedAt: at,
  ...more,
});

/** A person asks for something and confirms it, now; nothing is done about it yet. */
export const confirm = async (
  world: TestWorld,
  what: Request['what'],
  more: Partial<Request> = {},
  id = zoeId,
): Promise<void> => {
  const person = await personIn(world, id);
  await world.store.savePerson({ ...person, request: request(what, world.now(), more), nextAt: world.now() });
};

export const personIn = async (world: TestWorld, id = zoeId): Promise<Person> => {
  const person = await world.store.person('cohortaaaaaa', id);
  if (!person) throw new Error(`There is no ${id} in the table.`);
  return person;
};

export const wakePerson = (world: TestWorld, id = zoeId) =>
  makeWake(world)(queueEvent({ kind: 'person', cohort: 'cohortaaaaaa', id, at: world.now() }));

/** Wherever, in rows, their keys or messages, something of this person is; as text, so that nothing hides in a shape. */
export const tracesOf = (
  world: { dump: () => object; queue: readonly object[] },
  words: readonly string[] = [zoeId, 'Zoé', 'Lefèvre', 'zoe@example.org'],
): readonly string[] => {
  const stored = Object.entries({ ...world.dump(), queue: [...world.queue] }).map((entry) => JSON.stringify(entry));
  return stored.filter((text) => words.some((word) => text.includes(word)));
};
