import { activeMembers, type Pair } from '../pair.ts';
import type { Role } from '../person.ts';
import type { Ending, Found, Join, Leave, ListChange, Replace } from './compare.ts';
import { setIn } from './moved-addresses.ts';

type Replaced = { replace: Replace; instead: readonly ListChange[] };
type Place = { role: Role; person: string };

/** A new pair that is one of those that end but for one person: they come in that one’s place, where it can be no other. */
export const replacedInWhole = (founds: readonly Found[], ends: readonly Ending[]): readonly Replaced[] => {
  const endsOf = new Map<string, Set<Ending>>();
  for (const ending of ends) for (const { person } of activeMembers(ending.pair)) setIn(endsOf, person).add(ending);
  const candidates = founds.flatMap((found) => {
    const places: Place[] = [
      { role: 'mentor', person: found.mentor },
      ...found.mentees.map((person): Place => ({ role: 'mentee', person })),
    ];
    const near = new Set(places.flatMap(({ person }) => [...(endsOf.get(person) ?? [])]));
    return [...near].flatMap((ending) => {
      const exchanged = exchange(activeMembers(ending.pair), places);
      return exchanged ? [{ found, ending, exchanged }] : [];
    });
  });
  const byFound = Map.groupBy(candidates, ({ found }) => found);
  const byEnding = Map.groupBy(candidates, ({ ending }) => ending);
  return candidates
    .filter(({ found, ending }) => byFound.get(found)?.length === 1 && byEnding.get(ending)?.length === 1)
    .map(({ found, ending: { pair, change }, exchanged }) => ({
      replace: { do: 'replace', pair: pair.id, ...exchanged },
      instead: [found, change],
    }));
};

/** Who goes and who comes, if that is all in which these places differ. */
const exchange = (before: readonly Place[], after: readonly Place[]): { leaves: string; comes: string } | undefined => {
  const isIn = (places: readonly Place[], one: Place): boolean =>
    places.some(({ role, person }) => role === one.role && person === one.person);
  const [leaves, others] = before.filter((one) => !isIn(after, one));
  const [comes, more] = after.filter((one) => !isIn(before, one));
  if (!leaves || !comes || others || more || leaves.role !== comes.role) return undefined;
  return { leaves: leaves.person, comes: comes.person };
};

/** In a group from which one mentee goes and to which one comes, they come in that one’s place. */
export const replacedWithin = (
  pairs: readonly Pair[],
  joins: readonly Join[],
  leaves: readonly Leave[],
): readonly Replaced[] => {
  const joinsOf = Map.groupBy(joins, ({ pair }) => pair);
  const leavesOf = Map.groupBy(leaves, ({ pair }) => pair);
  return pairs.flatMap(({ id, members }) => {
    const [join, another] = joinsOf.get(id) ?? [];
    const [leave, other] = leavesOf.get(id) ?? [];
    if (!join || !leave || another || other) return [];
    const isMentee = members.some(({ person, role }) => person === leave.person && role === 'mentee');
    if (!isMentee) return [];
    return [{ replace: { do: 'replace', pair: id, leaves: leave.person, comes: join.person }, instead: [join, leave] }];
  });
};
