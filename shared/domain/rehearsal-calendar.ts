import type { Cohort } from './cohort.ts';
import type { Pair } from './pair.ts';
import type { Person } from './person.ts';
import { atLaunch, rehearse, type RehearsedLetter } from './rehearse.ts';
import { type Day, dayIn, timeIn, type WallTime } from './time.ts';
import { nameOf, onceEach, type Told } from './told.ts';
import { sayingsOf, type WayToLive } from './way-to-live.ts';

/** Letters that tell the same, on the same day and at the same time of the clocks of those who get them. */
export type Departure = {
  day: Day;
  time: WallTime;
  tells: readonly Told[];
  letters: number;
  /** One of them: so many-th of this person's letters. */
  example: { person: string; number: number };
};

/** Everybody of a cohort, and the pairs, by their ids. */
export type Everybody = { cohort: Cohort; people: readonly Person[]; pairs: ReadonlyMap<string, Pair> };

/** What a letter tells, each once, in the order of its items. */
export const toldIn = ({ items }: Pick<RehearsedLetter, 'items'>): readonly Told[] =>
  onceEach(items.map((item) => ({ kind: item.kind, ...('step' in item && { step: item.step }) })));

/** Every letter that one person of a cohort that has not begun will get. */
export const lettersOf = ({ cohort, pairs }: Omit<Everybody, 'people'>, person: Person, way: WayToLive) => {
  const theirs = person.pairs.flatMap((id) => pairs.get(id) ?? []);
  return rehearse(atLaunch({ cohort, person, pairs: theirs }), sayingsOf(cohort, theirs, way));
};

/** All letters of a cohort, in the order of the readers' days; how many people get any, and how many each of them gets. */
export type Calendar = { departures: readonly Departure[]; readers: number; least: number; most: number };

/**
 * The calendar of a cohort that has not begun. Those whose rows differ in nothing but who they are get the same letters at
 * the same times: one of each kind is rehearsed, and counts for all.
 */
export const calendarOf = (everybody: Everybody, way: WayToLive): Calendar => {
  const departures = new Map<string, Departure>();
  const each: { readers: number; letters: number }[] = [];
  for (const people of Map.groupBy(everybody.people, kindOf(everybody)).values()) {
    const [first] = people;
    if (!first) continue;
    const letters = lettersOf(everybody, first, way);
    if (letters.length > 0) each.push({ readers: people.length, letters: letters.length });
    for (const [index, letter] of letters.entries()) {
      const [day, time] = [dayIn(first.zone, letter.at), timeIn(first.zone, letter.at)];
      const tells = toldIn(letter);
      const name = `${day} ${time} ${tells.map(nameOf).join(', ')}`;
      const known = departures.get(name);
      departures.set(name, {
        day,
        time,
        tells,
        letters: (known?.letters ?? 0) + people.length,
        example: known?.example ?? { person: first.id, number: index + 1 },
      });
    }
  }
  return {
    departures: [...departures].toSorted(([a], [b]) => a.localeCompare(b)).map(([, departure]) => departure),
    readers: each.reduce((sum, { readers }) => sum + readers, 0),
    least: Math.min(...each.map(({ letters }) => letters)),
    most: Math.max(...each.map(({ letters }) => letters)),
  };
};

/** Everything that letters depend on: rows without what tells one from another; of a group, how many are on each side. */
const kindOf = ({ pairs }: Everybody): ((person: Person) => string) => {
  const known = new Map([...pairs.values()].map((pair) => [pair.id, { members: pair.members, facts: factsOf(pair) }]));
  return (person) => {
    const { id, name: _name, address: _address, language: _language, pairs: theirs, version: _, ...rest } = person;
    const ofPair = (pair: string) => {
      const { members = [], facts } = known.get(pair) ?? {};
      return [members.map(({ person: member, ...others }) => ({ isReader: member === id, ...others })), facts];
    };
    return JSON.stringify([rest, theirs.map(ofPair)]);
  };
};

const factsOf = ({ id: _id, group: _group, members: _members, version: _, ...facts }: Pair): string =>
  JSON.stringify(facts);
