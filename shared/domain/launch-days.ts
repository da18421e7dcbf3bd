import { type Cohort, gridDay } from './cohort.ts';
import { type PlaceCode, type Problem, problem } from './roster/problem.ts';
import { type Day, dayIn, type Instant, instantAt, nextAtTime, plusDays, plusMinutes, workingDayFrom } from './time.ts';

type Dates = Pick<Cohort, 'start' | 'zone' | 'morning' | 'programme'>;

/** The days on whose mornings a cohort can be launched, and the one that is offered; or, once there is none, the last that there was. */
export type LaunchDays =
  | { kind: 'open'; first: Day; last: Day; offered: Day; topic: FirstTopic }
  | { kind: 'over'; last: Day };

/** The day of the first topic, and whether it is due by then on every day of a launch, on the later ones, or on none. */
type FirstTopic = { day: Day; withWelcome: 'always' | 'from then on' | 'never' };

/** Wherever people are, their first morning has come this long after the launch. */
const everybodyMinutes = 48 * 60;

const secondTopicOf = ({ start, zone, morning, programme }: Dates): Instant =>
  instantAt(plusDays(start, programme.intervalDays), morning, zone);

/** Whoever is written to for the first time when the second topic is due has missed the first. */
const latestLaunch = (dates: Dates): Instant => plusMinutes(secondTopicOf(dates), -everybodyMinutes);

/** When a cohort would be launched by somebody who does so now: the next morning that leaves them an hour to think again. */
export const nextLaunch = ({ morning, zone }: Pick<Dates, 'morning' | 'zone'>, now: Instant): Instant =>
  nextAtTime(plusMinutes(now, 60), morning, zone);

/** What is wrong with a launch at `launchAt`, which somebody may have chosen, of a cohort with these dates. */
export const launchProblems = (
  dates: Dates,
  launchAt: Instant,
  now: Instant,
  isChosen: boolean,
): readonly Problem[] => {
  const isTooLate = launchAt > latestLaunch(dates);
  const found: [boolean, 'start' | 'launchAt', PlaceCode][] = [
    [secondTopicOf(dates) <= now || (isTooLate && !isChosen), 'start', 'start-in-past'],
    [dates.start > plusDays(dayIn(dates.zone, now), 5 * 365), 'start', 'start-too-far'],
    [isChosen && launchAt <= now, 'launchAt', 'launch-in-past'],
    [isTooLate && isChosen, 'launchAt', 'launch-too-late'],
  ];
  return found.flatMap(([wrong, parameter, code]) => (wrong ? [problem(0, parameter, code)] : []));
};

/** On which days a cohort can be launched, by the rule of `launchProblems`. A working day is offered, unless that is too late. */
export const launchDays = (cohort: Dates, now: Instant): LaunchDays => {
  const { morning, zone } = cohort;
  const today = dayIn(zone, now);
  const first = instantAt(today, morning, zone) > now ? today : plusDays(today, 1);
  const lastDay = dayIn(zone, latestLaunch(cohort));
  const last = instantAt(lastDay, morning, zone) <= latestLaunch(cohort) ? lastDay : plusDays(lastDay, -1);
  if (last < first) return { kind: 'over', last };
  const next = dayIn(zone, nextLaunch(cohort, now));
  const offered = [workingDayFrom(next), next].find((day) => day <= last) ?? last;
  const day = firstTopicOf(cohort);
  const withWelcome = day <= first ? 'always' : day <= last ? 'from then on' : 'never';
  return { kind: 'open', first, last, offered, topic: { day, withWelcome } };
};

/** Whether the first topic is due by the launch, so that it comes in one letter with the welcome. */
export const isTopicDue = (dates: Dates, launchAt: Instant): boolean =>
  firstTopicOf(dates) <= dayIn(dates.zone, launchAt);

const firstTopicOf = (dates: Dates): Day => gridDay(dates, 0);
