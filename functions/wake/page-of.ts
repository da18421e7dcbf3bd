import type { Pair } from '../../shared/domain/pair.ts';
import type { Page } from '../../shared/domain/tally.ts';
import { pairsByPerson } from '../../shared/pairs-by-person.ts';
import type { World } from '../../shared/world.ts';

/** These pairs with their people, and all pairs of each of these. */
export const pageOf = async (store: World['store'], cohort: string, pairs: readonly Pair[]): Promise<Page> => {
  if (pairs.length === 0) return { pairs, people: new Map(), pairsOf: new Map() };
  const members = pairs.flatMap((pair) => pair.members.map(({ person }) => person));
  const people = await store.people(cohort, members);
  return {
    pairs,
    people: new Map(people.map((person) => [person.id, person])),
    pairsOf: await pairsByPerson(store, cohort, pairs, people),
  };
};
