import type { Pair } from '../../shared/domain/pair.ts';
import type { Person } from '../../shared/domain/person.ts';
import type { Item, Situation } from '../../shared/domain/timetable.ts';
import type { Telling } from '../telling.ts';

type Links = {
  /** The pages about a step's meeting, by `linkKey`. */
  readonly steps: ReadonlyMap<string, StepLinks>;
  readonly certificate?: string | undefined;
  readonly me: string;
  readonly in: string;
  readonly stop: string;
  readonly guideUrl: Telling['guideUrl'];
};
export type StepLinks = { readonly met: string; readonly date: string; readonly notYet: string };

/** Everything that a letter is written from. */
export type LetterInput = {
  /** The person is the reader. */
  readonly situation: Situation;
  /** What this letter tells. */
  readonly items: readonly Item[];
  /** Every member of the reader's pairs, by id. */
  readonly people: ReadonlyMap<string, Person>;
  readonly links: Links;
};

export const linkKey = (pair: Pair, step: string): string => `${pair.id}_${step}`;

export const linksOf = ({ links }: LetterInput, pair: Pair, step: string): StepLinks => {
  const found = links.steps.get(linkKey(pair, step));
  if (!found) throw new Error(`There is no link for the step ${linkKey(pair, step)}.`);
  return found;
};

export const personOf = ({ people }: LetterInput, id: string): Person => {
  const person = people.get(id);
  if (!person) throw new Error('A letter names a person who was not loaded.');
  return person;
};

/** Everybody in the pair but the reader. */
export const partnersOf = (input: LetterInput, pair: Pair): readonly Person[] =>
  pair.members
    .filter(({ person }) => person !== input.situation.person.id)
    .map(({ person }) => personOf(input, person));

/** Everybody in these pairs but the reader, each person once. */
export const partnersIn = (input: LetterInput, pairs: readonly Pair[]): readonly Person[] => [
  ...new Set(pairs.flatMap((pair) => partnersOf(input, pair))),
];
