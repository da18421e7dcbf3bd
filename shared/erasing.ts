import { toBeErased } from './domain/fulfil.ts';
import type { Person } from './domain/person.ts';
import type { Instant } from './domain/time.ts';
import { hurry } from './hurry.ts';
import type { World } from './world.ts';

type Ports = Pick<World, 'store' | 'personIds' | 'tombstonesOf'>;

/**
 * What a person is known by elsewhere: the address that they were uploaded with. A later one was never confirmed from its
 * own mailbox: it may be somebody else's, and nobody is erased on another's word.
 */
const idsOf = (people: readonly Person[]): readonly string[] => [...new Set(people.map(({ id }) => id))];

/** The names of what remains of a person who is erased, by which an upload knows their addresses again. */
export const tombstonesOf = async (world: Ports, person: Person): Promise<readonly string[]> =>
  await world.tombstonesOf(idsOf([person]));

/** From so many names on it takes fewer calls to read all tombstones than to ask for each. */
const manyNames = 1000;

/** Of these addresses, those of people who were erased. */
export const erasedAmong = async (world: Ports, addresses: readonly string[]): Promise<ReadonlySet<string>> => {
  const all = addresses.length > manyNames ? new Set(await world.store.tombstones()) : undefined;
  if (all?.size === 0) return all;
  const names = await world.tombstonesOf(await world.personIds(addresses));
  const erased = all ?? (await world.store.tombstonesAmong(names));
  return new Set(addresses.filter((_, index) => erased.has(names[index] ?? '')));
};

/** Whoever asks to be erased means all there is: the same person in other cohorts is to be erased as well. */
export const eraseElsewhere = async (
  world: Ports & Pick<World, 'enqueue' | 'log'>,
  person: Person,
  now: Instant,
): Promise<void> => {
  const ids = idsOf([person]);
  for (const cohort of await world.store.cohorts()) {
    if (cohort.id === person.cohort) continue;
    for (const same of await world.store.people(cohort.id, ids)) await askErasure(world, same, now);
  }
};

const tries = 8;

/** Makes a person's row one that is to be erased; whatever wakes it does the rest. */
export const askErasure = async (
  world: Pick<World, 'store' | 'enqueue' | 'log'>,
  { cohort, id }: Person,
  now: Instant,
): Promise<void> => {
  for (let round = 0; round < tries; round += 1) {
    const person = await world.store.person(cohort, id);
    if (!person || (person.request?.what === 'erase' && person.request.state === 'confirmed')) return;
    if ((await world.store.savePerson(toBeErased(person, now))) === 'stale') continue;
    await hurry(world, { kind: 'person', cohort, id, at: now });
    return;
  }
  throw new Error(`Person ${id} was written by others ${tries} times and is not to be erased yet.`);
};
