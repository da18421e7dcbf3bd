import type { Pair } from './domain/pair.ts';
import type { Person } from './domain/person.ts';
import type { World } from './world.ts';

/** All pairs of each of these people, by their ids: a sign of life in one counts for all; those not read yet are read too. */
export const pairsByPerson = async (
  store: World['store'],
  cohort: string,
  here: readonly Pair[],
  people: readonly Person[],
): Promise<ReadonlyMap<string, readonly Pair[]>> => {
  const known = new Map(here.map((pair) => [pair.id, pair]));
  const missing = new Set(people.flatMap(({ pairs }) => pairs).filter((pair) => !known.has(pair)));
  for (const pair of await store.pairs(cohort, [...missing])) known.set(pair.id, pair);
  return new Map(people.map(({ id, pairs }) => [id, pairs.flatMap((pair) => known.get(pair) ?? [])]));
};
