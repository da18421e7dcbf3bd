import * as z from 'zod';
import { type Cohort, isLaunched } from './cohort.ts';
import { departed } from './forget.ts';
import { cancelDate } from './meeting-date.ts';
import { endedAt, type Pair, type PairEvent, type Pause, takesPart } from './pair.ts';
import { lastPauseDay } from './pair-acts.ts';
import { Role } from './person.ts';
import { isDelayedTooLong, pairAnswersEndAt, pauseEnd, placesOf, topicDue } from './places.ts';
import { Id } from './programme.ts';
import { countedSteps, isAnswered, standingOf, stepsCredited } from './standing.ts';
import { Day, dayIn, earliest, type Instant, nextAtTime } from './time.ts';
import { without } from './without.ts';

const ofStep = { step: Id };

/** Everything that whoever runs a cohort does to one of its pairs; `un…` and their like take back what stands. */
export const OrganiserAct = z.discriminatedUnion('do', [
  /** They met: said on behalf of those who were there. */
  z.strictObject({ do: z.literal('record'), ...ofStep, there: z.array(Id).min(1) }),
  z.strictObject({ do: z.literal('unrecord'), ...ofStep }),
  /** A step that is none of this pair's. */
  z.strictObject({ do: z.enum(['cancel', 'restore']), ...ofStep }),
  z.strictObject({ do: z.literal('pause'), until: Day }),
  z.strictObject({ do: z.enum(['resume', 'end', 'reopen']) }),
  /** Somebody comes to a pair that runs, with the steps that they did elsewhere. */
  z.strictObject({ do: z.literal('join'), person: Id, role: Role, credit: z.array(Id) }),
  z.strictObject({ do: z.literal('leave'), person: Id }),
]);
export type OrganiserAct = z.infer<typeof OrganiserAct>;

/** Why an act cannot be done. That there is nothing to do, as it is so already, is no problem. */
export type ActProblem =
  | 'unknown step'
  | 'unknown person'
  /** It is over: the pair has ended, or answers no longer count. */
  | 'over'
  /** Nobody has met yet: it has not begun. */
  | 'not begun'
  /** A step that was met for cannot be taken out. */
  | 'answered'
  /** Of a programme one step must be left. */
  | 'last step'
  | 'past'
  | 'too late'
  /** They have read of it: it can no longer be undone as if nothing had been. */
  | 'told'
  | 'unknown pair'
  /** Whoever is to come is one of the pair. */
  | 'there already';

/** Who does it, and when. */
export type By = { by: string; at: Instant };

/** What is in the way of an act; undefined if nothing is. */
export const actProblem = (cohort: Cohort, pair: Pair, act: OrganiserAct, { at }: By): ActProblem | undefined => {
  const isKnown = (person: string): boolean => pair.members.some((member) => member.person === person);
  if ('step' in act && !cohort.programme.steps.includes(act.step)) return 'unknown step';
  switch (act.do) {
    case 'record':
      if (!act.there.every(isKnown)) return 'unknown person';
      if (!isLaunched(cohort, at)) return 'not begun';
      return at >= pairAnswersEndAt(cohort, pair) ? 'over' : undefined;
    case 'unrecord':
    case 'restore':
    case 'resume':
    case 'end':
      return undefined;
    case 'cancel':
      if (isAnswered(pair, act.step)) return 'answered';
      return countedSteps(cohort.programme, pair).some((step) => step !== act.step) ? undefined : 'last step';
    case 'pause':
      return pauseProblem(cohort, pair, act.until, at);
    case 'reopen':
      return pair.ended && isHeard(cohort, pair.ended.at, at) ? 'told' : undefined;
    case 'join':
      if (!act.credit.every((step) => cohort.programme.steps.includes(step))) return 'unknown step';
      return endedAt(pair) !== undefined && !isKnown(act.person) ? 'over' : undefined;
    case 'leave':
      return isKnown(act.person) ? undefined : 'unknown person';
    default:
      return act satisfies never;
  }
};

/** The pair after what the organiser did; the very same pair if nothing changes. */
export const organised = (cohort: Cohort, pair: Pair, act: OrganiserAct, who: By): Pair => {
  if (actProblem(cohort, pair, act, who)) return pair;
  const after = apply(cohort, pair, act, who);
  if (after === pair) return pair;
  // The presses of the last minute would bring back what stood before them.
  const { recent: _, ...settled } = after;
  return { ...settled, events: [...pair.events, eventOf(act, who)], nextAt: who.at };
};

const eventOf = (act: OrganiserAct, { by, at }: By): PairEvent => ({
  did: act.do,
  ...('step' in act && { step: act.step }),
  by,
  at,
  organiser: true,
  ...('person' in act && { person: act.person }),
});

