import { activeMembers, type Pair } from '../../shared/domain/pair.ts';
import type { Person, Request } from '../../shared/domain/person.ts';
import type { Instant } from '../../shared/domain/time.ts';
import type { Item, Situation } from '../../shared/domain/timetable.ts';
import type { PairPurpose, ReaderPurpose, StepPurpose } from '../../shared/domain/purposes.ts';
import { letters } from '../generated/messages/letters.ts';
import { pages } from '../generated/messages/pages.ts';
import type { ProgrammeContent } from '../programmes/content.ts';
import type { Telling } from '../telling.ts';

/** The addresses that a letter may bring; what not every letter brings is signed when it is asked for. */
export type Links = {
  /** The pages about a step of a pair. */
  readonly toStep: (pair: Pair, step: string) => (purpose: StepPurpose) => string;
  /** The pages about a pair. */
  readonly toPair: (pair: Pair) => (purpose: PairPurpose) => string;
  /** The pages about the reader. */
  readonly toReader: (purpose: Exclude<ReaderPurpose, 'stop'>) => string;
  /** Where letters end: the headers of each say so too. */
  readonly stop: string;
  /** Where what cannot be undone is confirmed, until it no longer can be. */
  readonly toConfirm: (request: Request, ends: Instant) => string;
  /** The certificate's page, and where its holder takes it along or has their name hidden. */
  readonly certificate?: { readonly page: string; readonly holder: string } | undefined;
  readonly toGuide: Telling['guideUrl'];
};

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

/**
 * Somebody by name, at the beginning of a sentence. Whoever is gone, erased maybe, has none any more; who is in none of the
 * reader's pairs, and never was, runs the programme.
 */
export const nameIn = ({ people, situation: { person, pairs } }: LetterInput, id: string): string => {
  const isMember = pairs.some(({ members }) => members.some((member) => member.person === id));
  return people.get(id)?.name ?? (isMember ? pages[person.language].gone : letters[person.language].theOrganiser);
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
