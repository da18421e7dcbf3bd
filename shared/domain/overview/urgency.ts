import type { Case } from '../cases.ts';

export type Why = Case['why'];

/** What cannot wait first: somebody who asked for help, then those who get no letters at all. */
export const whys = [
  'help',
  'bounced',
  'stuck',
  'complained',
  'no answer',
  'left',
  'disagree',
  'unknown',
  'silent',
] as const satisfies readonly Why[];

const ranks = new Map<Why, number>(whys.map((why, rank) => [why, rank]));

const rankOf = (why: Why): number => ranks.get(why) ?? whys.length;

/** The most urgent first, and among the same what has waited longest. */
export const byUrgency = (a: Pick<Case, 'why' | 'since'>, b: Pick<Case, 'why' | 'since'>): number =>
  rankOf(a.why) - rankOf(b.why) || (a.since < b.since ? -1 : a.since > b.since ? 1 : 0);