const apply = (cohort: Cohort, pair: Pair, act: OrganiserAct, who: By): Pair => {
  switch (act.do) {
    case 'record':
      return record(cohort, pair, act, who);
    case 'unrecord':
      return pair.noted?.[act.step] ? { ...pair, noted: without(pair.noted, act.step) } : pair;
    case 'cancel':
      return cancel(pair, act.step, who);
    case 'restore':
      return pair.cancelled?.[act.step] ? { ...pair, cancelled: without(pair.cancelled, act.step) } : pair;
    case 'pause':
      return pause(cohort, pair, act.until, who);
    case 'resume':
      return resume(cohort, pair, who);
    case 'end':
      return endedAt(pair) === undefined ? { ...pair, ended: who } : pair;
    case 'reopen':
      return reopen(pair);
    case 'join':
      return join(cohort, pair, act, who.at);
    case 'leave':
      return leave(pair, act.person, who.at);
    default:
      return act satisfies never;
  }
};

/** Kept apart from what people say: no answer of theirs is touched, and to take it back leaves them all. */
const record = (
  { programme }: Cohort,
  pair: Pair,
  { step, there }: Extract<OrganiserAct, { do: 'record' }>,
  who: By,
): Pair => {
  const stands = pair.noted?.[step];
  const names = [...new Set(there)].toSorted();
  if (stands ? stands.there.join() === names.join() : standingOf(programme, pair, step).state === 'recorded')
    return pair;
  return { ...pair, noted: { ...pair.noted, [step]: { ...who, there: names } } };
};

/** A date that stands for it goes from people's calendars. */
const cancel = (pair: Pair, step: string, { by, at }: By): Pair => {
  if (pair.cancelled?.[step]) return pair;
  const free = cancelDate(pair, step, { by, now: at, held: false });
  return { ...free, cancelled: { ...pair.cancelled, [step]: { by, at } } };
};

const pauseProblem = (cohort: Cohort, pair: Pair, until: Day, at: Instant): ActProblem | undefined => {
  const places = placesOf(cohort, pair);
  const isOver = topicDue(cohort, places, places.steps.length, cohort.zone) <= at;
  if (isOver || endedAt(pair) !== undefined) return 'over';
  if (until <= dayIn(cohort.zone, at)) return 'past';
  const after = pause(cohort, pair, until, { by: '', at });
  return until > lastPauseDay(cohort) || isDelayedTooLong(cohort, after) ? 'too late' : undefined;
};

const runningPause = (cohort: Cohort, { pauses }: Pair, at: Instant): Pause | undefined =>
  pauses.find((one) => one.whole && one.from <= at && at < pauseEnd(cohort, one));

/** Of everybody, whoever they are; a pause of them all that runs is given another end. */
const pause = (cohort: Cohort, pair: Pair, until: Day, { by, at }: By): Pair => {
  const running = runningPause(cohort, pair, at);
  if (running?.until === until) return pair;
  const pauses = running
    ? pair.pauses.map((one) => (one === running ? { ...one, until } : one))
    : [...pair.pauses, { by, whole: true, from: at, until }];
  return { ...pair, pauses };
};

const resume = (cohort: Cohort, pair: Pair, { by, at }: By): Pair => {
  const running = runningPause(cohort, pair, at);
  if (!running) return pair;
  return { ...pair, pauses: pair.pauses.map((one) => (one === running ? { ...one, ended: at, endedBy: by } : one)) };
};

const reopen = (pair: Pair): Pair => {
  const { ended, ...open } = pair;
  return ended ? open : pair;
};

/**
 * Whether letters about what was done at `then` may have been read: the first morning after it, and after the launch, has
 * come, wherever people are.
 */
export const isHeard = ({ state, launchAt, zones, zone, morning }: Cohort, then: Instant, now: Instant): boolean => {
  if (state === 'held') return false;
  const since = then > launchAt ? then : launchAt;
  const first = earliest([zone, ...zones].map((one) => nextAtTime(since, morning, one)));
  return first !== undefined && first <= now;
};

/** Whoever left comes back: as if they had never gone while nobody has heard of it, else as somebody who joins. */
const join = (
  cohort: Cohort,
  pair: Pair,
  { person, role, credit }: Extract<OrganiserAct, { do: 'join' }>,
  at: Instant,
): Pair => {
  if (takesPart(pair, person)) return pair;
  const before = pair.members.find((member) => member.person === person);
  // What counted for somebody before they left goes on counting.
  const kept = before ? stepsCredited(cohort.programme, pair, person) : [];
  const joins = { person, role, joined: at, credit: [...new Set([...kept, ...credit])] };
  if (!before) return { ...pair, members: [...pair.members, joins] };
  const { left = at, moved: _, ...back } = before;
  const again = isHeard(cohort, left, at) ? joins : back;
  return { ...pair, members: pair.members.map((member) => (member === before ? again : member)) };
};

const leave = (pair: Pair, person: string, at: Instant): Pair => {
  if (!takesPart(pair, person)) return pair;
  const gone = departed(pair, person, at);
  return {
    ...gone,
    members: gone.members.map((member) => (member.person === person ? { ...member, moved: true as const } : member)),
  };
};
