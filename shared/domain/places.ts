import { answersEndAfter, type Cohort, gridInstant, longestDelay } from './cohort.ts';
import type { Pair, Pause } from './pair.ts';
import { type Day, dayIn, type Instant, instantAt, nextAtTime, workingDayFrom, type Zone } from './time.ts';

/** Where a step is on the cohort's grid. */
type Place = {
  place: number;
  /** The pause that took the place before it: its topic goes when that is over, not only on the next date. */
  heldBy: Pause | undefined;
};

export type Places = { steps: readonly Place[]; end: number };

/** When a pause is over for good; compared in the cohort's zone, so that two zones keep the same steps. */
export const pauseEnd = ({ morning, zone }: Pick<Cohort, 'morning' | 'zone'>, { until, ended }: Pause): Instant =>
  ended ?? instantAt(until, morning, zone);

/** The times in which a whole cohort is closed, as pauses of each of its pairs; none of them begins before it was decided. */
export const closuresOf = ({ closures = [], zone }: Cohort): readonly Pause[] =>
  closures
    .map(({ by, at, from, ...closure }) => {
      const midnight = instantAt(from, '00:00', zone);
      return { ...closure, by, whole: true, from: midnight > at ? midnight : at };
    })
    // Taken back before it began, it is none.
    .filter(({ from, ended }) => ended === undefined || ended > from);

/** The closed times in which an instant falls, the last to end last. */
export const closuresAt = (cohort: Cohort, now: Instant): readonly Pause[] =>
  closuresOf(cohort)
    .filter((closure) => closure.from <= now && now < pauseEnd(cohort, closure))
    .toSorted((a, b) => a.until.localeCompare(b.until));

export const closureAt = (cohort: Cohort, now: Instant): Pause | undefined => closuresAt(cohort, now).at(-1);

/** The pauses that hold a person's letters about a pair. */
export const pausesOf = ({ pauses }: Pair, person: string): readonly Pause[] =>
  pauses.filter(({ whole, by }) => whole || by === person);

export const pauseAt = (cohort: Cohort, pair: Pair, person: string, now: Instant): Pause | undefined =>
  pausesOf(pair, person).find((pause) => pause.from <= now && now < pauseEnd(cohort, pause));

/**
 * The place of each step of a pair, from 0 on: a move puts its step and all that follow off by one place, and a pause of
 * the whole pair takes the places that fall into it.
 */
export const placesOf = (cohort: Cohort, pair: Pair): Places => {
  const known = found.get(pair);
  if (known?.cohort === cohort) return known.places;
  const places = findPlaces(cohort, pair);
  found.set(pair, { cohort, places });
  return places;
};

/** A single decision asks dozens of times; rows are never changed in place. */
const found = new WeakMap<Pair, { cohort: Cohort; places: Places }>();

const findPlaces = (cohort: Cohort, pair: Pair): Places => {
  const taken = [...pair.pauses.filter(({ whole }) => whole), ...closuresOf(cohort)].map((pause) => ({
    pause,
    from: pause.from,
    end: pauseEnd(cohort, pause),
  }));
  const takenBy = (place: number): Pause | undefined => {
    if (taken.length === 0) return undefined;
    const at = gridInstant(cohort, place, cohort.zone);
    return taken.find(({ from, end }) => from < at && at < end)?.pause;
  };
  const steps: Place[] = [];
  let place = -1;
  let heldBy: Pause | undefined;
  /** What a pause held went when it was over, even if another then took the next place. */
  const isGone = (later: Pause): boolean =>
    heldBy !== undefined && resumeMorning(cohort, heldBy, cohort.zone) <= later.from;
  const next = (): void => {
    heldBy = undefined;
    place += 1;
    for (let taker = takenBy(place); taker && !isGone(taker); taker = takenBy(place)) {
      heldBy = taker;
      place += 1;
    }
  };
  for (const step of cohort.programme.steps) {
    next();
    for (let moves = pair.moved[step]?.times ?? 0; moves > 0; moves -= 1) next();
    steps.push({ place, heldBy });
  }
  next();
  return { steps, end: place };
};

/** When the topic of a step is due to people in a zone; for the number of steps, when the programme ends for them. */
export const topicDue = (cohort: Cohort, { steps, end }: Places, index: number, zone: Zone): Instant => {
  const step = steps[index];
  const onGrid = gridInstant(cohort, step?.place ?? end, zone);
  if (!step?.heldBy) return onGrid;
  const resumed = resumeMorning(cohort, step.heldBy, zone);
  return resumed < onGrid ? resumed : onGrid;
};

/** The first working morning after a pause where people are. */
export const resumeMorning = (cohort: Cohort, { until, ended }: Pause, zone: Zone): Instant => {
  const morningOf = (day: Day): Instant => instantAt(workingDayFrom(day), cohort.morning, zone);
  const planned = morningOf(until);
  if (ended === undefined) return planned;
  const early = morningOf(dayIn(zone, nextAtTime(ended, cohort.morning, zone)));
  return early < planned ? early : planned;
};

/** From then on an answer no longer counts for this pair. */
export const pairAnswersEndAt = (cohort: Cohort, pair: Pair): Instant =>
  answersEndAfter(cohort, placesOf(cohort, pair).end);

/** Whether a pair's programme ends later than it may: links are good for that long, and no longer. */
export const isDelayedTooLong = (cohort: Cohort, pair: Pair): boolean =>
  placesOf(cohort, pair).end > cohort.programme.steps.length + longestDelay(cohort.programme);
