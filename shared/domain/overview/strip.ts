import type { Cohort } from '../cohort.ts';
import { isOpen, toldAt } from '../ladder.ts';
import { endOf, standingDate } from '../meeting-date.ts';
import { activeMembers, type Pair } from '../pair.ts';
import type { Person } from '../person.ts';
import { placesOf, topicDue } from '../places.ts';
import { isCancelled, standingOf } from '../standing.ts';
import { type Day, dayIn, earliest, type Instant } from '../time.ts';

/**
 * How a step of a pair stands for whoever looks at all of them. `recorded`: the meeting counts; `waiting`: the word of a
 * side is missing; `contested`: the answers differ; `dated`: to come; `passed`: its date has gone by without an answer;
 * `told`: its topic has gone out; `unheard`: so it has, and its interval is over without a word.
 */
export type StepState =
  | 'recorded'
  | 'waiting'
  | 'contested'
  | 'skipped'
  | 'dated'
  | 'passed'
  | 'told'
  | 'unheard'
  | 'later';

/** A step, and the day that goes with its state: of the answer, the meeting, the skip or the topic. */
export type StepMark = { state: StepState; day: Day };

/** How each step of a pair stands. */
export const stepMarks = (cohort: Cohort, pair: Pair, people: readonly Person[], now: Instant): readonly StepMark[] =>
  cohort.programme.steps.map((step, index) => markOf(cohort, pair, people, { step, index }, now));

const markOf = (
  cohort: Cohort,
  pair: Pair,
  people: readonly Person[],
  { step, index }: { step: string; index: number },
  now: Instant,
): StepMark => {
  const { programme, zone } = cohort;
  const on = (at: Instant): Day => dayIn(zone, at);
  const standing = standingOf(programme, pair, step);
  if (standing.state !== 'open') return { state: standing.state, day: on(standing.at) };
  // What the organiser took out is, on a strip, as little to be waited for as what the pair gave up.
  const cancelled = isCancelled(pair, step) ? pair.cancelled?.[step] : undefined;
  const skipped = cancelled ?? pair.skipped[step];
  if (skipped) return { state: 'skipped', day: on(skipped.at) };
  const date = standingDate(pair, step);
  if (date) return { state: endOf(date) > now ? 'dated' : 'passed', day: on(date.at) };
  const told = earliest(people.flatMap((person) => toldAt(person, pair, step) ?? []));
  const places = placesOf(cohort, pair);
  if (told === undefined) return { state: 'later', day: on(topicDue(cohort, places, index, zone)) };
  const isOver = topicDue(cohort, places, index + 1, zone) <= now && isOpen(pair, step);
  return { state: isOver ? 'unheard' : 'told', day: on(told) };
};

/** How many steps of a pair have had their whole interval: where nothing was put off, as many as the plan has by now. */
export const stepsDue = (cohort: Cohort, pair: Pair, now: Instant): number => {
  const places = placesOf(cohort, pair);
  return cohort.programme.steps.filter((_, index) => topicDue(cohort, places, index + 1, cohort.zone) <= now).length;
};

export const activePeople = (pair: Pair, people: ReadonlyMap<string, Person>): readonly Person[] =>
  activeMembers(pair).flatMap(({ person }) => people.get(person) ?? []);
