import { calmAt, decide, keysOf, type Letter, lookAfterMinutes, mark } from './decide.ts';
import type { Fate, OpenLetter, Person } from './person.ts';
import { earliest, type Instant, millisecondsBetween, plusMinutes } from './time.ts';
import type { Item, Situation } from './timetable.ts';

/**
 * What SES said to one attempt.
 * `accepted`; `rejected`: this letter never; `throttled` and `unreachable`: not now, nothing was sent;
 * `paused`: the account may not send at all for a while; `unknown`: the answer was lost, it may have been sent.
 */
export type MailOutcome =
  | { kind: 'accepted'; messageId: string }
  | { kind: 'rejected' | 'throttled' | 'unreachable' | 'paused' | 'unknown'; why: string };

/**
 * The row that claims a letter before SES is asked. `nextAt` stays as it is: due, so that a crash leaves the person due, or
 * later where it is their pair that is due meanwhile. A certificate's id is drawn once, with the claim that first holds it.
 */
export const claim = (person: Person, letter: Letter, opId: string, certificateId: string, now: Instant): Person => {
  const certificate = letter.items.find(({ kind }) => kind === 'certificate');
  return {
    ...person,
    ...(certificate?.kind === 'certificate' && {
      certificate: {
        ...(person.certificate ?? certificateOf(certificate, certificateId)),
        name: person.name,
        attempt: letter.attempt,
      },
    }),
    open: {
      key: letter.key,
      items: [...keysOf(letter.items)],
      attempt: letter.attempt,
      lost: letter.lost,
      opId,
      at: now,
      state: 'asked',
    },
  };
};

const certificateOf = (
  { due, pair, done, total }: Extract<Item, { kind: 'certificate' }>,
  id: string,
): NonNullable<Person['certificate']> => ({
  id,
  at: due,
  pair: pair.id,
  done,
  ...(total !== undefined && { total }),
});

/** The row once SES has answered the open letter, with the moment at which to look again. */
export const settle = (situation: Situation, letter: Letter, outcome: MailOutcome, now: Instant): Person => {
  const { person } = situation;
  const { open } = person;
  if (!open) throw new Error(`The letter ${letter.key} cannot be settled: its claim is gone.`);
  switch (outcome.kind) {
    case 'accepted':
      return lookAgain(situation, { ...closed(person, open, { as: 'told', at: open.at }), ...calmAt(open) }, now);
    case 'rejected':
      return lookAgain(situation, closed(person, open, rejection(open, now)), now);
    case 'throttled':
    case 'unreachable': {
      const notBefore = backOff(letter, now);
      return { ...released(person, open, notBefore), nextAt: notBefore };
    }
    case 'paused':
      return dueBy(released(person, open, now), now);
    case 'unknown':
      return { ...person, nextAt: plusMinutes(open.at, lookAfterMinutes) };
    default:
      return outcome satisfies never;
  }
};

/** A rejection ends the letter, but after a lost answer nobody knows what came of the first attempt. */
const rejection = (open: OpenLetter, at: Instant): Fate =>
  open.lost > 0
    ? { as: 'parked', at, why: 'rejected', letter: open.key, attempt: open.attempt }
    : { as: 'refused', at, why: 'rejected' };

const closed = (person: Person, open: OpenLetter, fate: Fate): Person => {
  const { open: _, ...rest } = mark(person, open.items, fate);
  return rest;
};

/** The claim goes as if it had never been, unless an earlier attempt was lost: that count must not be. */
const released = (person: Person, open: OpenLetter, notBefore: Instant): Person => {
  if (open.lost > 0) return { ...person, open: { ...open, state: 'released', notBefore } };
  const { open: _, ...rest } = person;
  return rest;
};

/** Due, if it was not before. */
const dueBy = (person: Person, now: Instant): Person =>
  person.nextAt !== undefined && person.nextAt <= now ? person : { ...person, nextAt: now };

/** Half the lateness, between 30 seconds and 15 minutes: late letters neither hammer SES nor wait for ever. */
const backOff = ({ items }: Letter, now: Instant): Instant => {
  const due = earliest(items.map((item) => item.due)) ?? now;
  const minutes = millisecondsBetween(due, now) / 2 / 60_000;
  return plusMinutes(now, Math.min(15, Math.max(0.5, minutes)));
};

/** Asks for the next look on the row as it will be; a further letter that is due leaves the row due. */
const lookAgain = (situation: Situation, person: Person, now: Instant): Person => {
  const next = decide({ ...situation, person }, now);
  return next.do === 'rest' ? next.person : { ...person, nextAt: now };
};
