import { activeMembers, isOpen } from '../pair.ts';
import type { Person } from '../person.ts';
import { unaccented } from './columns.ts';
import type { Rows } from './compare.ts';
import type { Roster } from './roster.ts';

/**
 * Whose address the list corrects: somebody whom it no longer names, and, at an address that is new, somebody of the same
 * name with one of the same partners; only where there is no other to take them for.
 */
export const movedAddresses = (
  { pairs }: Rows,
  roster: Roster,
  known: ReadonlyMap<string, Person>,
  idAt: (address: string) => string,
): ReadonlyMap<string, string> => {
  const isListed = new Set(roster.people.map(({ address }) => idAt(address)));
  const nameAt = new Map(roster.people.map(({ address, name }) => [address, folded(name)]));
  const partners = new Map<string, Set<string>>();
  for (const pair of pairs.filter(isOpen))
    for (const { person } of activeMembers(pair))
      for (const { person: other } of activeMembers(pair)) if (other !== person) setIn(partners, person).add(other);
  const mayBe = new Map<string, Set<string>>();
  const taken = new Map<string, Set<string>>();
  for (const { mentor, mentees } of roster.pairs)
    for (const mentee of mentees)
      for (const [comes, stays] of [
        [mentor, mentee],
        [mentee, mentor],
      ] as const) {
        if (known.has(idAt(comes))) continue;
        for (const absent of partners.get(idAt(stays)) ?? []) {
          const person = known.get(absent);
          if (!person || isListed.has(absent) || folded(person.name) !== nameAt.get(comes)) continue;
          setIn(mayBe, comes).add(absent);
          setIn(taken, absent).add(comes);
        }
      }
  const moved = new Map<string, string>();
  for (const [address, ids] of mayBe) {
    const [id, another] = ids;
    if (id !== undefined && another === undefined && taken.get(id)?.size === 1) moved.set(address, id);
  }
  return moved;
};

const folded = (name: string): string => unaccented(name).replaceAll(/\s+/g, ' ').trim();

/** The set of this key, made if there is none. */
export const setIn = <T>(sets: Map<string, Set<T>>, key: string): Set<T> => {
  const set = sets.get(key) ?? new Set<T>();
  sets.set(key, set);
  return set;
};
