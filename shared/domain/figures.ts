import type { Figures, Tally } from './weekly.ts';

/** Of fewer than so many nothing is shown: whoever knows them could tell who is meant. */
const fewest = 5;

/** What a report may show of these sums, to whoever: it is not said of so few that somebody could be told from it. */
export const figuresOf = (tally: Tally): Figures => {
  const { on, pairs, people, certificates, ends, ended, weeks, steps, expected, proofs, left, pulse, pulsed } = tally;
  const gone = sum(left);
  return {
    on,
    pairs,
    people,
    certificates,
    ends,
    meetings: sum(steps),
    ...(pairs >= fewest && { more: { ended, weeks, steps, expected, proofs } }),
    ...((gone === 0 || gone >= fewest) && { left: gone }),
    // Where one part may not be shown, none is: it would be what is missing from the whole.
    ...(gone >= fewest && left.every((count) => count === 0 || count >= fewest) && { phases: left }),
    ...(pulsed >= fewest && { pulse }),
  };
};

const sum = (counts: readonly number[]): number => counts.reduce((all, count) => all + count, 0);
