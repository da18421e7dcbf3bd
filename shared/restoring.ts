import type { Person } from './domain/person.ts';
import type { Instant } from './domain/time.ts';
import { askErasure } from './erasing.ts';
import type { Store, World } from './world.ts';

/** Brings what a table that was restored from a backup must not have forgotten from the one that it replaces. */
export const bringOver = async (from: Store, to: Store, now: Instant): Promise<void> => {
  await to.putTombstones(await from.tombstones(), now);
};

type Ports = Pick<World, 'store' | 'tombstonesOf'>;

/**
 * Erases again whoever has a tombstone and is in the table all the same, as after it was restored from a backup.
 *
 * @returns how many people that is; they are gone once each was woken
 */
export const eraseAgain = async (world: Ports & Pick<World, 'enqueue' | 'log'>, now: Instant): Promise<number> => {
  let found = 0;
  for (const { id } of await world.store.cohorts()) {
    let cursor: string | undefined;
    do {
      const page = await world.store.roster(id, cursor);
      for (const person of await returned(world, page.people)) {
        await askErasure(world, person, now);
        found += 1;
      }
      cursor = page.next;
    } while (cursor !== undefined);
  }
  return found;
};

const returned = async (world: Ports, people: readonly Person[]): Promise<readonly Person[]> => {
  const names = await world.tombstonesOf(people.map(({ id }) => id));
  const erased = await world.store.tombstonesAmong(names);
  return people.filter((_, index) => erased.has(names[index] ?? ''));
};
