import { isLaunched } from '../../../shared/domain/cohort.ts';
import { decide, lookAfterMinutes } from '../../../shared/domain/decide.ts';
import { type Pair, roleOf } from '../../../shared/domain/pair.ts';
import type { Person } from '../../../shared/domain/person.ts';
import { type Instant, instantOf, plusMinutes } from '../../../shared/domain/time.ts';
import { type Item, type Situation, timetable } from '../../../shared/domain/timetable.ts';
import type { OutgoingMail } from '../../../shared/world.ts';
import { whatIsTold } from '../budget.ts';
import type { Sent } from '../life.ts';
import { type Books, isForgetful, isLongGone } from './books.ts';
import { theDigestRules } from './digest-rules.ts';
import type { Weather } from './faults.ts';
import type { EventType } from './ses.ts';
import type { Rows } from './rows.ts';
import { rulesOfActs } from './rules-of-acts.ts';
import type { Timeline } from './timeline.ts';

type RulesProps = {
  timeline: Timeline;
  weather: Weather;
  rows: Rows;
  /** Letters a second that SES grants. */
  rate: number;
  /** Clocks by which letters are paced: each keeps to the rate, and one letter more may fall between those of two. */
  clocks: number;
  books: Books;
  broken: (rule: string, what: string) => void;
};

const hourMs = 3_600_000;
/** Looks at one row in an hour. */
const mostWakes = 60;
/** Attempts at one letter in an hour that SES refuses for the rate. */
const mostThrottled = 30;
/** A question or a nudge never comes twice. */
const onlyOnce = new Set<Item['kind']>(['ask', 'nudge', 'move', 'check', 'pulse']);
/** What does not wait for its turn among other letters; a certificate comes a day after, and an answer that is taken back may put it off. */
const comesOnTime = new Set<Item['kind']>(['welcome', 'topic', 'invitation']);
const skewMs = 150_000;

/** A row that nobody can decide on: there is no such zone. */
export const poison = 'Mars/Olympus';

