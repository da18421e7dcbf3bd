import { calmAt, mark } from './decide.ts';
import type { Fate, OpenLetter, Person } from './person.ts';
import { normalised, stoppedBy } from './stop.ts';
import { type Instant, millisecondsBetween } from './time.ts';

/**
 * What an event of SES tells of one attempt at a letter.
 * `taken`: SES has it, whatever comes of it; `bounced`: it came back for good; `complained`: it was read, and called
 * unwanted; `withheld`: SES did not send it, because of such a complaint; `rejected`: SES will not send it.
 */
export type Feedback = {
  letter: string;
  attempt: number;
  says: 'taken' | 'bounced' | 'complained' | 'withheld' | 'rejected';
  /** Whom it was sent to. */
  address: string;
  /** What the letter brought, by its history, if this is the last attempt at it; not needed for what is `taken`. */
  items: readonly string[];
};

/** For how long an event of an early attempt waits while a later one is under way. */
const underWayMs = 2 * 60_000;

/**
 * The row once SES's own event tells what came of an attempt; events come in any order, any number of times.
 * The very same row if the event says nothing new; `undefined` while a later attempt is too young to be overtaken.
 */
export const settleByEvent = (person: Person, event: Feedback, now: Instant): Person | undefined => {
  const { letter, attempt } = event;
  const mine = openAs(person, letter);
  if (mine && attempt < mine.attempt && millisecondsBetween(mine.at, now) < underWayMs) return undefined;
  switch (event.says) {
    case 'taken':
      return taken(person, event, now);
    case 'complained':
      return stopped(taken(person, event, now), 'complained', event, now);
    case 'bounced':
      return stopped(failed(person, event, comeBack(event, 'bounced', now), now), 'bounced', event, now);
    case 'withheld':
      return stopped(failed(person, event, comeBack(event, 'complained', now), now), 'complained', event, now);
    case 'rejected':
      return failed(person, event, { as: 'refused', at: now, why: 'rejected' }, now);
    default:
      return event.says satisfies never;
  }
};

/** Why such an event stops the address that it is about, if it does. */
export const stopFor = (says: Feedback['says']): 'bounced' | 'complained' | undefined => {
  if (says === 'bounced') return 'bounced';
  return says === 'complained' || says === 'withheld' ? 'complained' : undefined;
};

type Why = NonNullable<ReturnType<typeof stopFor>>;

const openAs = ({ open }: Person, letter: string): OpenLetter | undefined => (open?.key === letter ? open : undefined);

/** Whatever of it is open or parked is told, if it has not come back since. */
const taken = (person: Person, { letter, attempt }: Feedback, now: Instant): Person => {
  const mine = openAs(person, letter);
  const fates = Object.entries(person.told).filter(
    ([, fate]) => fate.letter === letter && (fate.attempt ?? 0) >= attempt,
  );
  if (fates.some(([, { as }]) => as === 'suppressed')) return person;
  const parked = fates.filter(([, { as }]) => as === 'parked').map(([item]) => item);
  if (!mine && parked.length === 0) return person;
  const told = mark(person, [...parked, ...(mine?.items ?? [])], { as: 'told', at: mine?.at ?? now });
  return mine ? closed(told, mine, now) : { ...told, nextAt: now };
};

/** Nobody has read it: whatever of it is open, parked or told has this fate. */
const failed = (person: Person, { letter, attempt, items }: Feedback, fate: Fate, now: Instant): Person => {
  const { told } = person;
  const open = openAs(person, letter);
  const mine = open?.attempt === attempt ? open : undefined;
  const parked = Object.entries(told)
    .filter(([, one]) => one.as === 'parked' && one.letter === letter && (one.attempt ?? 0) <= attempt)
    .map(([item]) => item);
  const keys = [...parked, ...items.filter((item) => told[item]?.as === 'told'), ...(mine?.items ?? [])];
  if (keys.length === 0) return person;
  const marked = mark(person, keys, fate);
  return mine ? closed(marked, mine, now) : { ...marked, nextAt: now };
};

const closed = (person: Person, open: OpenLetter, now: Instant): Person => {
  const { open: _, ...rest } = person;
  return { ...rest, ...calmAt(open), nextAt: now };
};

const comeBack = ({ letter, attempt }: Feedback, why: Why, at: Instant): Fate => ({
  as: 'suppressed',
  at,
  why,
  letter,
  attempt,
});

/** Only whoever still has that address. */
const stopped = (person: Person, why: Why, { address }: Feedback, now: Instant): Person =>
  normalised(address) === normalised(person.address) ? stoppedBy(person, { at: now, why }, now) : person;
