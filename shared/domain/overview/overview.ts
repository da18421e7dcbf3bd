import * as z from 'zod';
import { Id } from '../programme.ts';
import { Instant } from '../time.ts';
import { Totals } from './totals.ts';

/**
 * What is known of all pairs of a cohort at once, counted in rounds: what one round found is shown until the next is
 * through. Its lines are in parts, which a round numbers from 0 on; names are in the lines and nowhere else. Of a small
 * cohort no lines are kept: they are counted whenever somebody looks.
 */
export const Overview = z.strictObject({
  cohort: Id,
  /** The round that is shown; none before the first is through. */
  shown: z.strictObject({ round: z.int(), parts: z.int(), at: Instant, totals: Totals }).optional(),
  /** The round that is being counted, how far it has come in the roster, and what it has found so far. */
  counting: z
    .strictObject({
      round: z.int(),
      parts: z.int(),
      at: Instant,
      cursor: z.string().optional(),
      totals: Totals,
    })
    .optional(),
  version: z.int(),
});
export type Overview = z.infer<typeof Overview>;

/** Some of the lines of a round; their place is reserved, under the name of whoever counts, before what they tell is read. */
export const OverviewPart = z.strictObject({ opId: z.string(), lines: z.string().optional() });

/** As nothing is known yet. */
export const noOverview = (cohort: string): Overview => ({ cohort, version: 0 });

/** A part holds no more pairs, and people, than fit into a row of the table whatever they are called. */
const mostPairs = 400;
const mostPeople = 800;

/** These pairs in as many parts as they need, in order. */
export const inParts = <Row extends { members: readonly unknown[] }>(
  pairs: readonly Row[],
): readonly (readonly Row[])[] => {
  const parts: Row[][] = [];
  let people = 0;
  for (const pair of pairs) {
    const last = parts.at(-1);
    people += pair.members.length;
    if (last && last.length < mostPairs && people <= mostPeople) last.push(pair);
    else {
      parts.push([pair]);
      people = pair.members.length;
    }
  }
  return parts;
};
