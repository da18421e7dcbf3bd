import * as z from 'zod';
import { Id } from './programme.ts';
import { Day, Instant } from './time.ts';

const count = z.int().nonnegative();

/** What a cohort came to by a day, as sums: it names nobody, and nobody can be told from it. */
export const Tally = z.strictObject({
  on: Day,
  pairs: count,
  /** Everybody who is, or has been, in one of them. */
  people: count.default(0),
  /** Pairs of which a side is empty. */
  ended: count,
  /** Recorded meetings by the calendar week in which they were recorded, from that of the launch on. */
  weeks: z.array(count),
  /** By step: pairs that have recorded it. */
  steps: z.array(count),
  /** Meetings that there would be by now, had each its meeting in its time. */
  expected: count,
  certificates: count,
  proofs: z.strictObject({ 'known browser': count, 'pressed button': count, organiser: count }),
  /** Who left, by the step that was under way: the first is before there was any. */
  left: z.array(count),
  /** Answers to "how is it going?", and how many people gave them. */
  pulse: z.strictObject({ well: count, soso: count, badly: count }),
  pulsed: count,
  /** When the last of its pairs can no longer answer. */
  ends: Instant,
});
export type Tally = z.infer<typeof Tally>;

/**
 * What a report shows of a cohort. Of departures and answers it tells nothing that comes from fewer than five people, and
 * no details of fewer than five pairs: what is missing was left out for that, or nobody was asked.
 */
export const Figures = z.strictObject({
  ...Tally.pick({ on: true, pairs: true, people: true, certificates: true, ends: true }).shape,
  meetings: count,
  /** Missing where there are fewer than five pairs. */
  more: Tally.pick({ ended: true, weeks: true, steps: true, expected: true, proofs: true }).optional(),
  /** Who left: how many, and by the step that was under way. */
  left: count.optional(),
  phases: Tally.shape.left.optional(),
  pulse: Tally.shape.pulse.optional(),
});
export type Figures = z.infer<typeof Figures>;

/** A pair that needs a person: its most urgent case. Whom it concerns is read again when the letter is written. */
export const Need = z.strictObject({
  pair: Id,
  why: z.enum(['silent', 'no answer', 'help', 'disagree', 'left', 'bounced', 'complained', 'unknown', 'stuck']),
  since: Instant,
});
export type Need = z.infer<typeof Need>;

/**
 * What became of a week's letter to one organiser. `lost`: nobody knows whether it arrived; `quiet`: there was nothing to
 * say; `off`: they want none; `stopped`: nothing is written to their address.
 */
export const LetterFate = z.enum(['told', 'refused', 'lost', 'quiet', 'off', 'stopped']);
export type LetterFate = z.infer<typeof LetterFate>;

/** One Monday's letters under way: first the pairs are counted, page by page, then each organiser is written to. */
export const Round = z.strictObject({
  on: Day,
  state: z.enum(['counting', 'writing']),
  /** How far counting has come in the roster. */
  cursor: z.string().optional(),
  tally: Tally,
  /** How many pairs need a person, the most urgent of them, and since when the newest of these cases stands. */
  needing: count,
  needs: z.array(Need),
  newest: Instant.optional(),
  /** By organiser. */
  fates: z.record(Id, LetterFate),
  /** The claim on the one letter that may be under way. */
  open: z.strictObject({ reader: Id, opId: z.string(), at: Instant }).optional(),
  /** SES refused for now. */
  notBefore: Instant.optional(),
});
export type Round = z.infer<typeof Round>;

/** What a cohort's row remembers of the weekly letters to those who run it. */
export const Weekly = z.strictObject({
  /** The Monday that was last seen to. */
  doneOn: Day.optional(),
  /** By organiser: the Monday up to which they know all there was to tell, and those of the last two letters that left. */
  readers: z.record(Id, z.strictObject({ upTo: Day, letters: z.array(Day).max(2) })).default({}),
  /** Organisers who want none. */
  off: z.array(Id).default([]),
  /** As of the last Monday that was counted. */
  tally: Tally.optional(),
  round: Round.optional(),
  /** The closing letter has gone, or there was nobody to write it to. */
  closed: z.literal(true).optional(),
});
export type Weekly = z.infer<typeof Weekly>;
