import * as z from 'zod';
import { perRow } from './per-row.ts';
import { Id, Language, Programme } from './programme.ts';
import {
  type Day,
  Day as DaySchema,
  daysBetween,
  Instant,
  instantAt,
  plusDays,
  plusMinutes,
  Stuck,
  WallTime,
  workingDayFrom,
  Zone,
} from './time.ts';
import { Figures, Weekly } from './weekly.ts';

/** Days on which nobody of a cohort is written to about a step; `until` is the first on which they are again. */
const Closure = z.strictObject({
  by: Id,
  at: Instant,
  from: DaySchema,
  until: DaySchema,
  /** Taken back, or ended before that day. */
  ended: Instant.optional(),
  endedBy: Id.optional(),
});

/**
 * Pairs that run one programme from one date.
 * `receiving`: its upload is being stored; `writing`: its rows are being written from it; `held`: it waits for somebody to
 * launch it, and nobody in it is due; `launching`: its people are being made due; `ready`: a draft until `launchAt`,
 * running from then on; `withdrawn`: its rows are being removed; `erased`: it ended long ago, and its people are, or are
 * being, removed.
 */
export const Cohort = z.strictObject({
  id: Id,
  name: z.string().min(1).max(120),
  state: z.enum(['receiving', 'writing', 'held', 'launching', 'ready', 'withdrawn', 'erased']),
  programme: Programme,
  start: DaySchema,
  morning: WallTime,
  zone: Zone,
  language: Language,
  /** Who runs it, and where people reach them. */
  organiser: z.strictObject({ name: z.string().min(1).max(120), address: z.email() }).optional(),
  /** The addresses, in lower case, of those who may see and change it on the desk; who runs it may as well. */
  organisers: z.array(z.string()).default([]),
  /** Who issues its certificates, by the hash that they are stored under; without it, the cohort in its own name. */
  issuer: Id.optional(),
  /** Once written, it waits to be launched. */
  hold: z.literal(true).optional(),
  /** Where its people are: each zone has a morning of its own. */
  zones: z.array(Zone),
  /** When it is closed, as in August. */
  closures: z.array(Closure).optional(),
  /** The organiser has answers count until that day at least. */
  answersUntil: DaySchema.optional(),
  /** While it is held, when it would be launched if somebody did so at once. */
  launchAt: Instant,
  createdAt: Instant,
  withdrawnAt: Instant.optional(),
  rows: z.int(),
  pairs: z.int(),
  people: z.int(),
  /** The upload is kept in this many parts until all of them are written. */
  parts: z.int(),
  partsWritten: z.int(),
  /** How far a walk through everybody's rows has come, while there is one. */
  walk: z.strictObject({ cursor: z.string().optional() }).optional(),
  /** What is kept of its people once they are erased, beside how many they were. */
  totals: z.strictObject({ meetings: z.int(), certificates: z.int(), report: Figures.optional() }).optional(),
  /** The weekly letter to those who run it. */
  weekly: Weekly.optional(),
  stuck: Stuck.optional(),
  version: z.int(),
  nextAt: Instant.optional(),
});
export type Cohort = z.infer<typeof Cohort>;

/** Days after the last step's interval during which an answer still counts. */
export const answersDays = 30;

/** By how many places of the grid moves and pauses may put off the end of a pair's programme: about a year, one at least. */
export const longestDelay = ({ intervalDays }: Programme): number => Math.max(1, Math.floor(366 / intervalDays));

/** The day of the grid on which step `index` (0-based) is written about; `steps.length` gives the end of the programme. */
export const gridDay = ({ start, programme }: Pick<Cohort, 'start' | 'programme'>, index: number): Day =>
  workingDayFrom(plusDays(start, index * programme.intervalDays));

/** The place of the grid in whose interval a day is; -1 before the first. */
export const placeAt = (cohort: Cohort, day: Day): number => {
  const place = Math.floor(daysBetween(cohort.start, day) / cohort.programme.intervalDays);
  // A weekend's place is the Monday after it.
  return day < gridDay(cohort, place) ? place - 1 : place;
};

/** The instant of grid place `index`, on the morning of people in `zone`. */
export const gridInstant = (cohort: Cohort, index: number, zone: Zone): Instant =>
  gridInstants(cohort, zone, index, () => instantAt(gridDay(cohort, index), cohort.morning, zone));

const gridInstants = perRow<Instant>();

export const isLaunched = (cohort: Cohort, now: Instant): boolean => cohort.state === 'ready' && now >= cohort.launchAt;

/** From then on an answer no longer counts, unless the pair has put something off. */
export const answersEndAt = (cohort: Cohort): Instant => answersEndAfter(cohort, cohort.programme.steps.length);

/** From then on an answer no longer counts for pairs whose programme ends at this place of the grid. */
export const answersEndAfter = (cohort: Cohort, end: number): Instant => {
  const { answersUntil = '', morning, zone } = cohort;
  const planned = plusDays(gridDay(cohort, end), answersDays);
  return instantAt(planned > answersUntil ? planned : answersUntil, morning, zone);
};

/** Links outlive the longest delay of the programme by a year, so that a late click finds a page that explains. */
export const linksEndAt = (cohort: Cohort): Instant =>
  linkEnds(cohort, '', '', () =>
    plusMinutes(answersEndAt(cohort), (longestDelay(cohort.programme) * cohort.programme.intervalDays + 366) * 24 * 60),
  );

const linkEnds = perRow<Instant>();
