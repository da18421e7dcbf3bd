import * as z from 'zod';
import { isReached, type Programme } from '../programme.ts';
import { byUrgency, isOnTrack, type Line, recordedIn, Why } from './line.ts';
import { stepAt } from './strip.ts';

/** How far pairs have come, as one asks for it. */
const Progress = z.enum(['unbegun', 'behind', 'on track', 'reached', 'paused', 'ended']);

/** Which pairs somebody wants to see: those of one case, or of any; as far as that; at that step; of that name. */
export const Wish = z.object({
  show: z.union([z.literal('needs'), Why, Progress]).optional(),
  /** A step: pairs whose next it is. */
  step: z.string().optional(),
  /** Part of a name, or of a group's. */
  q: z.string().optional(),
  /** Pairs of this person, whatever the name. */
  person: z.string().optional(),
  page: z.int().positive(),
});
export type Wish = z.infer<typeof Wish>;

export type Selected = { lines: readonly Line[]; found: number; page: number; pages: number };

/** One page of the pairs that are wished for: who needs a person first, the most urgent at the top, then all others by name. */
export const selected = (programme: Programme, lines: readonly Line[], wish: Wish, perPage: number): Selected => {
  const words = wordsIn(wish.q ?? '');
  const step = wish.step === undefined ? undefined : programme.steps.indexOf(wish.step);
  const found = lines.filter(
    (line) =>
      isShown(programme, line, wish.show) &&
      (step === undefined || (line.ended === undefined && stepAt(line.strip) === step)) &&
      (wish.person === undefined || line.people.some(({ id }) => id === wish.person)) &&
      (words.length === 0 || isNamed(line, words)),
  );
  const pages = Math.max(1, Math.ceil(found.length / perPage));
  const page = Math.min(wish.page, pages);
  const sorted = sortedLines(found);
  return { lines: sorted.slice((page - 1) * perPage, page * perPage), found: found.length, page, pages };
};

const isShown = (programme: Programme, line: Line, show: Wish['show']): boolean => {
  switch (show) {
    case undefined:
      return true;
    case 'needs':
      return line.cases.length > 0;
    case 'unbegun':
      return recordedIn(line) === 0;
    case 'behind':
      return line.ended === undefined && !isOnTrack(line);
    case 'on track':
      return isOnTrack(line);
    case 'reached':
      return isReached(programme, recordedIn(line));
    case 'paused':
      return line.pausedUntil !== undefined;
    case 'ended':
      return line.ended !== undefined;
    case 'silent':
    case 'no answer':
    case 'help':
    case 'disagree':
    case 'left':
    case 'bounced':
    case 'complained':
    case 'unknown':
    case 'stuck':
      return line.cases.some(({ why }) => why === show);
    default:
      return show satisfies never;
  }
};

/** As it is looked for: without accents, in small letters. */
const plain = (text: string): string => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();

const wordsIn = (q: string): readonly string[] =>
  plain(q)
    .split(/\s+/)
    .filter((word) => word !== '');

const isNamed = ({ people, group }: Line, words: readonly string[]): boolean => {
  const text = plain([...people.map(({ name }) => name ?? ''), group ?? ''].join(' '));
  return words.every((word) => text.includes(word));
};

const sortedLines = (lines: readonly Line[]): readonly Line[] =>
  lines
    .map((line) => ({ line, name: plain(line.people[0]?.name ?? '') }))
    .toSorted((a, b) => byNeed(a.line, b.line) || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))
    .map(({ line }) => line);

const byNeed = ({ cases: [a] }: Line, { cases: [b] }: Line): number => {
  if (a && b) return byUrgency(a, b);
  return (a ? 0 : 1) - (b ? 0 : 1);
};
