import { type Cohort } from './cohort.ts';
import { endedAt, type Pair, type Pause, roleOf } from './pair.ts';
import type { Person } from './person.ts';
import { pairAnswersEndAt, pauseEnd, pausesOf, placesOf, resumeMorning, topicDue } from './places.ts';
import type { Programme } from './programme.ts';
import { differ, standingOf } from './standing.ts';
import { unreachedIn } from './stop.ts';
import { type Instant, nextAtTime, plusMinutes } from './time.ts';

/** What a person is told of what others did, or is asked because of it. */
export type NewsItem = { key: string; due: Instant; ends: Instant; pair: Pair } & (
  | { kind: 'check' | 'pulse'; step: string; index: number }
  | { kind: 'pause' | 'resume'; pause: Pause }
  | { kind: 'alignment' | 'left' | 'unreached' }
);

const dayMinutes = 24 * 60;

export const newsItems = (cohort: Cohort, person: Person, pair: Pair): readonly NewsItem[] => [
  ...checks(cohort, person, pair),
  ...pauses(cohort, person, pair),
  ...alignment(cohort, pair),
  ...pulses(cohort, person, pair),
  ...unreached(cohort, person, pair),
];

/** Once a step: the word of a side is missing, or the answers differ and those who gave them are asked to look again. */
const checks = (cohort: Cohort, person: Person, pair: Pair): readonly NewsItem[] =>
  cohort.programme.steps.flatMap((step, index) => {
    const at = askedAt(cohort.programme, pair, step, person.id);
    if (at === undefined) return [];
    const due = nextAtTime(at, cohort.morning, person.zone);
    const ends = pairAnswersEndAt(cohort, pair);
    return [{ kind: 'check' as const, key: `${pair.id}_${step}_check`, due, ends, pair, step, index }];
  });

/** Since when a person's word on a step is wanted. */
export const askedAt = (programme: Programme, pair: Pair, step: string, person: string): Instant | undefined => {
  const answers = pair.answers[step] ?? {};
  const mine = answers[person];
  if (differ(pair, step))
    return (
      mine &&
      Object.values(answers)
        .map(({ at }) => at)
        .toSorted()
        .at(-1)
    );
  const standing = standingOf(programme, pair, step);
  return standing.state === 'waiting' && standing.for === roleOf(pair, person) ? standing.at : undefined;
};

/** Whoever asked for a pause knows of it, and whoever ended it; that it is over, all others hear whom it held. */
const pauses = (cohort: Cohort, person: Person, pair: Pair): readonly NewsItem[] =>
  pausesOf(pair, person.id).flatMap((pause) => {
    const place = pair.pauses.indexOf(pause);
    const end = pauseEnd(cohort, pause);
    const resumed = resumeMorning(cohort, pause, person.zone);
    const begun: NewsItem = {
      kind: 'pause',
      key: `${pair.id}_pause_${place}`,
      due: nextAtTime(pause.from, cohort.morning, person.zone),
      ends: end,
      pair,
      pause,
    };
    const over: NewsItem = {
      kind: 'resume',
      key: `${pair.id}_resume_${place}`,
      due: resumed,
      ends: plusMinutes(resumed, 7 * dayMinutes),
      pair,
      pause,
    };
    // Nobody is told of the end of what was over before they heard of it.
    const fate = person.told[begun.key]?.as;
    const knows = pause.endedBy === person.id;
    const heard = !knows && (pause.by === person.id || fate === 'told' || fate === 'parked');
    return [...(pause.by === person.id ? [] : [begun]), ...(heard ? [over] : [])];
  });

/** At once, to everybody: it answers what they did. */
const alignment = ({ programme }: Cohort, pair: Pair): readonly NewsItem[] => {
  if (!pair.card) return [];
  const { at: due } = pair.card;
  const ends = plusMinutes(due, programme.intervalDays * dayMinutes);
  return [{ kind: 'alignment', key: `${pair.id}_alignment`, due, ends, pair }];
};

/** The steps after which people are asked how it is going: the first, the third and the last. */
const pulseSteps = ({ steps }: Programme): readonly string[] =>
  steps.filter((_, index) => index === 0 || index === 2 || index === steps.length - 1);

const isSkipped = ({ skipped }: Pair, step: string | undefined): boolean =>
  Object.keys(skipped).some((one) => one === step);

/** It never makes a letter of its own: it comes with the next topic, or with the farewell. */
const pulses = (cohort: Cohort, person: Person, pair: Pair): readonly NewsItem[] => {
  const { programme } = cohort;
  const places = placesOf(cohort, pair);
  return pulseSteps(programme).flatMap((step) => {
    const standing = standingOf(programme, pair, step);
    if (standing.state !== 'recorded' || pair.pulse[step]?.[person.id]) return [];
    const index = programme.steps.indexOf(step);
    const due = programme.steps
      .map((_, later) => later + 1)
      .filter((next) => next > index && !isSkipped(pair, programme.steps[next]))
      .map((next) => topicDue(cohort, places, next, person.zone))
      .find((at) => at > standing.at);
    if (due === undefined) return [];
    const ends = plusMinutes(due, 7 * dayMinutes);
    return [{ kind: 'pulse' as const, key: `${pair.id}_${step}_pulse`, due, ends, pair, step, index }];
  });
};

/** That letters to somebody come back, until they no longer do; once more for each who cannot be reached. */
const unreached = (cohort: Cohort, person: Person, pair: Pair): readonly NewsItem[] => {
  const last = unreachedIn(pair, person.id)
    .flatMap((member) => member.unreached ?? [])
    .toSorted()
    .at(-1);
  if (last === undefined) return [];
  const due = nextAtTime(last, cohort.morning, person.zone);
  const key = `${pair.id}_unreached_${last.slice(0, 16).replaceAll(/\D/g, '')}`;
  return [{ kind: 'unreached', key, due, ends: pairAnswersEndAt(cohort, pair), pair }];
};

/** That somebody no longer takes part; once more for each who goes. */
export const leavings = ({ morning }: Cohort, person: Person, pair: Pair): readonly NewsItem[] => {
  const gone = pair.members.flatMap(({ left }) => left ?? []).toSorted();
  const last = gone.at(-1);
  if (last === undefined) return [];
  const due = nextAtTime(last, morning, person.zone);
  return [
    {
      kind: 'left',
      key: `${pair.id}_left_${gone.length}`,
      due,
      ends: plusMinutes(due, 30 * dayMinutes),
      pair,
    },
  ];
};

/** When a pair's programme is over for people in a zone: undefined if it ended before, because somebody left. */
export const farewellDue = (cohort: Cohort, pair: Pair, zone: string): Instant | undefined => {
  if (endedAt(pair) !== undefined) return undefined;
  const places = placesOf(cohort, pair);
  return topicDue(cohort, places, places.steps.length, zone);
};
