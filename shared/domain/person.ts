import * as z from 'zod';
import { Id, Language } from './programme.ts';
import { Instant, Stuck, Zone } from './time.ts';

export const Role = z.enum(['mentor', 'mentee']);
export type Role = z.infer<typeof Role>;

/** What became of an item. Final, except that an event of SES turns `parked` into `told`. */
export const Fate = z.strictObject({
  as: z.enum(['told', 'refused', 'cancelled', 'parked']),
  at: Instant,
  why: z.enum(['superseded', 'rejected', 'no answer', 'two lost']).optional(),
  /** Kept for what is parked only: the letter and attempt that an event of SES may still settle. */
  letter: z.string().optional(),
  attempt: z.int().optional(),
});
export type Fate = z.infer<typeof Fate>;

/**
 * The claim on the one letter this person may have under way.
 * `asked`: SES was, or is being, asked; `released`: SES refused the attempt cleanly, after an earlier one was lost.
 */
export const OpenLetter = z.strictObject({
  key: z.string(),
  items: z.array(z.string()),
  attempt: z.int(),
  /** Earlier attempts of this letter whose answer was lost. */
  lost: z.int(),
  opId: z.string(),
  at: Instant,
  state: z.enum(['asked', 'released']),
  notBefore: Instant.optional(),
});
export type OpenLetter = z.infer<typeof OpenLetter>;

/** Someone in a cohort, mentor or mentee, in one or more pairs. */
export const Person = z.strictObject({
  cohort: Id,
  id: Id,
  name: z.string(),
  address: z.string(),
  language: Language,
  zone: Zone,
  pairs: z.array(Id),
  told: z.record(z.string(), Fate),
  open: OpenLetter.optional(),
  /** When the last letter that keeps to one a day was claimed. */
  calmAt: Instant.optional(),
  /** Drawn with the first claim of its letter: from then on what it says no longer changes. */
  certificate: z.strictObject({ id: z.string(), at: Instant, pair: Id, done: z.int() }).optional(),
  /** Since when this person wants no letters but the certificate. */
  stoppedAt: Instant.optional(),
  stuck: Stuck.optional(),
  version: z.int(),
  nextAt: Instant.optional(),
});
export type Person = z.infer<typeof Person>;
