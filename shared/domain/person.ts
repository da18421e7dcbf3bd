import * as z from 'zod';
import { Id, Language } from './programme.ts';
import { Proof } from './proof.ts';
import { Instant, Stuck, Zone } from './time.ts';

export const Role = z.enum(['mentor', 'mentee']);
export type Role = z.infer<typeof Role>;

/** Why an address is no longer written to: its letters come back, or whoever reads them called one unwanted. */
export const Stop = z.strictObject({ at: Instant, why: z.enum(['bounced', 'complained']) });
export type Stop = z.infer<typeof Stop>;

/**
 * What became of an item. Final, except that an event of SES turns `parked` into `told`, and either of them into
 * `suppressed` or `refused`; what was suppressed is owed again once the person can be written to.
 */
export const Fate = z.strictObject({
  as: z.enum(['told', 'refused', 'cancelled', 'suppressed', 'parked']),
  at: Instant,
  why: z
    .enum([
      /** Cancelled: a later topic took its place. */
      'superseded',
      /** Cancelled: its end came first. */
      'stale',
      /** Refused, or parked: by SES, for what is in the letter. */
      'rejected',
      /** Parked: nobody knows whether the letter was sent, once or twice. */
      'no answer',
      'two lost',
      /** Suppressed: the organiser has it sent again. */
      'again',
      /** Suppressed. */
      ...Stop.shape.why.options,
    ])
    .optional(),
  /** The letter and attempt that parked it, which an event of SES may still settle; or that came back. */
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

/** What a person may say about themselves by a press. */
const PersonAct = z.discriminatedUnion('do', [
  /** "I am in", with the benefit that matters to them. */
  z.strictObject({ do: z.literal('in'), benefit: Id.optional() }),
  z.strictObject({ do: z.enum(['not in', 'stop reminders', 'resume reminders']) }),
  z.strictObject({ do: z.literal('language'), language: Language }),
  z.strictObject({ do: z.literal('zone'), zone: Zone }),
  /** What cannot be undone: first a letter to the address on file asks whether it is meant. */
  z.strictObject({ do: z.enum(['leave', 'erase', 'export']) }),
  z.strictObject({ do: z.literal('address'), address: z.string() }),
  /** The answer to that letter; `n` is the request's. */
  z.strictObject({ do: z.enum(['yes', 'no']), n: z.int() }),
]);
export type PersonAct = z.infer<typeof PersonAct>;

export const PersonPress = z.strictObject({
  at: Instant,
  proof: Proof,
  /** Sooner after its page than a person presses: it contradicts, and does not count. */
  quick: z.literal(true).optional(),
  act: PersonAct,
});
export type PersonPress = z.infer<typeof PersonPress>;

/** Something that cannot be undone, asked for and not yet answered; a later one takes its place. */
export const Request = z.strictObject({
  /** Counts a person's requests. */
  n: z.int().positive(),
  what: z.enum(['leave', 'erase', 'export', 'address']),
  at: Instant,
  /** The new address. */
  address: z.string().optional(),
  /** Asked for in a browser that we did not know: its letter leaves a little later. */
  held: z.literal(true).optional(),
  /** An export stays `confirmed`: its page is shown while the request is young. */
  state: z.enum(['asked', 'confirmed', 'done', 'dropped']),
  /** When it is to be done: at once, or, confirmed in a browser we do not know, a little later. */
  confirmedAt: Instant.optional(),
});
export type Request = z.infer<typeof Request>;

/** What a person chose for themselves. */
export const PersonFacts = z.strictObject({
  language: Language,
  zone: Zone,
  /** Since when this person wants no reminders. */
  quietSince: Instant.optional(),
  /** Since when they have said that they take part. */
  inSince: Instant.optional(),
  /** What they hope for most: a benefit of the programme, by its id. */
  benefit: Id.optional(),
  request: Request.optional(),
});
export type PersonFacts = z.infer<typeof PersonFacts>;

/** Someone in a cohort, mentor or mentee, in one or more pairs. */
export const Person = z.strictObject({
  cohort: Id,
  id: Id,
  name: z.string(),
  address: z.string(),
  ...PersonFacts.shape,
  pairs: z.array(Id),
  told: z.record(z.string(), Fate),
  open: OpenLetter.optional(),
  /** When the last letter that keeps to one a day was claimed. */
  calmAt: Instant.optional(),
  /** Drawn with the first claim of its letter: from then on what it says may become more, and never less. */
  certificate: z
    .strictObject({
      id: z.string(),
      at: Instant,
      pair: Id,
      done: z.int(),
      /** Of how many, where these are fewer than the programme has. */
      total: z.int().optional(),
      /** With how many pairs, where these are several. */
      pairs: z.int().optional(),
      /** The name that was printed last, and at which attempt at its letter. */
      name: z.string().optional(),
      attempt: z.int().optional(),
      /** The organiser took it back: it is sent no more, and counts no more. */
      revoked: z.literal(true).optional(),
    })
    .optional(),
  /** Since when this person no longer takes part. */
  leftAt: Instant.optional(),
  /** Since when nothing is written to this address. */
  stopped: Stop.optional(),
  /** The presses of the last minute, and what stood before them. */
  recent: z
    .strictObject({
      before: z.record(z.string(), z.unknown()),
      presses: z.array(PersonPress.extend({ aside: z.literal(true).optional() })),
    })
    .optional(),
  stuck: Stuck.optional(),
  version: z.int(),
  nextAt: Instant.optional(),
});
export type Person = z.infer<typeof Person>;
