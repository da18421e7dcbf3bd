import type { Cohort } from './cohort.ts';
import { rungs } from './ladder.ts';
import { activeMembers, type Pair } from './pair.ts';
import type { Role } from './person.ts';
import { placesOf, topicDue } from './places.ts';
import type { Programme } from './programme.ts';
import type { Saying } from './rehearse.ts';
import { type Day, dayIn, instantAt, nextAtTime, plusDays, type WallTime, workingDayFrom } from './time.ts';

/**
 * How a programme may be lived, as far as letters depend on it. `met`: a few days after each topic its meeting is recorded;
 * `dates`: before that a date is agreed for it; `silence`: nobody presses anything.
 */
export const waysToLive = ['met', 'dates', 'silence'] as const;
export type WayToLive = (typeof waysToLive)[number];

/** The hour in the cohort's zone at which people press, and that of their meetings. */
const pressing: WallTime = '17:20';
const meeting = { at: '12:30', minutes: 60 } as const;

/** So many days after its topic people meet, if the first nudge is later than that wherever they are. */
export const daysToMeeting = ({ intervalDays }: Programme): number =>
  Math.max(0, Math.min(3, Math.ceil(rungs.nudge * intervalDays) - 2));

/** What the people of these pairs say of them from the launch on, if they live it this way. */
export const sayingsOf = (cohort: Cohort, pairs: readonly Pair[], way: WayToLive): readonly Saying[] =>
  pairs.flatMap((pair) =>
    cohort.programme.steps.flatMap((step, index) =>
      pair.skipped[step] ? [] : ofStep(cohort, pair, step, topicDay(cohort, pair, index), way),
    ),
  );

const ofStep = (cohort: Cohort, pair: Pair, step: string, topic: Day, way: WayToLive): readonly Saying[] => {
  const said = (on: Day) =>
    ({ pair: pair.id, proof: 'known browser', at: instantAt(on, pressing, cohort.zone) }) as const;
  const voices = voicesOf(cohort.programme, pair);
  const met = (on: Day): readonly Saying[] => voices.map((by) => ({ ...said(on), by, act: { do: 'met', step } }));
  const days = daysToMeeting(cohort.programme);
  switch (way) {
    case 'met':
      return met(workingDayFrom(plusDays(topic, days)));
    case 'dates': {
      const agreed = plusDays(topic, Math.min(1, days));
      const on = workingDayFrom(plusDays(agreed, Math.max(1, days - 1)));
      const act = { do: 'date', step, at: instantAt(on, meeting.at, cohort.zone), minutes: meeting.minutes } as const;
      const dates = voices.slice(0, 1).map((by): Saying => ({ ...said(agreed), by, act }));
      // Once they were asked whether they met, which is on a working day.
      return [...dates, ...met(workingDayFrom(plusDays(on, 1)))];
    }
    case 'silence':
      return [];
    default:
      return way satisfies never;
  }
};

/** The day of a step's topic; none comes before the first morning after the launch. */
const topicDay = (cohort: Cohort, pair: Pair, index: number): Day => {
  const due = topicDue(cohort, placesOf(cohort, pair), index, cohort.zone);
  const first = nextAtTime(cohort.launchAt, cohort.morning, cohort.zone);
  return dayIn(cohort.zone, due > first ? due : first);
};

/** Whose word a meeting needs: the mentor's where anybody's is enough. */
const voicesOf = ({ confirmation }: Programme, pair: Pair): readonly string[] => {
  const oneOf = (role: Role): readonly string[] =>
    activeMembers(pair)
      .filter((member) => member.role === role)
      .slice(0, 1)
      .map(({ person }) => person);
  switch (confirmation) {
    case 'either':
    case 'mentor':
      return oneOf('mentor');
    case 'mentee':
      return oneOf('mentee');
    case 'both':
      return [...oneOf('mentor'), ...oneOf('mentee')];
    default:
      return confirmation satisfies never;
  }
};
