import type { Situation } from '../../shared/domain/timetable.ts';
import type { World } from '../../shared/world.ts';

/** A person, then its pairs, each read strongly: an answer given in between is seen, never missed. */
export const loadSituation = async (world: World, cohortId: string, id: string): Promise<Situation | undefined> => {
  const person = await world.store.person(cohortId, id);
  if (!person) return undefined;
  const [pairs, cohort] = await Promise.all([world.store.pairs(cohortId, person.pairs), world.store.cohort(cohortId)]);
  if (cohort) return { cohort, person, pairs };
  // An import that lost against a withdrawal can leave people behind: nobody else would ever remove them.
  await world.store.removePerson(person);
  return undefined;
};
