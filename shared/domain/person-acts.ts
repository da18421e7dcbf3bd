import * as z from 'zod';
import type { Cohort } from './cohort.ts';
import { mark } from './decide.ts';
import { fulfillable, fulfilled, toHaveAddress } from './fulfil.ts';
import type { Person } from './person.ts';
import { Language } from './programme.ts';
import { limits } from './roster/table.ts';
import { type Instant, Zone } from './time.ts';
import { type Situation, timetable } from './timetable.ts';

/** What an organiser corrects of a person. */
export const Correction = z.strictObject({
  /** No longer than a list may bring it. */
  name: z.string().min(1).max(limits.name).optional(),
  address: z.email().max(254).optional(),
  language: Language.optional(),
  zone: Zone.optional(),
});
export type Correction = z.infer<typeof Correction>;

export type PersonProblem =
  /** Something that they asked for themselves is being done first. */
  | 'busy'
  /** They have left. */
  | 'gone'
  /** Nothing of the letter is worth telling any more. */
  | 'over'
  | 'unknown letter';

export const correctionProblem = (person: Person, { address }: Correction): PersonProblem | undefined =>
  address !== undefined && fulfillable(person) ? 'busy' : undefined;

/** What of a correction is not so already. */
export const fieldsChanged = (person: Person, correction: Correction): readonly (keyof Correction)[] =>
  (['name', 'address', 'language', 'zone'] as const).filter(
    (field) => correction[field] !== undefined && correction[field] !== person[field],
  );

/**
 * The person as corrected, to be looked at again; the very same person if it is so already, or cannot be done now. While
 * the cohort waits for its launch nobody is written to, so nothing is in the way of another address.
 */
export const corrected = (
  person: Person,
  correction: Correction,
  now: Instant,
  { state }: Pick<Cohort, 'state'>,
): Person => {
  if (correctionProblem(person, correction) || fieldsChanged(person, correction).length === 0) return person;
  const { name, address, language, zone } = correction;
  // The presses of the last minute would bring back the language or the zone that stood before them.
  const { recent: _, ...settled } = person;
  const after: Person = {
    ...settled,
    ...(name !== undefined && { name }),
    ...(language !== undefined && { language }),
    ...(zone !== undefined && { zone }),
    nextAt: now,
  };
  if (address === undefined || address === person.address) return after;
  const asked = toHaveAddress(after, address, now);
  const request = fulfillable(asked);
  return state === 'held' && request ? fulfilled(asked, request, now) : asked;
};

/** Of what a letter told, what is still worth telling. */
export const stillOwed = (situation: Situation, items: readonly string[], now: Instant): readonly string[] =>
  timetable(situation)
    .filter(({ key, due, ends }) => items.includes(key) && due <= now && (ends === undefined || now < ends))
    .map(({ key }) => key);

/**
 * The person to whom what a letter told is owed again: as if it had come back, and could be written again. It leaves as
 * any other letter does, in the morning; `attempt` is the last that was made at it, so that no late event settles the next.
 */
export const toBeToldAgain = (
  person: Person,
  { letter, attempt, items }: { letter: string; attempt: number; items: readonly string[] },
  now: Instant,
): Person => ({ ...mark(person, items, { as: 'suppressed', at: now, why: 'again', letter, attempt }), nextAt: now });
