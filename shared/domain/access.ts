import * as z from 'zod';
import { Language } from './programme.ts';
import { Day, Instant, plusMinutes } from './time.ts';

/**
 * What lets an organiser in; of its secret only the hash is kept.
 * `link`: the one in a letter, good for one press; `session`: a browser after that press; `token`: for scripts.
 */
export const Pass = z.strictObject({
  kind: z.enum(['link', 'session', 'token']),
  /** The keyed hash of the organiser's address. */
  organiser: z.string(),
  /** Of the secret, hex. */
  sha256: z.string(),
  address: z.string(),
  createdAt: Instant,
  expiresAt: Instant,
  /** What the organiser calls a token. */
  name: z.string().max(60).optional(),
  /** The last day on which a token was used. */
  usedOn: Day.optional(),
  /** Of a link: in which language the desk answers, and where it leads. */
  language: Language.optional(),
  to: z.string().optional(),
});
export type Pass = z.infer<typeof Pass>;

const dayMinutes = 24 * 60;

/** For how long each is good, in minutes. A link goes through mailboxes; a token is renewed once a year. */
export const goodFor: Readonly<Record<Pass['kind'], number>> = {
  link: 15,
  session: 7 * dayMinutes,
  token: 366 * dayMinutes,
};

export const freshPass = (pass: Omit<Pass, 'expiresAt'>): Pass => ({
  ...pass,
  expiresAt: plusMinutes(pass.createdAt, goodFor[pass.kind]),
});

export const isGood = ({ expiresAt }: Pass, now: Instant): boolean => now < expiresAt;

/** The letters that let an organiser in, of the last hour: one address is not to be flooded by whoever knows it. */
export const Doorbell = z.strictObject({
  rung: z.array(Instant),
  /** When they had a rehearsed letter sent to themselves, in the last hour. */
  rehearsed: z.array(Instant).optional(),
  version: z.int(),
});
export type Doorbell = z.infer<typeof Doorbell>;

const mostLettersAnHour = 5;

const lately = (instants: readonly Instant[], now: Instant): Instant[] =>
  instants.filter((one) => one > plusMinutes(now, -60));

/** The bell after one more letter that was asked for at `at`; undefined if that is one too many. The same request twice is one. */
export const ring = (bell: Doorbell, at: Instant, now: Instant): Doorbell | undefined => {
  const recent = lately(bell.rung, now);
  if (recent.includes(at)) return { ...bell, rung: recent };
  return recent.length < mostLettersAnHour ? { ...bell, rung: [...recent, at] } : undefined;
};

/** An organiser looks at letters; nobody wants a mailbox full of them. */
export const mostRehearsedAnHour = 20;

/** The bell after one more rehearsed letter; undefined if that is one too many. */
export const rehearseOnce = (bell: Doorbell, now: Instant): Doorbell | undefined => {
  const recent = lately(bell.rehearsed ?? [], now);
  return recent.length < mostRehearsedAnHour ? { ...bell, rehearsed: [...recent, now] } : undefined;
};
