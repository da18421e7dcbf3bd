import { gridDay, isLaunched, placeAt } from './cohort.ts';
import { isPromptKey, wordIn } from './date-items.ts';
import { lookForSigns } from './ladder.ts';
import { renewed } from './earned.ts';
import { fulfilAt, type Fulfillable, fulfillable } from './fulfil.ts';
import type { Fate, OpenLetter, Person } from './person.ts';
import { withoutOldPresses } from './set-aside.ts';
import { isToHear, isUntold } from './stop.ts';
import { type Day, dayIn, earliest, type Instant, instantAt, plusDays, plusMinutes, workingDayFrom } from './time.ts';
import { type Item, type Situation, timetable, unlessClosed } from './timetable.ts';

/** One mail to write now. `key` names it for good; an attempt asks SES for it once. */
export type Letter = {
  key: string;
  items: readonly Item[];
  attempt: number;
  /** Earlier attempts whose answer was lost. */
  lost: number;
};

/**
 * What to do about a person: leave the row as it is in `person` until its `nextAt`, write a letter first, do what they
 * asked for and confirmed, tell these pairs whether letters to them come back, or have their certificate made anew.
 */
export type Decision =
  | { do: 'rest'; person: Person }
  | { do: 'write'; person: Person; letter: Letter }
  | { do: 'fulfil'; person: Person; request: Fulfillable }
  | { do: 'tell pairs'; person: Person; pairs: readonly string[] }
  | { do: 'renew'; person: Person };

/** How long an unanswered attempt waits for an event of SES before it counts as lost. */
export const lookAfterMinutes = 60;

/** How long a person waits for a cohort whose rows are still being written. */
const importMinutes = 15;

/**
 * What this person is owed now, and when to look again: the one rule book (docs/protocol.md, rule 2).
 * Never answers `rest` with a `nextAt` that is not in the future.
 */
export const decide = (given: Situation, now: Instant): Decision => {
  const { cohort } = given;
  const person = withoutOldPresses(given.person, now);
  const situation = { ...given, person };
  if (cohort.state === 'erased' || cohort.state === 'held') return rest(person, []);
  if (cohort.state !== 'ready') return rest(person, [plusMinutes(now, importMinutes)]);
  const ignorant = situation.pairs.filter((pair) => isToHear(pair, person)).map(({ id }) => id);
  if (ignorant.length > 0) return { do: 'tell pairs', person, pairs: ignorant };
  const request = fulfillable(person);
  if (request) {
    const due = fulfilAt(person, request);
    return now < due ? rest(person, [due]) : { do: 'fulfil', person, request };
  }
  if (!isLaunched(cohort, now)) return rest(person, [cohort.launchAt]);
  // While its own letter is owed or open, it is that letter's to bring.
  const anew = renewed(situation);
  if (anew) return { do: 'renew', person: anew };
  return person.open ? lookAtOpen(situation, person.open, now) : lookAtOwed(situation, now);
};

const lookAtOpen = (situation: Situation, open: OpenLetter, now: Instant): Decision => {
  const lookAt = open.notBefore ?? plusMinutes(open.at, lookAfterMinutes);
  if (now < lookAt) return rest(situation.person, [lookAt]);

  const lost = open.lost + (open.state === 'asked' ? 1 : 0);
  const owed = timetable(situation).filter(
    (item) => !situation.person.stopped && open.items.includes(item.key) && mayComeTwice(item) && !isOver(item, now),
  );
  if (lost > 1 || owed.length === 0) {
    const { open: _, ...closed } = mark(situation.person, open.items, parked(open, lost, now));
    // It may have arrived, so it was the letter of its day.
    return lookAtOwed({ ...situation, person: { ...closed, ...calmAt(open) } }, now);
  }
  const morning = morningToday(situation, now);
  if (now < morning && !isPromptKey(open.key)) return rest(situation.person, [morning]);
  const gone = open.items.filter((key) => !owed.some((item) => item.key === key));
  return {
    do: 'write',
    person: mark(situation.person, gone, parked(open, lost, now)),
    letter: { key: open.key, items: owed, attempt: open.attempt + 1, lost },
  };
};

const lookAtOwed = (situation: Situation, now: Instant): Decision => {
  const untold = timetable(situation)
    .filter(({ key }) => isUntold(situation.person, key))
    .map((item) => unlessClosed(situation, item, now));
  const over = untold.filter((item) => isOver(item, now));
  const due = untold.filter((item) => item.due <= now && !isOver(item, now));
  const later = untold.filter((item) => item.due > now).map((item) => item.due);
  const person = over.reduce((one, item) => mark(one, [item.key], cancelled(item, now)), situation.person);
  if (person.stopped)
    return rest(mark(person, keysOf(due), { as: 'suppressed', at: now, why: person.stopped.why }), later);
  const calm = due.filter(({ key }) => !isPromptKey(key));
  const letters = bundles(person, calm, dayIn(person.zone, now)).map((letter) => ({
    letter,
    turn: nextTurn(situation, letter.items, now),
  }));
  const ready = letters.find(({ turn }) => now >= turn);
  if (ready) return { do: 'write', person, letter: ready.letter };

  const prompt = due.find(({ key }) => isPromptKey(key));
  if (prompt) return { do: 'write', person, letter: firstTry(person, prompt.key, [prompt]) };
  const signs = lookForSigns({ ...situation, person }, now);
  const looks = [...letters.map(({ turn }) => turn), ...calm.flatMap(({ ends }) => ends ?? [])];
  return rest(person, [...later, ...looks, ...(signs ? [signs] : [])]);
};

