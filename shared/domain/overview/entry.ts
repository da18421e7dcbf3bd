import type { Case } from '../cases.ts';
import { type Instant, instantOf } from '../time.ts';
import { isOnTrack, type Line, nextStepIn, recordedIn } from './line.ts';
import { type Why, whys } from './urgency.ts';

/** What a pair is found, and put in its place among all others, by: ten thousand of them are read for one page. */
export type Entry = {
  pair: string;
  /** Why it needs a person, the most urgent first. */
  cases: readonly Pick<Case, 'why' | 'since'>[];
  recorded: number;
  /** The place of its next step, from 0 on. */
  next: number;
  isOnTrack: boolean;
  isPaused: boolean;
  hasEnded: boolean;
  /** Everybody's names, and the group's, as they are looked for. */
  text: string;
};

/** Letters that Unicode does not take apart, as most people type them. */
const typed: Readonly<Record<string, string>> = {
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
  '’': "'",
};

/** A text as it is looked for: without accents, in small letters, in one line. */
export const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[øłđðþßæœı’]/g, (letter) => typed[letter] ?? letter)
    .replaceAll(/\s+/g, ' ')
    .trim();

export const entryOf = (line: Line): Entry => ({
  pair: line.pair,
  cases: line.cases.map(({ why, since }) => ({ why, since })),
  recorded: recordedIn(line),
  next: nextStepIn(line),
  isOnTrack: isOnTrack(line),
  isPaused: line.pausedUntil !== undefined,
  hasEnded: line.ended !== undefined,
  text: plain([...line.people.map(({ name }) => name ?? ''), line.group ?? ''].join(' ')),
});

/** Entries as text, a line each: parsing ten thousand objects takes longer than all the rest of a page. */
export const textOf = (entries: readonly Entry[]): string => entries.map(lineOfText).join('\n');

const letters = {
  help: 'h',
  bounced: 'b',
  stuck: 'f',
  complained: 'c',
  'no answer': 'n',
  left: 'l',
  disagree: 'd',
  unknown: 'u',
  silent: 's',
} as const satisfies Record<Why, string>;
const whyOf = new Map<string, Why>(whys.map((why) => [letters[why], why]));

const lineOfText = ({ pair, cases, recorded, next, isOnTrack: on, isPaused, hasEnded, text }: Entry): string =>
  [
    pair,
    cases.map(({ why, since }) => `${letters[why]}${Date.parse(since).toString(36)}`).join(' '),
    recorded,
    next,
    `${on ? 'o' : ''}${isPaused ? 'p' : ''}${hasEnded ? 'e' : ''}`,
    text,
  ].join('\t');

export const entriesIn = (text: string): readonly Entry[] => (text === '' ? [] : text.split('\n').map(entryIn));

const entryIn = (line: string): Entry => {
  const [pair, cases, recorded, next, flags, text] = line.split('\t');
  if (pair === undefined || cases === undefined || flags === undefined || text === undefined)
    throw new Error('An entry of an overview has not all that it should have.');
  return {
    pair,
    cases: cases === '' ? [] : cases.split(' ').map(caseIn),
    recorded: Number(recorded),
    next: Number(next),
    isOnTrack: flags.includes('o'),
    isPaused: flags.includes('p'),
    hasEnded: flags.includes('e'),
    text,
  };
};

const caseIn = (text: string): { why: Why; since: Instant } => {
  const why = whyOf.get(text.charAt(0));
  if (why === undefined) throw new Error('An entry of an overview has a case that there is not.');
  return { why, since: instantOf(Number.parseInt(text.slice(1), 36)) };
};
