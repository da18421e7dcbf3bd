import type { Cohort } from '../cohort.ts';
import { isOpen, toldAt } from '../ladder.ts';
import { endOf, standingDate } from '../meeting-date.ts';
import { activeMembers, type Pair } from '../pair.ts';
import type { Person } from '../person.ts';
import { placesOf, topicDue } from '../places.ts';
import { standingOf } from '../standing.ts';
import { type Day, dayIn, daysBetween, earliest, type Instant, plusDays } from '../time.ts';

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

const letters = {
  recorded: 'r',
  waiting: 'w',
  contested: 'c',
  skipped: 's',
  dated: 'd',
  passed: 'p',
  told: 't',
  unheard: 'u',
  later: 'l',
} as const satisfies Record<StepState, string>;

const states = new Map<string, StepState>();
for (const state of [
  'recorded',
  'waiting',
  'contested',
  'skipped',
  'dated',
  'passed',
  'told',
  'unheard',
  'later',
] as const)
  states.set(letters[state], state);

/** One letter a step, with its day counted from the start of the cohort: `r3 d31 l56`. */
export const stripOf = (cohort: Cohort, pair: Pair, people: readonly Person[], now: Instant): string =>
  cohort.programme.steps
    .map((step, index) => markOf(cohort, pair, people, { step, index }, now))
    .map(({ state, day }) => `${letters[state]}${daysBetween(cohort.start, day)}`)
    .join(' ');

/** What a strip says, step by step. */
export const marksIn = (start: Day, strip: string): readonly StepMark[] =>
  strip.split(' ').map((mark) => {
    const state = states.get(mark.charAt(0));
    const days = Number(mark.slice(1));
    if (state === undefined || !Number.isInteger(days)) throw new Error('A strip of steps holds what no step is.');
    return { state, day: plusDays(start, days) };
  });

/** How many steps of a strip stand so; the letters of a strip are those of states only. */
export const countIn = (strip: string, state: StepState): number => strip.split(letters[state]).length - 1;

/** The first step that is neither recorded nor given up, by its place from 0 on; the number of steps if there is none. */
export const stepAt = (strip: string): number => {
  const marks = strip.split(' ');
  const at = marks.findIndex((mark) => !mark.startsWith(letters.recorded) && !mark.startsWith(letters.skipped));
  return at < 0 ? marks.length : at;
};

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
  const skipped = pair.skipped[step];
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
