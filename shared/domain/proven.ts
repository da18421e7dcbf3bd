import type { Pair } from './pair.ts';
import type { Programme } from './programme.ts';
import { standingOf, stepsCredited } from './standing.ts';

/** By whose word meetings were recorded, in steps. */
export type Proven = { both: number; one: number; organiser: number; brought: number };

/** By whose word the meetings that count for a member of a pair were recorded. */
export const provenBy = (programme: Programme, pair: Pair, person: string): Proven => {
  const proven: Proven = { both: 0, one: 0, organiser: 0, brought: 0 };
  for (const step of stepsCredited(programme, pair, person)) proven[wordOf(programme, pair, person, step)] += 1;
  return proven;
};

const wordOf = (programme: Programme, pair: Pair, person: string, step: string): keyof Proven => {
  if (pair.members.find((member) => member.person === person)?.credit?.includes(step)) return 'brought';
  const sides = new Set(
    Object.entries(pair.answers[step] ?? {}).flatMap(([by, { says }]) =>
      says === 'met' ? (pair.members.find((member) => member.person === by)?.role ?? []) : [],
    ),
  );
  if (sides.size > 1) return 'both';
  const standing = standingOf(programme, pair, step);
  return standing.state === 'recorded' && standing.proof === 'organiser' ? 'organiser' : 'one';
};
