import type { Pair } from '../../shared/domain/pair.ts';
import type { Page } from '../../shared/domain/tally.ts';
import type { World } from '../../shared/world.ts';

/** These pairs with their people, and all pairs of each of these: a sign of life in one pair counts for all of a person's. */
export const pageOf = async (store: World['store'], cohort: string, pairs: readonly Pair[]): Promise<Page> => {
  if (pairs.length === 0) return { pairs, people: new Map(), pairsOf: new Map() };
  const members = pairs.flatMap((pair) => pair.members.map(({ person }) => person));
  const people = await store.people(cohort, members);
  const known = new Map(pairs.map((pair) => [pair.id, pair]));
  const missing = new Set(people.flatMap((person) => person.pairs).filter((pair) => !known.has(pair)));
  for (const pair of await store.pairs(cohort, [...missing])) known.set(pair.id, pair);
  return {
    pairs,
    people: new Map(people.map((person) => [person.id, person])),
    pairsOf: new Map(people.map((person) => [person.id, person.pairs.flatMap((pair) => known.get(pair) ?? [])])),
  };
};
