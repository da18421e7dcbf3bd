import * as z from 'zod';
import { isReached, type Programme } from '../programme.ts';
import { type Entry, plain } from './entry.ts';
import { byUrgency, whys } from './urgency.ts';

const progresses = ['unbegun', 'behind', 'on track', 'reached', 'paused', 'ended'] as const;

/** Pairs that need a person, for whatever reason or for this one, or that have come so far. */
export const Show = z.enum(['needs', ...whys, ...progresses]);
export type Show = z.infer<typeof Show>;

/** Which pairs somebody wants to see. */
export type Wish = {
  show?: Show | undefined;
  /** A step: pairs whose next it is. */
  step?: string | undefined;
  /** Parts of names, or of a group's. */
  q?: string | undefined;
  /** Only these pairs, whatever their names. */
  pairs?: readonly string[] | undefined;
  page: number;
};

export type Selected = { entries: readonly Entry[]; found: number; page: number; pages: number };

/** One page of the pairs that are wished for: who needs a person first, the most urgent at the top, then all others by name. */
export const selected = (programme: Programme, entries: readonly Entry[], wish: Wish, perPage: number): Selected => {
  const words = wish.q === undefined || wish.pairs ? [] : plain(wish.q).split(' ').filter(Boolean);
  const step = wish.step === undefined ? undefined : programme.steps.indexOf(wish.step);
  const found = entries.filter(
    (entry) =>
      isShown(programme, entry, wish.show) &&
      (step === undefined || (!entry.hasEnded && entry.next === step)) &&
      (wish.pairs === undefined || wish.pairs.includes(entry.pair)) &&
      words.every((word) => entry.text.includes(word)),
  );
  const pages = Math.max(1, Math.ceil(found.length / perPage));
  const page = Math.min(wish.page, pages);
  const sorted = found.toSorted((a, b) => byNeed(a, b) || (a.text < b.text ? -1 : a.text > b.text ? 1 : 0));
  return { entries: sorted.slice((page - 1) * perPage, page * perPage), found: found.length, page, pages };
};

const isShown = (programme: Programme, entry: Entry, show: Show | undefined): boolean => {
  switch (show) {
    case undefined:
      return true;
    case 'needs':
      return entry.cases.length > 0;
    case 'unbegun':
      return entry.recorded === 0;
    case 'behind':
      return !entry.hasEnded && !entry.isOnTrack;
    case 'on track':
      return entry.isOnTrack;
    case 'reached':
      return isReached(programme, entry.recorded);
    case 'paused':
      return entry.isPaused;
    case 'ended':
      return entry.hasEnded;
    case 'silent':
    case 'no answer':
    case 'help':
    case 'disagree':
    case 'left':
    case 'bounced':
    case 'complained':
    case 'unknown':
    case 'stuck':
      return entry.cases.some(({ why }) => why === show);
    default:
      return show satisfies never;
  }
};

const byNeed = ({ cases: [a] }: Entry, { cases: [b] }: Entry): number => {
  if (a && b) return byUrgency(a, b);
  return (a ? 0 : 1) - (b ? 0 : 1);
};
