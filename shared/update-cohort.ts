import type { Cohort } from './domain/cohort.ts';
import type { CohortProblem } from './domain/cohort-acts.ts';
import type { ActProblem } from './domain/organiser-acts.ts';
import type { Pair } from './domain/pair.ts';
import type { Person } from './domain/person.ts';
import type { PersonProblem } from './domain/person-acts.ts';
import { compare, type Comparison, type ListChange } from './domain/roster/compare.ts';
import type { Roster } from './domain/roster/roster.ts';
import type { Instant } from './domain/time.ts';
import { bringIn, type Doing, foundPair, type Organised, organisePair, type OrganiseWorld } from './organise.ts';
import { organisePerson } from './organise-person.ts';

export type Compared = Comparison & { people: ReadonlyMap<string, Person>; pairs: ReadonlyMap<string, Pair> };

/** What a list says otherwise than a cohort as it stands. */
export const compareList = async (
  world: Pick<OrganiseWorld, 'store' | 'personIds'>,
  cohort: Cohort,
  roster: Roster,
): Promise<Compared> => {
  const rows = await everybody(world, cohort);
  const addresses = roster.people.map(({ address }) => address);
  const ids = await world.personIds(addresses);
  const idOf = new Map(addresses.map((address, index) => [address, ids[index] ?? '']));
  const comparison = compare(rows, roster, (address) => idOf.get(address) ?? '');
  return {
    ...comparison,
    people: new Map(rows.people.map((person) => [person.id, person])),
    pairs: new Map(rows.pairs.map((pair) => [pair.id, pair])),
  };
};

const everybody = async ({ store }: Pick<OrganiseWorld, 'store'>, { id }: Cohort) => {
  const people: Person[] = [];
  const pairs: Pair[] = [];
  let cursor: string | undefined;
  do {
    const page = await store.roster(id, cursor);
    people.push(...page.people);
    pairs.push(...page.pairs);
    cursor = page.next;
  } while (cursor !== undefined);
  return { people, pairs };
};

type UpdateProblem = ActProblem | CohortProblem | PersonProblem | 'unknown' | 'taken' | 'erased';

/** What became of the changes that a list asks for; `left`: for how many there was no time. */
export type Updated = {
  done: number;
  left: number;
  refused: readonly { change: ListChange; problem: UpdateProblem }[];
};

/**
 * Does these changes one by one, each with an entry of its own in the journal, until `deadline`; whoever sends the same list
 * with the same key again goes on. Nobody is touched but whom a change is about.
 */
export const updateCohort = async (
  world: OrganiseWorld,
  cohort: Cohort,
  changes: readonly ListChange[],
  newcomers: Comparison['newcomers'],
  doing: Doing,
  deadline: Instant,
): Promise<Updated> => {
  const refused: { change: ListChange; problem: UpdateProblem }[] = [];
  for (const [index, change] of changes.entries()) {
    if (world.now() >= deadline) return { done: index - refused.length, left: changes.length - index, refused };
    const outcome = await doOne(world, cohort, change, newcomers, doing);
    if (outcome.kind === 'refused') refused.push({ change, problem: outcome.problem });
  }
  return { done: changes.length - refused.length, left: 0, refused };
};

const doOne = async (
  world: OrganiseWorld,
  cohort: Cohort,
  change: ListChange,
  newcomers: Comparison['newcomers'],
  { by, key }: Doing,
): Promise<Organised<UpdateProblem>> => {
  for (const id of comersOf(change)) {
    const newcomer = newcomers.get(id);
    if (newcomer && (await bringIn(world, cohort, newcomer)) === undefined)
      return { kind: 'refused', problem: 'erased' };
  }
  const doing = { by, key: `${key}|${Object.values(change).flat().join('|')}` };
  switch (change.do) {
    case 'found':
      return await foundPair(world, cohort, change, doing);
    case 'join': {
      const { pair, person } = change;
      return await organisePair(world, cohort, pair, { do: 'join', person, role: 'mentee', credit: [] }, doing);
    }
    case 'replace': {
      const { pair, ...wish } = change;
      return await organisePair(world, cohort, pair, { ...wish, credit: [] }, doing);
    }
    case 'leave':
      return await organisePair(world, cohort, change.pair, { do: 'leave', person: change.person }, doing);
    case 'end':
      return await organisePair(world, cohort, change.pair, { do: 'end' }, doing);
    case 'correct': {
      const { person, ...wish } = change;
      return await organisePerson(world, cohort, person, wish, doing);
    }
    default:
      return change satisfies never;
  }
};

/** Who comes to a pair by it. */
const comersOf = (change: ListChange): readonly string[] => {
  switch (change.do) {
    case 'found':
      return [change.mentor, ...change.mentees];
    case 'join':
      return [change.person];
    case 'replace':
      return [change.comes];
    case 'correct':
    case 'leave':
    case 'end':
      return [];
    default:
      return change satisfies never;
  }
};
