import { activeMembers, isOpen, type Pair, takesPart } from '../pair.ts';
import type { Correction } from '../person-acts.ts';
import type { Person } from '../person.ts';
import { normalised } from '../stop.ts';
import { movedAddresses, setIn } from './moved-addresses.ts';
import type { RosterPerson } from './people.ts';
import { replacedInWhole, replacedWithin } from './replacements.ts';
import type { Roster } from './roster.ts';

/** Something that a list says otherwise than its cohort; whoever is named by an id and is not in the cohort is new to it. */
export type ListChange =
  | { do: 'found'; mentor: string; mentees: readonly string[]; group?: string }
  | { do: 'join'; pair: string; person: string }
  | { do: 'replace'; pair: string; leaves: string; comes: string }
  | ({ do: 'correct'; person: string } & Correction)
  | { do: 'leave'; pair: string; person: string }
  | { do: 'end'; pair: string };

/** What a list does not change, as something else was said since. */
export type Kept =
  /** They left the programme by themselves. */
  | { why: 'left'; people: readonly string[] }
  /** They were together once, and are no longer. */
  | { why: 'parted'; people: readonly string[] }
  /** They are written to at another address by now. */
  | { why: 'address'; people: readonly string[] };

export type Comparison = {
  /** Pairs of a mentor and a mentee that are as the list says. */
  same: number;
  added: readonly ListChange[];
  changed: readonly ListChange[];
  /** Of what people may choose for themselves: language and time zone. */
  own: readonly ListChange[];
  gone: readonly ListChange[];
  kept: readonly Kept[];
  /** Whoever is new to the cohort, by their ids. */
  newcomers: ReadonlyMap<string, RosterPerson>;
};

export type Rows = { people: readonly Person[]; pairs: readonly Pair[] };
export type Join = Extract<ListChange, { do: 'join' }>;
export type Leave = Extract<ListChange, { do: 'leave' }>;
export type Found = Extract<ListChange, { do: 'found' }>;
export type Replace = Extract<ListChange, { do: 'replace' }>;

/**
 * What a list says otherwise than the cohort as it stands. It adds only what the cohort never had: what was ended, or
 * done otherwise on the desk or by people themselves, a list of before does not bring back.
 */
export const compare = (rows: Rows, roster: Roster, idOf: (address: string) => string): Comparison => {
  const people = listedPeople(rows, roster, idOf);
  const { same, joins, founds, kept, seen } = additions(rows, roster, people);
  const { leaves, ends } = absences(rows.pairs, seen);
  const whole = replacedInWhole(founds, ends);
  const within = replacedWithin(rows.pairs, joins, leaves);
  const isReplaced = new Set<ListChange>([...whole, ...within].flatMap(({ instead }) => instead));
  const standing = (changes: readonly ListChange[]): readonly ListChange[] =>
    changes.filter((change) => !isReplaced.has(change));
  const { corrections, own, keptAddresses } = corrected(people, roster);
  return {
    same,
    added: standing([...founds, ...joins]),
    changed: [...[...whole, ...within].map(({ replace }) => replace), ...corrections],
    own,
    gone: standing([...leaves, ...ends.map(({ change }) => change)]),
    kept: [...kept, ...keptAddresses],
    newcomers: new Map([...people.listed].filter(([id]) => !people.known.has(id)).map(([id, { as }]) => [id, as])),
  };
};

/** Those whom a list names, by their ids. */
type People = {
  known: ReadonlyMap<string, Person>;
  listed: ReadonlyMap<string, { as: RosterPerson; address?: string }>;
  idAt: (address: string) => string;
};

const listedPeople = (rows: Rows, roster: Roster, idOf: (address: string) => string): People => {
  const known = new Map(rows.people.map((person) => [person.id, person]));
  const byAddress = new Map(rows.people.map(({ address, id }) => [normalised(address), id]));
  const idAt = (address: string): string => byAddress.get(address) ?? idOf(address);
  const moved = movedAddresses(rows, roster, known, idAt);
  const finalId = (address: string): string => moved.get(address) ?? idAt(address);
  const listed = new Map(
    roster.people.map((as) => [finalId(as.address), { as, ...(moved.has(as.address) && { address: as.address }) }]),
  );
  return { known, listed, idAt: finalId };
};

