import type { Cohort } from './cohort.ts';
import { standingDate } from './meeting-date.ts';
import { activeMembers, type Pair } from './pair.ts';
import type { Person } from './person.ts';
import { closuresOf, pauseEnd, pausesOf, placesOf, topicDue } from './places.ts';
import type { Programme } from './programme.ts';
import { isAnswered, isCancelled } from './standing.ts';
import { unreachedIn } from './stop.ts';
import { dayIn, type Instant, instantAt, plusDays, plusMinutes } from './time.ts';

/** A gentle word about a step that has no date, then the question whether to put it off. */
export type LadderItem = {
  kind: 'nudge' | 'move';
  key: string;
  due: Instant;
  ends: Instant;
  pair: Pair;
  step: string;
  index: number;
};

/** After which part of the interval without a sign of life each rung comes; the organiser's is the last. */
export const rungs = { nudge: 1 / 4, move: 1 / 2, organiser: 3 / 4 };

/** After so many steps in a row that a person left unanswered, only the organiser hears of it. */
const mostUnanswered = 2;

export const topicKey = (pair: Pair, step: string): string => {
  const times = pair.moved[step]?.times ?? 0;
  return times === 0 ? `${pair.id}_${step}_topic` : `${pair.id}_${step}_topic_${times}`;
};

/** When a person was told a step's topic, if they were. */
export const toldAt = ({ told }: Person, pair: Pair, step: string): Instant | undefined => {
  const fate = told[topicKey(pair, step)];
  return fate?.as === 'told' || fate?.as === 'parked' ? fate.at : undefined;
};

/** When a person last pressed anything, in any of their pairs, or asked for the address that they now have. */
const lastSign = (person: Person, pairs: readonly Pair[]): Instant =>
  [...pairs.map(({ seen }) => seen[person.id] ?? ''), movedAt(person)].reduce(
    (last, at) => (at > last ? at : last),
    '',
  );

const movedAt = ({ request }: Person): Instant =>
  request?.what === 'address' && request.state === 'done' ? request.at : '';

/** Whoever cannot be written to is not silent, and neither is whoever has nobody to make a date with. */
export const isSilenceCounted = (person: Person, pair: Pair): boolean => {
  const others = activeMembers(pair).length - 1;
  return person.stopped === undefined && unreachedIn(pair, person.id).length < others;
};

/** Whether nobody has said anything of a step that is told: no answer, no date, not given up and not taken out. */
export const isOpen = (pair: Pair, step: string): boolean =>
  !isAnswered(pair, step) && !standingDate(pair, step) && !pair.skipped[step] && !isCancelled(pair, step);

/** Since when a person is silent about a step they were told of: their last sign of life, days paused left out. */
export const silentSince = (
  cohort: Cohort,
  person: Person,
  pairs: readonly Pair[],
  pair: Pair,
  step: string,
): Instant | undefined => {
  const told = toldAt(person, pair, step);
  if (told === undefined || !isOpen(pair, step)) return undefined;
  const resumed = pausesOf(pair, person.id).map((pause) => pauseEnd(cohort, pause));
  return [told, lastSign(person, pairs), ...resumed].toSorted().at(-1);
};

/** Of the steps before this one that a person was told of since their last sign of life, how many nobody answered. */
export const unansweredBefore = (
  { steps }: Programme,
  person: Person,
  pairs: readonly Pair[],
  pair: Pair,
  index: number,
): number => {
  const sign = lastSign(person, pairs);
  return steps.slice(0, index).filter((step) => (toldAt(person, pair, step) ?? '') > sign && isOpen(pair, step)).length;
};

/**
 * Since when word from a person is awaited, whom the organiser hears of: the first of the steps told since their last sign
 * of life that nobody has said anything of. The ladder counts from the latest.
 */
export const awaitedSince = (
  cohort: Cohort,
  person: Person,
  pairs: readonly Pair[],
  pair: Pair,
): Instant | undefined => {
  const sign = lastSign(person, pairs);
  return cohort.programme.steps
    .filter((step) => (toldAt(person, pair, step) ?? '') > sign)
    .flatMap((step) => silentSince(cohort, person, pairs, pair, step) ?? [])
    .toSorted()[0];
};

export const ladderItems = (
  cohort: Cohort,
  person: Person,
  pairs: readonly Pair[],
  pair: Pair,
): readonly LadderItem[] => {
  if (!isSilenceCounted(person, pair)) return [];
  const { programme } = cohort;
  return programme.steps.flatMap((step, index) => {
    const since = silentSince(cohort, person, pairs, pair, step);
    if (since === undefined || unansweredBefore(programme, person, pairs, pair, index) >= mostUnanswered) return [];
    return rungsOf(cohort, person, pair, index, since);
  });
};

/**
 * When to look whether somebody who was given up on has pressed anything since: it would bring the ladder back, its first
 * rung a quarter of the interval later, and a press alone wakes nobody. Undefined if there is nothing to bring back.
 */
export const lookForSigns = (
  { cohort, person, pairs }: { cohort: Cohort; person: Person; pairs: readonly Pair[] },
  now: Instant,
): Instant | undefined => {
  const { programme } = cohort;
  if (person.quietSince !== undefined) return undefined;
  const isGivenUp = pairs
    .filter((pair) => isSilenceCounted(person, pair))
    .some((pair) =>
      programme.steps.some((step, index) => {
        const since = silentSince(cohort, person, pairs, pair, step);
        if (since === undefined || unansweredBefore(programme, person, pairs, pair, index) < mostUnanswered)
          return false;
        return rungsOf(cohort, person, pair, index, since).some(({ key, ends }) => !person.told[key] && now < ends);
      }),
    );
  return isGivenUp ? morningAfter(cohort, person, now, 'nudge') : undefined;
};

const rungsOf = (cohort: Cohort, person: Person, pair: Pair, index: number, since: Instant): readonly LadderItem[] => {
  const step = cohort.programme.steps[index] ?? '';
  const over = topicDue(cohort, placesOf(cohort, pair), index + 1, person.zone);
  const rung = (kind: LadderItem['kind'], ends: Instant): LadderItem => ({
    kind,
    key: `${pair.id}_${step}_${kind}_${pair.moved[step]?.times ?? 0}`,
    due: morningAfter(cohort, person, since, kind),
    ends,
    pair,
    step,
    index,
  });
  const putOff = rung('move', over);
  // A nudge that had to wait until there is more to ask is none any more.
  const nudge = rung('nudge', putOff.due < over ? putOff.due : over);
  return [nudge, putOff].filter(({ due, ends }) => due < ends);
};

/** From when on so many days are counted: if they would end in a time in which the cohort is closed, from its end. */
export const sinceOpen = (cohort: Cohort, since: Instant, days: number): Instant =>
  closuresOf(cohort)
    .toSorted((a, b) => a.from.localeCompare(b.from))
    .reduce((from, closure) => {
      const end = pauseEnd(cohort, closure);
      return from < end && closure.from <= plusMinutes(from, days * dayMinutes) ? end : from;
    }, since);

/** The morning on which a rung comes; days are counted, not hours: where clocks change, a week stays a week. */
const morningAfter = (cohort: Cohort, { zone }: Person, since: Instant, kind: LadderItem['kind']): Instant => {
  const days = Math.ceil(rungs[kind] * cohort.programme.intervalDays);
  return instantAt(plusDays(dayIn(zone, sinceOpen(cohort, since, days)), days), cohort.morning, zone);
};

const dayMinutes = 24 * 60;
