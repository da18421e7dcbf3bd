import { activeMembers, type Pair } from '../../shared/domain/pair.ts';
import type { Person } from '../../shared/domain/person.ts';
import type { Item, Situation } from '../../shared/domain/timetable.ts';
import { letters } from '../generated/messages/letters.ts';
import type { ProgrammeContent } from '../programmes/content.ts';
import type { Telling } from '../telling.ts';

type Links = {
  /** The pages about a step, by `linkKey`. */
  readonly steps: ReadonlyMap<string, StepLinks>;
  /** The pages about a pair, by its id. */
  readonly pairs: ReadonlyMap<string, PairLinks>;
  readonly certificate?: string | undefined;
  /** Where its holder takes the certificate along, or has their name hidden. */
  readonly holder?: string | undefined;
  /** Where what cannot be undone is confirmed. */
  readonly confirm?: string | undefined;
  readonly me: string;
  readonly in: string;
  readonly stop: string;
  readonly guideUrl: Telling['guideUrl'];
};
export type StepLinks = Readonly<Record<'met' | 'date' | 'notYet' | 'move' | 'skip' | 'pulse', string>>;
export type PairLinks = Readonly<Record<'pause' | 'align', string>>;

/** Everything that a letter is written from. */
export type LetterInput = {
  /** The person is the reader. */
  readonly situation: Situation;
  /** What this letter tells. */
  readonly items: readonly Item[];
  /** What the programme says, in the reader's language. */
  readonly content: ProgrammeContent;
  /** Every member of the reader's pairs, by id. */
  readonly people: ReadonlyMap<string, Person>;
  readonly links: Links;
  /** Whether the certificate that it brings bears a corrected name. */
  readonly isCorrected?: boolean | undefined;
  /** Days after the end of the programme until everything about its people is erased. */
  readonly keptDays: number;
};

export const linkKey = (pair: Pair, step: string): string => `${pair.id}_${step}`;

export const linksOf = ({ links }: LetterInput, pair: Pair, step: string): StepLinks => {
  const found = links.steps.get(linkKey(pair, step));
  if (!found) throw new Error(`There is no link for the step ${linkKey(pair, step)}.`);
  return found;
};

export const pairLinksOf = ({ links }: LetterInput, pair: Pair): PairLinks => {
  const found = links.pairs.get(pair.id);
  if (!found) throw new Error(`There is no link for the pair ${pair.id}.`);
  return found;
};

/**
 * Somebody by name, at the beginning of a sentence. Whoever is gone, erased maybe, has none any more; who is in none of the
 * reader's pairs, and never was, runs the programme.
 */
export const nameIn = ({ people, situation: { person, pairs } }: LetterInput, id: string): string => {
  const t = letters[person.language];
  const isMember = pairs.some(({ members }) => members.some((member) => member.person === id));
  return people.get(id)?.name ?? (isMember ? t.gone : t.theOrganiser);
};

/** Everybody who takes part in the pair but the reader. */
export const partnersOf = ({ people, situation }: LetterInput, pair: Pair): readonly Person[] =>
  activeMembers(pair)
    .filter(({ person }) => person !== situation.person.id)
    .flatMap(({ person }) => people.get(person) ?? []);

/** Everybody in these pairs but the reader, each person once. */
export const partnersIn = (input: LetterInput, pairs: readonly Pair[]): readonly Person[] => [
  ...new Set(pairs.flatMap((pair) => partnersOf(input, pair))),
];
