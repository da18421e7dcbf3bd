import { type Cohort, gridInstant } from './cohort.ts';
import { type DateItem, dateItems } from './date-items.ts';
import { certificateItems } from './earned.ts';
import { type LadderItem, ladderItems, topicKey } from './ladder.ts';
import { welcomedAt } from './membership.ts';
import { arrivals, farewellDue, leavings, type NewsItem, newsItems } from './news-items.ts';
import { endedAt, type Pair, takesPart } from './pair.ts';
import type { Person, Request } from './person.ts';
import { closuresAt, pausesOf, placesOf, resumeMorning, topicDue } from './places.ts';
import { requestEndsAt } from './press-person.ts';
import { heldMinutes } from './set-aside.ts';
import { isCancelled } from './standing.ts';
import { isUntold } from './stop.ts';
import { earliest, type Instant, nextAtTime, plusMinutes, type Zone } from './time.ts';

/** One thing a person is to be told: from `due` on, and no longer once it `ends`. */
export type Item =
  | { kind: 'welcome' | 'farewell'; key: string; due: Instant; ends: Instant }
  | { kind: 'topic'; key: string; due: Instant; ends: Instant; pair: Pair; step: string; index: number }
  | DateItem
  | LadderItem
  | NewsItem
  | { kind: 'confirm'; key: string; due: Instant; ends: Instant; request: Request }
  /** `done`: the meetings it counts; `total`: of how many, where these are fewer than the programme has. */
  | { kind: 'certificate'; key: string; due: Instant; ends?: undefined; pair: Pair; done: number; total?: number };

/** Everything a decision about one person is made from; read at one moment, the person before its pairs. */
export type Situation = { cohort: Cohort; person: Person; pairs: readonly Pair[] };

/** What "stop reminders" stops: questions and nudges, but nothing that a person would miss. */
const reminders = new Set<Item['kind']>(['nudge', 'move', 'ask', 'check', 'pulse']);

/** What a pause holds back; a date was agreed for its own day, and what answers an act does not wait. */
const held = new Set<Item['kind']>(['topic', 'nudge', 'move', 'ask', 'check', 'pulse', 'unreached']);

/**
 * Every item of this person, told or not, in order; the same list drives preview, rehearsal, simulation and production.
 * What facts remove (reminders stopped, a step given up, a certificate undone) is not in it.
 */
export const timetable = (situation: Situation): readonly Item[] => [
  ...(situation.person.leftAt === undefined ? letters(situation) : []),
  ...confirmation(situation.person),
  ...certificateItems(situation),
];

/**
 * Nothing comes before the first morning after the launch, where the person is; of a pair, nothing before the first after
 * they joined it, and nothing once they no longer take part.
 */
const letters = (situation: Situation): readonly Item[] => {
  const { cohort, person } = situation;
  const first = nextAtTime(cohort.launchAt, cohort.morning, person.zone);
  const begins = (pair: Pair): Instant => welcomedAt(cohort, person, pair) ?? first;
  // What the organiser ended before it began is as if it had never been.
  const hasBegun = (pair: Pair): boolean => pair.ended === undefined || pair.ended.at >= begins(pair);
  const pairs = situation.pairs.filter((pair) => takesPart(pair, person.id) && hasBegun(pair));
  // Whom the organiser took out of every pair, or has not yet brought into one, is told nothing.
  if (pairs.length === 0) return [];
  const going = pairs.filter((pair) => endedAt(pair) === undefined);
  const farewells = farewell({ ...situation, pairs });
  const ofPair = (pair: Pair): readonly Item[] => {
    const items: readonly Item[] = [
      ...topics(situation, pair, begins(pair)),
      ...dateItems(cohort, person, pair),
      ...ladderItems(cohort, person, pairs, pair),
      ...newsItems(cohort, person, pair, farewells[0]?.due),
    ];
    const since = welcomedAt(cohort, person, pair) ?? '';
    return items.map((item) => (item.due < since ? { ...item, due: since } : item));
  };
  const ofPairs: readonly Item[] = [
    ...going.flatMap(ofPair),
    ...pairs.flatMap((pair) => leavings(cohort, person, pair)),
    ...going.flatMap((pair) => arrivals(cohort, person, pair)),
  ];
  const isWanted = ({ kind }: Item): boolean => person.quietSince === undefined || !reminders.has(kind);
  return [
    {
      kind: 'welcome',
      key: 'welcome',
      due: earliest(pairs.map(begins)) ?? first,
      ends: gridInstant(cohort, cohort.programme.steps.length, person.zone),
    },
    ...ofPairs.filter(isWanted).map((item) => afterPause(situation, item)),
    ...farewells,
  ];
};

const topics = ({ cohort, person }: Situation, pair: Pair, first: Instant): readonly Item[] => {
  const places = placesOf(cohort, pair);
  return cohort.programme.steps.flatMap((step, index): readonly Item[] => {
    if (pair.skipped[step] || isCancelled(pair, step)) return [];
    const onGrid = topicDue(cohort, places, index, person.zone);
    const due = onGrid < first ? first : onGrid;
    const ends = topicDue(cohort, places, index + 1, person.zone);
    return [{ kind: 'topic', key: topicKey(pair, step), due, ends, pair, step, index }];
  });
};

/** What is due in a pause, or was not told before it began, waits for the first morning after it. */
const afterPause = ({ cohort, person }: Situation, item: Item): Item => {
  if (!held.has(item.kind) || !('pair' in item) || !isUntold(person, item.key)) return item;
  const resumed = pausesOf(item.pair, person.id)
    .map((pause) => resumeMorning(cohort, pause, person.zone))
    .filter((morning) => morning > item.due);
  const due = resumed.toSorted().at(-1);
  const open = due === undefined ? item : { ...item, due };
  // A closure is known long before it begins: it holds what is due in it, nothing that is due before.
  return unlessClosed({ cohort, person }, open, open.due);
};

/** While a cohort is closed, what it holds back waits until it no longer is, whenever it was due. */
export const unlessClosed = (
  { cohort, person }: Pick<Situation, 'cohort' | 'person'>,
  item: Item,
  now: Instant,
): Item => {
  if (!cohort.closures || !held.has(item.kind)) return item;
  const due = whenOpen(cohort, person.zone, now);
  return due > now && due > item.due ? { ...item, due } : item;
};

/** The morning on which a cohort that is closed at an instant has opened again; times in which it is closed may overlap. */
const whenOpen = (cohort: Cohort, zone: Zone, at: Instant): Instant => {
  const resumed = closuresAt(cohort, at)
    .map((closure) => resumeMorning(cohort, closure, zone))
    .filter((morning) => morning > at)
    .toSorted()
    .at(-1);
  return resumed === undefined ? at : whenOpen(cohort, zone, resumed);
};

/** When the last of their pairs is done. */
const farewell = ({ cohort, person, pairs }: Situation): readonly Item[] => {
  const due = pairs
    .flatMap((pair) => farewellDue(cohort, pair, person.zone) ?? [])
    .toSorted()
    .at(-1);
  return due === undefined ? [] : [{ kind: 'farewell', key: 'farewell', due, ends: plusMinutes(due, 30 * 24 * 60) }];
};

/** The second letter of what cannot be undone. */
const confirmation = ({ request }: Person): readonly Item[] => {
  if (request?.state !== 'asked') return [];
  const due = request.held ? plusMinutes(request.at, heldMinutes) : request.at;
  return [{ kind: 'confirm', key: `confirm_${request.n}`, due, ends: requestEndsAt(request), request }];
};
