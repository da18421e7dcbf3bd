import * as z from 'zod';
import { type Cohort, gridDay } from '../cohort.ts';
import { isReached, type Programme } from '../programme.ts';
import { type Day, daysBetween } from '../time.ts';
import { isOnTrack, type Line, nextStepIn, recordedIn } from './line.ts';
import { type Why, whys } from './urgency.ts';

/** What all pairs of a cohort come to; names nobody. */
export const Totals = z.strictObject({
  pairs: z.int(),
  /** Everybody who is, or has been, in one of them. */
  people: z.int().default(0),
  /** Recorded meetings. */
  meetings: z.int(),
  /** Those, and what would be one had each its meeting in its time; what was given up is not expected. */
  expected: z.int(),
  /** By step: pairs of which its meeting is expected in its time; all but those that gave it up, or ended before. */
  planned: z.array(z.int()).default([]),
  certificates: z.int(),
  /** Pairs that need a person; by why, each pair once. */
  needs: z.int(),
  cases: z.partialRecord(z.enum(whys), z.int()),
  onTrack: z.int(),
  /** Pairs without any meeting yet, with enough for the certificate, over before their end, and paused now. */
  unbegun: z.int(),
  reached: z.int(),
  ended: z.int(),
  paused: z.int(),
  /** By step: pairs that have recorded it, and pairs whose next one it is; the last of those have none left. */
  recorded: z.array(z.int()),
  next: z.array(z.int()),
  /** Meetings recorded, by the week since the cohort's start. */
  weeks: z.array(z.int()),
});
export type Totals = z.infer<typeof Totals>;

export const noTotals = ({ steps }: Programme): Totals => ({
  pairs: 0,
  people: 0,
  meetings: 0,
  expected: 0,
  planned: steps.map(() => 0),
  certificates: 0,
  needs: 0,
  cases: {},
  onTrack: 0,
  unbegun: 0,
  reached: 0,
  ended: 0,
  paused: 0,
  recorded: steps.map(() => 0),
  next: [...steps, ''].map(() => 0),
  weeks: [],
});

/** With these lines counted. */
export const withLines = (cohort: Cohort, before: Totals, lines: readonly Line[]): Totals => {
  const totals = structuredClone(before);
  for (const line of lines) {
    const done = recordedIn(line);
    totals.pairs += 1;
    totals.people += line.people.filter(({ isCounted }) => isCounted).length;
    totals.meetings += done;
    totals.certificates += line.people.filter(({ certificate }) => certificate !== undefined).length;
    totals.needs += line.cases.length > 0 ? 1 : 0;
    for (const why of new Set<Why>(line.cases.map((one) => one.why))) totals.cases[why] = (totals.cases[why] ?? 0) + 1;
    totals.onTrack += isOnTrack(line) ? 1 : 0;
    totals.unbegun += done === 0 ? 1 : 0;
    totals.reached += isReached(cohort.programme, done) ? 1 : 0;
    totals.ended += line.ended === undefined ? 0 : 1;
    totals.paused += line.pausedUntil === undefined ? 0 : 1;
    add(totals.next, nextStepIn(line));
    addSteps(cohort, totals, line);
  }
  return totals;
};

const addSteps = ({ start }: Cohort, totals: Totals, { steps, due, ended }: Line): void => {
  steps.forEach(({ state, day }, index) => {
    const isPast = index < due;
    if (state === 'recorded' || (isPast && state !== 'skipped')) totals.expected += 1;
    if (state === 'recorded' || (state !== 'skipped' && (isPast || ended === undefined))) add(totals.planned, index);
    if (state !== 'recorded') return;
    add(totals.recorded, index);
    add(totals.weeks, weekOf(start, day));
  });
};

const add = (counts: number[], at: number): void => {
  while (counts.length <= at) counts.push(0);
  counts[at] = (counts[at] ?? 0) + 1;
};

/** The week of a cohort in which a day is; what came before its start counts to the first. */
export const weekOf = (start: Day, day: Day): number => Math.max(0, Math.floor(daysBetween(start, day) / 7));

/** What the plan is on the days where it bends: each pair has one meeting in each interval that is still its. */
export const planOf = (cohort: Cohort, totals: Totals): readonly { day: Day; meetings: number }[] => {
  let meetings = 0;
  return [...cohort.programme.steps, ''].map((_, index) => {
    if (index > 0) meetings += totals.planned[index - 1] ?? totals.pairs;
    return { day: gridDay(cohort, index), meetings };
  });
};

/** How many meetings there are in all, had each pair its own. */
export const plannedIn = (cohort: Cohort, totals: Totals): number => planOf(cohort, totals).at(-1)?.meetings ?? 0;

/**
 * How many pairs and people a cohort has, the one rule for every page and answer: as they were counted, those that came
 * since its upload and those that have gone included; as it was uploaded, while nothing is counted yet.
 */
export const sizeOf = (
  { pairs, people, totals: kept }: Pick<Cohort, 'pairs' | 'people' | 'totals'>,
  totals?: Pick<Totals, 'pairs' | 'people'>,
): { pairs: number; people: number } => {
  const counted = totals ?? kept?.report;
  return { pairs: counted?.pairs ?? pairs, people: counted?.people || people };
};