/** What is always true: looked at whenever a person's row is written, and whenever SES takes a letter. */
export const theRules = ({ timeline, weather, rows, rate, clocks, books, broken }: RulesProps) => {
  const begun = timeline.now();
  const acts = rulesOfActs(rows, broken);
  const {
    claims,
    copies,
    takenItems,
    forgotten,
    counted,
    known,
    wakes,
    toldOf,
    goneSince,
    takenAt,
    certificates,
    throttled,
    changed,
  } = books;
  const { sent, lateMinutes } = books;
  const digests = theDigestRules({ timeline, weather, rows, books, broken });

  const situationOf = (person: Person, pairOf = rows.pair): Situation | undefined => {
    const cohort = rows.cohort();
    return cohort && { cohort, person, pairs: person.pairs.flatMap((id) => pairOf(id) ?? []) };
  };

  /** What a letter was decided from: a press may change a pair between the look at it and the claim. */
  const decidedFrom = (person: Person, keys: readonly string[], soonest: Instant, latest: Instant) => {
    const asBefore = (id: Pair['id']): Pair | undefined => {
      const change = changed.get(id);
      return change && change.at >= latest ? change.before : rows.pair(id);
    };
    const fits = (situation: Situation | undefined): boolean => {
      const due = new Set(situation && timetable(situation).flatMap((item) => (item.due <= soonest ? item.key : [])));
      return keys.every((key) => due.has(key));
    };
    const now = situationOf(person);
    const before = fits(now) ? undefined : situationOf(person, asBefore);
    return fits(before) ? before : now;
  };

  const isTakenBack = ({ id }: Person, pair: Pair, step: string, ends: Instant): boolean =>
    [...rows.trail(pair.id), ...pair.events].some(
      (event) => event.did === 'no pulse' && event.by === id && event.step === step && event.at > ends,
    );

  const onClaim = (before: Person | undefined, person: Person): void => {
    const { open } = person;
    if (!open) return;
    const soonest = instantOf(timeline.ms() + skewMs);
    // A run may freeze between its decision and its claim.
    const latest = instantOf(Math.min(timeline.ms(), Date.parse(open.at)) - skewMs);
    const situation = decidedFrom(person, open.items, soonest, latest);
    if (!situation) return;
    const who = `${person.id} ${open.key} attempt ${open.attempt}`;
    const lookAt = before?.open && plusMinutes(before.open.at, lookAfterMinutes - skewMs / 60_000);
    if (before?.open?.state === 'asked' && before.open.key !== open.key && open.at < (lookAt ?? ''))
      broken('one letter at a time', `${who} while ${before.open.key} is open`);
    if (person.stopped) broken('nothing to an address that is stopped', who);
    if (person.leftAt !== undefined && !open.items.every((key) => /^(confirm|certificate)/.test(key)))
      broken('nothing after leaving', who);
    const all = timetable(situation);
    const items = all.filter(({ key }) => open.items.includes(key));
    for (const item of items) {
      // What a pause put off after the first attempt is repeated all the same: it is the same letter.
      if (open.attempt === 1 && item.due > soonest) broken('not before it is due', `${who}: ${item.key}`);
      if (item.ends !== undefined && item.ends < latest) broken('not after its end', `${who}: ${item.key}`);
      if (item.kind === 'topic' && isStale(item, all, latest)) broken('only the latest topic', `${who}: ${item.key}`);
      if (open.attempt > 1 && onlyOnce.has(item.kind)) broken('questions come once', `${who}: ${item.key}`);
      if (person.told[item.key]?.as === 'told') broken('told once', `${who}: ${item.key}`);
    }
    acts.onClaim(person, items, latest, who);
    claims.set(`${person.id} ${open.key} ${open.attempt}`, { at: open.at, situation, items, keys: open.items });
  };

  /** In ten seconds, or in the time of ten letters, no more than the rate allows: on its way to SES a letter may lose a moment. */
  const isPaced = (letter: string): void => {
    takenAt.push(timeline.ms());
    const windowMs = Math.max(10_000, 10_000 / rate);
    const before = takenAt.at(-clocks - Math.floor((rate * windowMs) / 1000));
    if (before !== undefined && timeline.ms() - before < windowMs) broken('at the granted rate', letter);
  };

  const onTaken = (mail: OutgoingMail, isLost: boolean): Sent | undefined => {
    if (mail.tags['organiser'] !== undefined) {
      digests.onTaken(mail);
      isPaced(mail.tags['letter'] ?? '');
      return undefined;
    }
    const { person: id = '', letter = '', attempt = '' } = mail.tags;
    const claim = claims.get(`${id} ${letter} ${attempt}`);
    const row = rows.person(id);
    const who = `${id} ${letter} attempt ${attempt}`;
    if (!claim) {
      broken('claimed before it is sent', who);
      return undefined;
    }
    if (row?.open?.key !== letter && attempt === '1') broken('claimed before it is sent', `${who}: no claim is open`);
    if (isLongGone(books, mail.to, weather, timeline.ms()))
      broken('nothing to an address that is stopped', `${who}: it bounced a day ago`);
    if (mail.to !== claim.situation.person.address) broken('to the right person', who);
    // A pair may have changed between the decision and the claim: what is claimed is sent all the same.
    for (const key of claim.keys) takenItems.add(`${id} ${key}`);
    for (const item of claim.items) {
      const copy = `${id} ${mail.to} ${whatIsTold(item, claim.situation.person)}`;
      const count = copies.get(copy) ?? { taken: 0, lost: 0 };
      copies.set(copy, { taken: count.taken + 1, lost: count.lost + (isLost ? 1 : 0) });
      const allowed = onlyOnce.has(item.kind) ? 1 : Math.min(2, weather.isSpotless() ? 1 : 2);
      if (count.taken + 1 > allowed) broken('at most one copy more', `${who}: ${item.key}, ${count.taken + 1} times`);
    }
    isPaced(who);
    const due = claim.items
      .flatMap((item) => (comesOnTime.has(item.kind) && !acts.hasHand(item) ? item.due : []))
      .toSorted()[0];
    if (due !== undefined && attempt === '1')
      lateMinutes.push((timeline.ms() - Math.max(Date.parse(due), weather.fairSince(timeline.ms()))) / 60_000);
    const { person, pairs } = claim.situation;
    const letterSent: Sent = { key: letter, at: claim.at, items: claim.items, person, pairs };
    if (attempt === '1') sent.push(letterSent);
    return letterSent;
  };

  return {
    sent,
    lateMinutes,
    /** Hears of every person's row that is written. */
    onPerson: (before: Person | undefined, after: Person): void => {
      const { addresses } = known.get(after.id) ?? { addresses: new Set() };
      known.set(after.id, { name: after.name, addresses: addresses.add(after.address) });
      if (before && after.version <= before.version) broken('versions only grow', after.id);
      if (before && isForgetful(before, after)) broken('what is written stays', after.id);
      if (after.open && after.open.opId !== before?.open?.opId) onClaim(before, after);
      const id = after.certificate?.id;
      const issued = certificates.get(after.id);
      if (id !== undefined && issued !== undefined && issued !== id) broken('one certificate', after.id);
      if (id !== undefined) certificates.set(after.id, id);
      if (issued !== undefined && id === undefined) broken('one certificate', `${after.id}: it is gone`);
    },
    onTaken,
    onCohort: digests.onCohort,
    acts,
    /** Hears of every pair's row that is written. */
    onPair: (before: Pair | undefined, after: Pair): void => {
      if (before) changed.set(after.id, { before, at: timeline.now() });
      acts.onPair(before, after);
    },
    /** Hears of every letter that SES refuses for the rate: the next attempt waits, longer each time. */
    onThrottled: ({ tags }: OutgoingMail): void => {
      const hour = `${tags['person']} ${tags['letter']} ${timeline.now().slice(0, 13)}`;
      throttled.set(hour, (throttled.get(hour) ?? 0) + 1);
      if (throttled.get(hour) === mostThrottled) broken('what is throttled rests', hour);
    },
    /** Hears of every event of SES that reaches the queue. */
    onTold: (event: EventType, { to, tags }: OutgoingMail): void => {
      const letter = `${tags['person']} ${tags['letter']}`;
      toldOf.set(letter, Math.min(toldOf.get(letter) ?? Infinity, Number(tags['attempt'])));
      if (event === 'Bounce' || event === 'Complaint')
        for (const one of sent)
          if (one.person.id === tags['person'] && one.key === tags['letter']) one.hasFailed = true;
      if (event === 'Bounce' && !goneSince.has(to)) goneSince.set(to, timeline.ms());
    },
    /** Hears of every press that a page said it had counted. */
    onCounted: (row: string): void => void counted.set(row, (counted.get(row) ?? 0) + 1),
    /** Hears of every look at a row. */
    onWake: (row: string): void => {
      const hour = `${row} ${timeline.now().slice(0, 13)}`;
      wakes.set(hour, (wakes.get(hour) ?? 0) + 1);
      if (wakes.get(hour) === mostWakes) broken('nobody is woken without end', hour);
    },
    /** Nothing is left of whoever is erased, and no press that was counted has gone. */
    nothingIsLeftOrLost: (): void => {
      const here = new Set(rows.people().map(({ id }) => id));
      const table = rows.everything();
      for (const [id, { name, addresses }] of known)
        for (const trace of [id, name, ...addresses])
          if (!here.has(id) && table.includes(trace)) broken('nothing is left of whoever is erased', trace);
      for (const { id, events } of rows.pairs()) {
        const kept = new Set([...rows.trail(id), ...events].map((event) => JSON.stringify(event)));
        if (kept.size < (counted.get(id) ?? 0))
          broken('no press is lost', `${id}: ${kept.size} of ${counted.get(id)} are kept`);
      }
    },
    /** Nobody is forgotten: whoever is owed something is due, and nobody has been due for hours. */
    nobodyIsForgotten: (): void => {
      digests.rhythmGoesOn(weather.fairSince(timeline.ms()));
      const now = timeline.now();
      const longAgo = instantOf(timeline.ms() - 5 * hourMs);
      for (const pair of rows.pairs())
        if (pair.nextAt !== undefined && pair.nextAt < longAgo) broken('nobody is forgotten', `pair ${pair.id}`);
      for (const person of rows.people()) {
        const situation = situationOf(person);
        if (person.zone === poison || person.stuck) continue;
        if (!situation || !isLaunched(situation.cohort, now) || isAboutToBeTold(situation)) continue;
        const { nextAt } = person;
        if (nextAt !== undefined && nextAt < longAgo)
          broken('nobody is forgotten', `${person.id} is due since ${nextAt}`);
        const ideal = firstDoing(situation, now, nextAt);
        if (ideal !== undefined && (nextAt === undefined || nextAt > plusMinutes(ideal, patience(situation, nextAt))))
          broken(
            'nobody is forgotten',
            `${person.id} should be looked at at ${ideal}, and is at ${nextAt}: ${untold(situation, nextAt)}`,
          );
      }
    },
    /** Nothing is silent: at the end everything owed has an outcome, and every letter taken is in the books. */
    nothingIsSilent: (): void => {
      const now = timeline.now();
      for (const person of rows.people()) {
        const situation = situationOf(person);
        if (!situation || person.zone === poison) continue;
        if (person.open) broken('nothing is silent', `${person.id} ${person.open.key} is still open`);
        acts.certificatesAreTrue(situation);
        for (const item of timetable(situation)) {
          const { key, kind, due, ends = now } = item;
          // An answer to an earlier step may bring back the reminders of one that is long over: nobody is owed those.
          if ((kind === 'nudge' || kind === 'move') && ends < now) continue;
          // Nor a question that was answered, and whose answer was taken back once it was over.
          if (item.kind === 'pulse' && isTakenBack(person, item.pair, item.step, ends)) continue;
          if (due < now && !person.told[key] && (ends < now || person.nextAt === undefined))
            broken('nothing is silent', `${person.id} ${key} has no outcome`);
        }
        for (const taken of takenItems)
          if (
            taken.startsWith(`${person.id} `) &&
            !forgotten.has(taken) &&
            !person.told[taken.slice(person.id.length + 1)]
          )
            broken('nothing is silent', `${taken} was sent and is in no list`);
        for (const [key, fate] of Object.entries(person.told)) {
          if (fate.as === 'told' && fate.at >= begun && !takenItems.has(`${person.id} ${key}`))
            broken('told is true', `${person.id} ${key}`);
          if (fate.as === 'parked' && (toldOf.get(`${person.id} ${fate.letter}`) ?? Infinity) <= (fate.attempt ?? 0))
            broken('events settle what is parked', `${person.id} ${key}`);
          if (fate.as === 'parked' && weather.isSpotless()) broken('nothing is parked in fair weather', key);
        }
      }
    },
    tally: () => {
      const all = [...copies.values()];
      const people = rows.people();
      const fates = people.flatMap(({ told }) => Object.values(told));
      return {
        items: all.length,
        extra: all.reduce((sum, { taken }) => sum + taken - 1, 0),
        parked: fates.filter(({ as }) => as === 'parked').length,
        cancelled: fates.filter(({ as }) => as === 'cancelled').length,
        certificates: certificates.size,
      };
    },
  };
};