const additions = ({ pairs }: Rows, roster: Roster, { known, idAt }: People) => {
  const { together, groups } = bondsOf(pairs);
  const joins: Join[] = [];
  const founds: Found[] = [];
  const parted: Kept[] = [];
  const left = new Set<string>();
  const seen = new Map<string, Set<string>>();
  let same = 0;
  for (const { group, ...listed } of roster.pairs) {
    const mentor = idAt(listed.mentor);
    const fresh: string[] = [];
    let here: string | undefined;
    for (const mentee of listed.mentees.map(idAt)) {
      const stands = together.get(bond(mentor, mentee));
      const gone = [mentor, mentee].filter((id) => known.get(id)?.leftAt !== undefined);
      if (stands?.isNow) {
        same += 1;
        here = stands.pair;
        for (const id of [mentor, mentee]) setIn(seen, stands.pair).add(id);
      } else if (gone.length > 0) for (const id of gone) left.add(id);
      else if (stands) parted.push({ why: 'parted', people: [mentor, mentee] });
      else fresh.push(mentee);
    }
    if (fresh.length === 0) continue;
    const pair = group === undefined ? undefined : (groups.get(bond(mentor, group.toLowerCase())) ?? here);
    if (pair === undefined) founds.push({ do: 'found', mentor, mentees: fresh, ...(group !== undefined && { group }) });
    else joins.push(...fresh.map((person): Join => ({ do: 'join', pair, person })));
  }
  const kept: readonly Kept[] = [...[...left].map((id): Kept => ({ why: 'left', people: [id] })), ...parted];
  return { same, joins, founds, kept, seen };
};

const bond = (mentor: string, other: string): string => `${mentor} ${other}`;

/** Who was ever together, and in which pair; and the groups of each mentor that go on, by their names. */
const bondsOf = (pairs: readonly Pair[]) => {
  const together = new Map<string, { pair: string; isNow: boolean }>();
  const groups = new Map<string, string>();
  for (const pair of pairs) {
    const goesOn = isOpen(pair);
    for (const { person: mentor, role } of pair.members) {
      if (role !== 'mentor') continue;
      if (goesOn && pair.group !== undefined && takesPart(pair, mentor))
        groups.set(bond(mentor, pair.group.toLowerCase()), pair.id);
      for (const { person: mentee, role: other } of pair.members) {
        if (other !== 'mentee') continue;
        const isNow = goesOn && takesPart(pair, mentor) && takesPart(pair, mentee);
        if (isNow || !together.has(bond(mentor, mentee))) together.set(bond(mentor, mentee), { pair: pair.id, isNow });
      }
    }
  }
  return { together, groups };
};

export type Ending = { pair: Pair; change: ListChange };

/** Whom of a pair that goes on a list no longer names together with anybody of it; of all of them, that it ends. */
const absences = (pairs: readonly Pair[], seen: ReadonlyMap<string, ReadonlySet<string>>) => {
  const leaves: Leave[] = [];
  const ends: Ending[] = [];
  for (const pair of pairs.filter(isOpen)) {
    const present = seen.get(pair.id);
    if (present === undefined) ends.push({ pair, change: { do: 'end', pair: pair.id } });
    else
      for (const { person } of activeMembers(pair))
        if (!present.has(person)) leaves.push({ do: 'leave', pair: pair.id, person });
  }
  return { leaves, ends };
};

const corrected = ({ known, listed }: People, { stated }: Roster) => {
  const corrections: ListChange[] = [];
  const own: ListChange[] = [];
  const keptAddresses: Kept[] = [];
  for (const [id, { as, address }] of listed) {
    const person = known.get(id);
    if (!person || person.leftAt !== undefined) continue;
    const name = as.name === person.name ? undefined : as.name;
    if (name !== undefined || address !== undefined)
      corrections.push({ do: 'correct', person: id, ...(name !== undefined && { name }), ...(address && { address }) });
    else if (normalised(person.address) !== as.address) keptAddresses.push({ why: 'address', people: [id] });
    const { language, zone } = stated(as.address);
    const chosen = {
      ...(language !== undefined && language !== person.language && { language }),
      ...(zone !== undefined && zone !== person.zone && { zone }),
    };
    if (Object.keys(chosen).length > 0) own.push({ do: 'correct', person: id, ...chosen });
  }
  return { corrections, own, keptAddresses };
};
