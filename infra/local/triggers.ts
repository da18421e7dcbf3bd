import { Temporal } from 'temporal-polyfill';
import {
  dayIn,
  type Instant,
  instantAt,
  instantOf,
  plusDays,
  type WallTime,
  type Zone,
} from '../../shared/domain/time.ts';

/** Something that fires `dispatch-due`: a morning's schedule or the sweep. */
export type Trigger = {
  name: string;
  /** What the function gets. */
  event: unknown;
  /** A row is taken once it is overdue by more than this. */
  graceMs: number;
  /** The first firing at or after `from`; undefined if there is none any more. */
  next(from: Instant): Instant | undefined;
};

const minuteMs = 60_000;
const quarterMs = 15 * minuteMs;

/** Every quarter hour at minutes 7, 22, 37 and 52; the same event as CDK's schedule sends. */
export const sweep: Trigger = {
  name: 'sweep',
  event: { cause: 'sweep' },
  graceMs: 5 * minuteMs + 1,
  next: (from) => {
    const first = 7 * minuteMs;
    return instantOf(Math.ceil((Date.parse(from) - first) / quarterMs) * quarterMs + first);
  },
};

/** A daily cron in a zone, as EventBridge Scheduler keeps it: none on a day that skips the hour, one on a day that repeats it. */
export const dailyTrigger = (name: string, time: WallTime, zone: Zone, event: unknown): Trigger => ({
  name,
  event,
  graceMs: 0,
  next: (from) => {
    const today = dayIn(zone, from);
    return [0, 1, 2, 3]
      .map((days) => instantAt(plusDays(today, days), time, zone))
      .find((at) => at >= from && shows(at, time, zone));
  },
});

const shows = (at: Instant, time: WallTime, zone: Zone): boolean =>
  Temporal.Instant.from(at).toZonedDateTimeISO(zone).toPlainTime().toString({ smallestUnit: 'minute' }) === time;

/** The wall time of `cron(M H * * ? *)`, the only expression that the programme uses. */
export const timeOfCron = (expression: string): WallTime | undefined => {
  const [, minute, hour] = /^cron\(([0-5]?\d) ([01]?\d|2[0-3]) \* \* \? \*\)$/.exec(expression) ?? [];
  return minute === undefined || hour === undefined ? undefined : `${hour.padStart(2, '0')}:${minute.padStart(2, '0')}`;
};