/** When something is to be done about somebody: a look before `until` at which nothing would be need not be made. */
const firstDoing = (situation: Situation, now: Instant, until: Instant | undefined): Instant | undefined => {
  const decision = decide(situation, now);
  if (decision.do !== 'rest') return now;
  const { nextAt } = decision.person;
  if (nextAt === undefined || until === undefined || nextAt >= until) return nextAt;
  return firstDoing({ ...situation, person: decision.person }, nextAt, until);
};

/** What there is to tell somebody before this instant. */
const untold = (situation: Situation, before: Instant = '9'): string =>
  timetable(situation)
    .filter(({ key, due }) => !situation.person.told[key] && due < before)
    .map(({ key, due }) => `${key} ${due}`)
    .join(', ');

/** Whoever was given up on is looked at once a quarter of an interval: a reminder that comes back may be that late. */
const patience = (situation: Situation, before: Instant = '9'): number => {
  const owed = timetable(situation).filter(({ key, due }) => !situation.person.told[key] && due < before);
  const isReminder = owed.every(({ kind }) => kind === 'nudge' || kind === 'move');
  return isReminder ? (situation.cohort.programme.intervalDays / 4) * 24 * 60 : 0;
};

/** A later topic of the same pair is due as well. */
const isStale = (item: Extract<Item, { kind: 'topic' }>, all: readonly Item[], now: Instant): boolean =>
  all.some(
    (other) => other.kind === 'topic' && other.pair.id === item.pair.id && other.index > item.index && other.due <= now,
  );

/** Something changed in the cohort, or in a pair of theirs, a moment ago, and is still to be told its people. */
const isAboutToBeTold = ({ cohort, person, pairs }: Situation): boolean =>
  cohort.walk !== undefined || pairs.some((pair: Pair) => pair.nextAt !== undefined && roleOf(pair, person.id));
