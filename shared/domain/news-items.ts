import { type Cohort } from './cohort.ts';
import { goneFor, isBefore, joinedAt, newcomers } from './membership.ts';
import { endedAt, type Pair, type Pause, roleOf } from './pair.ts';
import type { Person } from './person.ts';
import { pairAnswersEndAt, pauseEnd, pausesOf, placesOf, resumeMorning, topicDue } from './places.ts';
import type { Programme } from './programme.ts';
import { differ, isCancelled, standingOf } from './standing.ts';
import { unreachedIn } from './stop.ts';
import { type Instant, nextAtTime, plusMinutes } from './time.ts';

/** What a person is told of what others did, or is asked because of it. */
export type NewsItem = { key: string; due: Instant; ends: Instant; pair: Pair } & (
  | { kind: 'check' | 'pulse'; step: string; index: number }
  | { kind: 'pause' | 'resume'; pause: Pause }
  | { kind: 'alignment' | 'unreached' }
  /** Who has gone; nobody, if it is the pair itself that the organiser ended. */
  | { kind: 'left'; gone: readonly string[] }
  /** Who is there now; the reader themselves, if it is they who were brought to others. */
  | { kind: 'joined'; newcomers: readonly string[] }
);

const dayMinutes = 24 * 60;

/** `farewellAt`: when this person's last pair is done, if that is not this one. */
export const newsItems = (
  cohort: Cohort,
  person: Person,
  pair: Pair,
  farewellAt = farewellDue(cohort, pair, person.zone),
): readonly NewsItem[] => [
  ...checks(cohort, person, pair),
  ...pauses(cohort, person, pair),
  ...alignment(cohort, person, pair),
  ...pulses(cohort, person, pair, farewellAt),
  ...unreached(cohort, person, pair),
];

/** Once a step: the word of a side is missing, or the answers differ and those who gave them are asked to look again. */
const checks = (cohort: Cohort, person: Person, pair: Pair): readonly NewsItem[] =>
  cohort.programme.steps.flatMap((step, index) => {
    const at = askedAt(cohort.programme, pair, step, person.id);
    if (at === undefined || isBefore(pair, person, at)) return [];
    const due = nextAtTime(at, cohort.morning, person.zone);
    const ends = pairAnswersEndAt(cohort, pair);
    return [{ kind: 'check' as const, key: `${pair.id}_${step}_check`, due, ends, pair, step, index }];
  });

/** Since when a person's word on a step is wanted. */
export const askedAt = (programme: Programme, pair: Pair, step: string, person: string): Instant | undefined => {
  const answers = pair.answers[step];
  if (!answers) return undefined;
  const mine = answers[person];
  // Whoever denies what the organiser noted has said so; the organiser sees it.
  if (differ(pair, step) && pair.noted?.[step]) return undefined;
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
const alignment = ({ programme }: Cohort, person: Person, pair: Pair): readonly NewsItem[] => {
  if (!pair.card || isBefore(pair, person, pair.card.at)) return [];
  const { at: due } = pair.card;
  const ends = plusMinutes(due, programme.intervalDays * dayMinutes);
  return [{ kind: 'alignment', key: `${pair.id}_alignment`, due, ends, pair }];
};

/** The steps after which people are asked how it is going: the first, the third and the last. */
const pulseSteps = ({ steps }: Programme): readonly string[] =>
  steps.filter((_, index) => index === 0 || index === 2 || index === steps.length - 1);

/** When the first topic after that of a step comes which is due after an instant. */
const nextTopicAt = (
  cohort: Cohort,
  person: Person,
  pair: Pair,
  index: number,
  after: Instant,
): Instant | undefined => {
  const { steps } = cohort.programme;
  const places = placesOf(cohort, pair);
  const dueAt = (step: number): Instant => topicDue(cohort, places, step, person.zone);
  const comes = (step: string): boolean => !(step in pair.skipped) && !isCancelled(pair, step);
  const next = steps.findIndex((step, at) => at > index && comes(step) && dueAt(at) > after);
  return next < 0 ? undefined : dueAt(next);
};

/** It never makes a letter of its own: it comes with the next topic, or with the farewell. */
const pulses = (cohort: Cohort, person: Person, pair: Pair, farewellAt: Instant | undefined): readonly NewsItem[] => {
  const { programme } = cohort;
  return pulseSteps(programme).flatMap((step) => {
    const standing = standingOf(programme, pair, step);
    if (standing.state !== 'recorded' || pair.pulse[step]?.[person.id]) return [];
    if (isBefore(pair, person, standing.at)) return [];
    const index = programme.steps.indexOf(step);
    const due = nextTopicAt(cohort, person, pair, index, standing.at) ?? farewellAt;
    if (due === undefined || due <= standing.at) return [];
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

/** How long it is worth telling who has come, and who has gone. */
const peopleDays = 30;

/** An instant as part of an item's key. */
const stamp = (at: Instant): string => at.replaceAll(/\D/g, '');

/**
 * That somebody no longer takes part; once more for each who goes. That the organiser ended the pair itself is told in the
 * same letter: nobody has gone, so it says that their way together ends here and what stays, and it does not wait for the
 * farewell, which comes when the last of a person's pairs is done and looks back on the whole programme.
 */
export const leavings = (cohort: Cohort, person: Person, pair: Pair): readonly NewsItem[] => {
  const { ended } = pair;
  const gone = goneFor(cohort, person, pair).filter(({ left }) => !ended || left <= ended.at);
  const last = gone.at(-1);
  // Whoever leaves by themselves does so for good, so these can be counted; the organiser's moves can be taken back.
  const isCounted = last?.moved === undefined && joinedAt(pair, person) === undefined;
  const count = gone.filter(({ moved }) => !moved).length;
  const told = (at: Instant, name: string, who: typeof gone): NewsItem => {
    const due = nextAtTime(at, cohort.morning, person.zone);
    const ends = plusMinutes(due, peopleDays * dayMinutes);
    return { kind: 'left', key: `${pair.id}_left_${name}`, due, ends, pair, gone: who.map((one) => one.person) };
  };
  return [
    ...(last ? [told(last.left, isCounted ? String(count) : stamp(last.left), gone)] : []),
    ...(ended ? [told(ended.at, stamp(ended.at), [])] : []),
  ];
};

/** Who is there now, once for each time that the organiser brings somebody; whoever is new learns it from their welcome. */
export const arrivals = (cohort: Cohort, person: Person, pair: Pair): readonly NewsItem[] => {
  const { as, at: welcome } = person.told['welcome'] ?? {};
  const known = newcomers(pair, person).filter(
    ({ person: id, joined }) => id !== person.id || (as !== 'suppressed' && welcome !== undefined && welcome < joined),
  );
  return [...Map.groupBy(known, ({ joined }) => joined)].map(([joined, members]) => {
    const due = nextAtTime(joined, cohort.morning, person.zone);
    return {
      kind: 'joined',
      key: `${pair.id}_joined_${stamp(joined)}`,
      due,
      ends: plusMinutes(due, peopleDays * dayMinutes),
      pair,
      newcomers: members.map((member) => member.person),
    };
  });
};

/** When a pair's programme is over for people in a zone: undefined if it ended before, because somebody left. */
export const farewellDue = (cohort: Cohort, pair: Pair, zone: string): Instant | undefined => {
  if (endedAt(pair) !== undefined) return undefined;
  const places = placesOf(cohort, pair);
  return topicDue(cohort, places, places.steps.length, zone);
};