/** A question or a nudge whose answer was lost is not sent again: it would read as impatience. */
const mayComeTwice = ({ kind }: Item): boolean => !once.has(kind);
const once = new Set<Item['kind']>(['ask', 'nudge', 'move', 'check', 'pulse']);

/** Where a letter of the same key came back, its events must not be taken for those of this one. */
const firstTry = ({ told }: Person, key: string, items: readonly Item[]): Letter => {
  const returned = Object.values(told).map(({ letter, attempt = 0 }) => (letter === key ? attempt : 0));
  return { key, items, attempt: 1 + Math.max(0, ...returned), lost: 0 };
};

/** All that is calm makes the letter of the day; a certificate has a letter of its own, after it or while it has to wait. */
const bundles = (person: Person, calm: readonly Item[], day: Day): readonly Letter[] => {
  const isCertificate = ({ kind }: Item): boolean => kind === 'certificate';
  const letterOf = (key: string, items: readonly Item[]): readonly Letter[] =>
    items.length > 0 ? [firstTry(person, key, items)] : [];
  return [
    ...letterOf(
      `d${day.replaceAll('-', '')}`,
      calm.filter((item) => !isCertificate(item)),
    ),
    ...letterOf('certificate', calm.filter(isCertificate)),
  ];
};

/** What does not wait: topics, and news that somebody must not be left without. Of all others an interval has only so many. */
const main: ReadonlySet<string> = new Set<Item['kind']>([
  'welcome',
  'topic',
  'farewell',
  'certificate',
  'left',
  'joined',
  'check',
  'resume',
]);
const isMain = ({ kind }: Item): boolean => main.has(kind);

/** No letter before the morning hour where the person is, and none on a day that had one. */
const nextTurn = (situation: Situation, items: readonly Item[], now: Instant): Instant => {
  const { cohort, person } = situation;
  const today = dayIn(person.zone, now);
  const wroteToday = person.calmAt !== undefined && dayIn(person.zone, person.calmAt) === today;
  const day = wroteToday ? plusDays(today, 1) : today;
  if (items.some(isMain)) return instantAt(day, cohort.morning, person.zone);
  return instantAt(workingDayFrom(later(day, nextOtherDay(situation, items, now))), cohort.morning, person.zone);
};

/** How many letters besides the topic an interval may bring, and how many days apart at least. */
const mostOthers = 2;
const daysApart = 5;

/**
 * The first day on which another letter besides the topics may be written. Whether they met is asked in one letter an
 * interval: the next topic's names what is still open, in each pair.
 */
const nextOtherDay = ({ cohort, person }: Situation, items: readonly Item[], now: Instant): Day => {
  const others = letterTimes(person);
  const place = placeAt(cohort, dayIn(person.zone, now));
  const isHere = (at: Instant): boolean => dayIn(person.zone, at) >= gridDay(cohort, place);
  const mayAsk = items.some(({ kind }) => kind !== 'ask') || !askTimes(person).some(isHere);
  if (!mayAsk || others.filter(isHere).length >= mostOthers) return gridDay(cohort, place + 1);
  const last = others.at(-1);
  const apart = Math.min(daysApart, Math.ceil(cohort.programme.intervalDays / 4));
  return last === undefined ? dayIn(person.zone, now) : plusDays(dayIn(person.zone, last), apart);
};

/** When letters besides the topics were written, in order; the items of one letter share its instant. */
const letterTimes = ({ told }: Person): readonly Instant[] => {
  const written = Object.entries(told).filter(([, { as }]) => as === 'told' || as === 'parked');
  const mains = new Set(written.filter(([key]) => main.has(wordIn(key))).map(([, { at }]) => at));
  const others = written.filter(([key, { at }]) => !isPromptKey(key) && !mains.has(at)).map(([, { at }]) => at);
  return [...new Set(others)].toSorted();
};

const askTimes = ({ told }: Person): readonly Instant[] =>
  Object.entries(told).flatMap(([key, { as, at }]) => (as === 'told' && wordIn(key) === 'ask' ? [at] : []));

const later = (a: Day, b: Day): Day => (a > b ? a : b);

const morningToday = ({ cohort, person }: Situation, now: Instant): Instant =>
  instantAt(dayIn(person.zone, now), cohort.morning, person.zone);

const rest = (person: Person, looks: readonly Instant[]): Decision => {
  const { nextAt: _nextAt, stuck: _stuck, ...asleep } = person;
  const nextAt = earliest(looks);
  return { do: 'rest', person: nextAt === undefined ? asleep : { ...asleep, nextAt } };
};

/** A letter that answers an act comes besides the one letter of the day. */
export const calmAt = ({ key, at }: OpenLetter): Pick<Person, 'calmAt'> => (isPromptKey(key) ? {} : { calmAt: at });

const isOver = ({ ends }: Item, now: Instant): boolean => ends !== undefined && ends <= now;

/** What ends untold: a topic because the next one takes its place, all else because its time is past. */
const cancelled = ({ kind }: Item, at: Instant): Fate => ({
  as: 'cancelled',
  at,
  why: kind === 'topic' ? 'superseded' : 'stale',
});

export const keysOf = (items: readonly Item[]): readonly string[] => items.map(({ key }) => key);

/** The person with the fate of these items written down. */
export const mark = (person: Person, keys: readonly string[], fate: Fate): Person => ({
  ...person,
  told: { ...person.told, ...Object.fromEntries(keys.map((key) => [key, fate])) },
});

const parked = (open: OpenLetter, lost: number, at: Instant): Fate => ({
  as: 'parked',
  at,
  why: lost > 1 ? 'two lost' : 'no answer',
  letter: open.key,
  attempt: open.attempt,
});
