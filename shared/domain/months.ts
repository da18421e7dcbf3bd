import type { Cohort } from './cohort.ts';
import { closuresOf } from './places.ts';
import { type Day, dayIn, instantAt, millisecondsBetween, plusDays, type Zone } from './time.ts';

/** A month as a wall calendar shows it: weeks from Monday to Sunday, empty where another month's days are. */
export type Month = { first: Day; weeks: readonly (readonly (Day | undefined)[])[] };

const daysAWeek = 7;

/** The months in which days from `from` to `to` lie. */
export const monthsBetween = (from: Day, to: Day): readonly Month[] => {
  const months: Month[] = [];
  for (let first: Day = `${from.slice(0, 7)}-01`; first <= to; first = nextMonth(first)) months.push(monthOf(first));
  return months;
};

const monthOf = (first: Day): Month => {
  const before = weekdayOf(first);
  const weeks: (Day | undefined)[][] = [];
  for (let start = plusDays(first, -before); start < nextMonth(first); start = plusDays(start, daysAWeek))
    weeks.push(
      Array.from({ length: daysAWeek }, (_, index) => plusDays(start, index)).map((day) =>
        day.slice(0, 7) === first.slice(0, 7) ? day : undefined,
      ),
    );
  return { first, weeks };
};

/** The first of the month after that of a day: 32 days after its first it has begun. */
const nextMonth = (first: Day): Day => `${plusDays(first, 31).slice(0, 7)}-01`;

/** From 0, Monday, to 6. */
const weekdayOf = (day: Day): number => (new Date(day).getUTCDay() + 6) % daysAWeek;

/** Whether nobody works on this day of the week. */
export const isWeekend = (day: Day): boolean => weekdayOf(day) > 4;

/** Whether a day is one of a weekend, or one on which a cohort is closed. */
export const isClosedOn = (cohort: Cohort, day: Day): boolean =>
  isWeekend(day) ||
  closuresOf(cohort).some(({ from, until, ended }) => {
    const end = ended === undefined ? until : dayIn(cohort.zone, ended);
    return dayIn(cohort.zone, from) <= day && day < end;
  });

const dayMs = 24 * 60 * 60 * 1000;

/** The days from `from` to `to` that are longer or shorter than 24 hours in a zone, as its clocks change. */
export const clockChanges = (zone: Zone, from: Day, to: Day): readonly Day[] => {
  const days: Day[] = [];
  for (let day = from; day <= to; day = plusDays(day, 1)) {
    const length = millisecondsBetween(instantAt(day, '00:00', zone), instantAt(plusDays(day, 1), '00:00', zone));
    if (length !== dayMs) days.push(day);
  }
  return days;
};
