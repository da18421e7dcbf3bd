import type { Person, Request } from './person.ts';
import { type Instant, plusMinutes } from './time.ts';

/** What a person asked for and confirmed, and what is done without them; an export is their own page's business. */
export type Fulfillable = Request & { what: 'leave' | 'erase' | 'address'; confirmedAt: Instant };

/** How long the run of a worker that has claimed a letter may last at most, its clock's error included. */
export const inFlightMinutes = 15;

/** What is to be done for a person. */
export const fulfillable = ({ request }: Person): Fulfillable | undefined => {
  if (request?.state !== 'confirmed' || request.confirmedAt === undefined) return undefined;
  const { what, confirmedAt } = request;
  return what === 'export' ? undefined : { ...request, what, confirmedAt };
};

/** From when on it is to be done: whoever is being written to is not erased until that letter's history is written. */
export const fulfilAt = ({ open }: Person, { what, confirmedAt }: Fulfillable): Instant => {
  if (what !== 'erase' || open?.state !== 'asked') return confirmedAt;
  const over = plusMinutes(open.at, inFlightMinutes);
  return over > confirmedAt ? over : confirmedAt;
};

/** The person with their new address, or as one who has left; the count of their requests stays. */
export const fulfilled = (person: Person, { confirmedAt: _, ...request }: Fulfillable, now: Instant): Person => {
  const { what, address } = request;
  // The presses of the last minute could ask for it once more.
  const { recent: _recent, stopped, ...settled } = person;
  return {
    ...settled,
    // A new address can be written to, whatever became of the old one.
    ...(stopped && what !== 'address' && { stopped }),
    ...(what === 'address' && address !== undefined && { address }),
    ...(what === 'leave' && { leftAt: person.leftAt ?? now }),
    request: { ...request, state: 'done' },
    nextAt: now,
  };
};

/** The person with their erasure asked for and confirmed, whatever else they had asked for. */
export const toBeErased = (person: Person, now: Instant): Person => confirmed(person, { what: 'erase' }, now);

/** The person with a new address asked for and confirmed, whatever else they had asked for. */
export const toHaveAddress = (person: Person, address: string, now: Instant): Person =>
  confirmed(person, { what: 'address', address }, now);

const confirmed = (person: Person, wish: Pick<Request, 'what' | 'address'>, now: Instant): Person => {
  const { recent: _, ...settled } = person;
  const n = (person.request?.n ?? 0) + 1;
  return { ...settled, request: { n, ...wish, at: now, state: 'confirmed', confirmedAt: now }, nextAt: now };
};
