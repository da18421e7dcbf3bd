import type { Column } from './columns.ts';
import { type Problem, problem } from './problem.ts';
import type { PairLine } from './pair-line.ts';
import { limits } from './table.ts';

/** A mentor with one mentee or, under a group's name, with several; people by their addresses. `key` is what makes it this pair. */
export type RosterPair = { key: string; mentor: string; group?: string; mentees: readonly string[] };

/** Rows with one mentor and one group name are one pair; the same name with another mentor is another. */
export const gatherPairs = (lines: readonly PairLine[], header: (column: Column) => string) => {
  const pairs = new Map<string, { mentor: string; group?: string; mentees: string[] }>();
  const rowOf = new Map<string, number>();
  const countOf = new Map<string, number>();
  const problems: Problem[] = [];
  for (const { row, mentor, mentee, group } of lines) {
    const together = `${mentor.address} ${mentee.address}`;
    const first = rowOf.get(together);
    rowOf.set(together, first ?? row);
    if (mentor.address === mentee.address) {
      problems.push(problem(row, header('mentee address'), 'same-person'));
      continue;
    }
    if (first !== undefined) {
      problems.push({ row, column: header('mentee address'), code: 'duplicate-pair', other: first });
      continue;
    }
    const key =
      group === undefined
        ? `${mentor.address} with ${mentee.address}`
        : `${mentor.address} group ${group.toLowerCase()}`;
    const known = pairs.get(key);
    const pair = known ?? { mentor: mentor.address, ...(group !== undefined && { group }), mentees: [] };
    pairs.set(key, pair);
    // Whichever way of writing the group comes first in the alphabet, so that the order of rows makes no difference.
    if (group !== undefined && group < (pair.group ?? group)) pair.group = group;
    pair.mentees.push(mentee.address);
    if (pair.mentees.length === limits.mentees + 1) problems.push(problem(row, header('group'), 'group-too-large'));
    // A mentor is in a group once, however many rows it has; each mentee of it has one row.
    for (const role of known ? (['mentee'] as const) : (['mentor', 'mentee'] as const)) {
      const address = role === 'mentor' ? mentor.address : mentee.address;
      const count = (countOf.get(address) ?? 0) + 1;
      countOf.set(address, count);
      if (count === limits.pairsOfPerson + 1) problems.push(problem(row, header(`${role} address`), 'too-many-pairs'));
    }
  }
  const sorted = [...pairs].map(([key, pair]): RosterPair => ({ key, ...pair, mentees: pair.mentees.toSorted() }));
  return { pairs: sorted.toSorted((a, b) => (a.key < b.key ? -1 : 1)), problems };
};
