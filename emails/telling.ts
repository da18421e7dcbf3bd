import { type Pair, reachedAt } from '../shared/domain/pair.ts';
import type { Person } from '../shared/domain/person.ts';
import type { Item, Situation } from '../shared/domain/timetable.ts';
import { isolated, plainLine } from './escape.ts';
import type { LetterMessages } from './messages/fr/letters.ts';
import type { ProgrammeContent } from './programmes/content.ts';

export type Links = {
  /** The "we met" page of each item about a meeting, by the item's key. */
  met: ReadonlyMap<string, string>;
  /** The page of the meeting's date, likewise. */
  date: ReadonlyMap<string, string>;
  certificate?: string;
  stop: string;
};

/** Everything the parts of one letter are written from. */
export type Telling = {
  situation: Situation;
  people: ReadonlyMap<string, Person>;
  links: Links;
  t: LetterMessages;
  content: ProgrammeContent;
};

export const personOf = (people: ReadonlyMap<string, Person>, id: string): Person => {
  const person = people.get(id);
  if (!person) throw new Error('A letter names a person who was not loaded.');
  return person;
};

/** Everybody in the pair but the reader. */
export const partnersOf = (
  { situation, people }: Pick<Telling, 'situation' | 'people'>,
  pair: Pair,
): readonly Person[] =>
  pair.members
    .filter((member) => member.person !== situation.person.id)
    .map((member) => personOf(people, member.person));

/** Everybody in any of the reader's pairs, each person once. */
export const correspondents = (telling: Pick<Telling, 'situation' | 'people'>): readonly Person[] =>
  partnersIn(telling, telling.situation.pairs);

/** Whom these items are about, each person once: an answer to a letter goes to all of them. */
export const concerned = (telling: Telling, items: readonly Item[]): readonly Person[] =>
  items.some(({ kind }) => kind === 'welcome')
    ? correspondents(telling)
    : [
        ...new Set(
          items.flatMap((item) => {
            if (item.kind === 'welcome') return [];
            return item.kind === 'certificate' ? earnedWith(telling, item.pair) : partnersOf(telling, item.pair);
          }),
        ),
      ];

const partnersIn = (telling: Pick<Telling, 'situation' | 'people'>, pairs: readonly Pair[]): readonly Person[] => [
  ...new Set(pairs.flatMap((pair) => partnersOf(telling, pair))),
];

export const nameOf = ({ name }: Person): string => isolated(plainLine(name));

export const namesOf = (people: readonly Person[]): readonly string[] => people.map(nameOf);

/** Whom a certificate was earned with: the reader may have got there with several pairs by the time it is written. */
export const earnedWith = (telling: Pick<Telling, 'situation' | 'people'>, certificate: Pair): readonly Person[] => {
  const { programme } = telling.situation.cohort;
  const reached = telling.situation.pairs.filter((pair) => reachedAt(programme, pair) !== undefined);
  return partnersIn(telling, [certificate, ...reached]);
};

export const linkOf = (links: ReadonlyMap<string, string>, key: string): string => {
  const url = links.get(key);
  if (url === undefined) throw new Error(`There is no link for ${key}.`);
  return url;
};

/** More than one person besides the reader. */
export const isGroup = ({ members }: Pair): boolean => members.length > 2;

export const headingOf = (telling: Telling, pair: Pair): string => telling.t.list(namesOf(partnersOf(telling, pair)));

export const mailto = (people: readonly Person[]): string =>
  `mailto:${people.map(({ address }) => address.split('@').map(encodeURIComponent).join('@')).join(',')}`;
