import type { Person } from '../../shared/domain/person.ts';
import { normalised, stoppedBy } from '../../shared/domain/stop.ts';
import type { Instant } from '../../shared/domain/time.ts';
import type { World } from '../../shared/world.ts';

/**
 * What came back, or was complained of, stops its address in every cohort: tells whether this person has that address, and
 * is to be decided on anew.
 */
export const heedStop = async (world: World, person: Person, now: Instant): Promise<boolean> => {
  const stop = await world.store.suppression(await world.suppressionOf(normalised(person.address)));
  if (!stop) return false;
  // In this cohort letters stop now, however long ago another one learnt of it. Stale: somebody else wrote in between.
  await world.store.savePerson(stoppedBy(person, { ...stop, at: now }, now));
  return true;
};
