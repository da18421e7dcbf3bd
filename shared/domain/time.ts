import { Temporal } from 'temporal-polyfill';
import * as z from 'zod';

/** An instant in UTC, always written with 24 characters (`2026-12-01T08:00:00.000Z`), so that text order is time order. */
export const Instant = z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
export type Instant = z.infer<typeof Instant>;

/** A calendar day, `2026-12-01`. */
export const Day = z.iso.date();
export type Day = z.infer<typeof Day>;

/** A wall-clock time, `09:00`. */
export const WallTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
export type WallTime = z.infer<typeof WallTime>;

/** An IANA time zone, aliases (`America/Montreal`) included. */
export const Zone = z.string().max(64).refine(isZone, { message: 'Not an IANA time zone' });
export type Zone = z.infer<typeof Zone>;

function isZone(text: string): boolean {
  if (!/^[A-Za-z][A-Za-z0-9_+-]*(\/[A-Za-z0-9_+-]+){0,2}$/.test(text)) return false;
  try {
    Temporal.PlainDate.from('2026-01-01').toZonedDateTime(text);
    return true;
  } catch {
    return false;
  }
}

export const instantOf = (epochMilliseconds: number): Instant => new Date(epochMilliseconds).toISOString();

export const millisecondsBetween = (from: Instant, to: Instant): number => Date.parse(to) - Date.parse(from);

export const plusMinutes = (at: Instant, minutes: number): Instant => instantOf(Date.parse(at) + minutes * 60_000);

export const plusDays = (day: Day, days: number): Day => Temporal.PlainDate.from(day).add({ days }).toString();

export const daysBetween = (from: Day, to: Day): number =>
  Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to)).days;

/** The calendar day that people in `zone` have at `at`. */
export const dayIn = (zone: Zone, at: Instant): Day =>
  Temporal.Instant.from(at).toZonedDateTimeISO(zone).toPlainDate().toString();

/** What clocks in `zone` show at `at`. */
export const timeIn = (zone: Zone, at: Instant): WallTime =>
  Temporal.Instant.from(at).toZonedDateTimeISO(zone).toPlainTime().toString({ smallestUnit: 'minute' });

/**
 * The instant at which clocks in `zone` show `time` on `day`; the one place where a local date becomes an instant.
 * A time that the clocks skip is taken after the gap, a time they show twice at its first showing (RFC 5545).
 */
export const instantAt = (day: Day, time: WallTime, zone: Zone): Instant =>
  Temporal.PlainDateTime.from(`${day}T${time}`)
    .toZonedDateTime(zone, { disambiguation: 'compatible' })
    .toInstant()
    .toString({ smallestUnit: 'millisecond' });

/** The first instant, from `at` on, at which clocks in `zone` show `time`. */
export const nextAtTime = (at: Instant, time: WallTime, zone: Zone): Instant => {
  const today = dayIn(zone, at);
  const candidate = instantAt(today, time, zone);
  return candidate >= at ? candidate : instantAt(plusDays(today, 1), time, zone);
};

/** The day itself, or the Monday after a weekend. */
export const workingDayFrom = (day: Day): Day => {
  const { dayOfWeek } = Temporal.PlainDate.from(day);
  return dayOfWeek > 5 ? plusDays(day, 8 - dayOfWeek) : day;
};

export const earliest = (instants: readonly Instant[]): Instant | undefined =>
  instants.reduce<Instant | undefined>((first, at) => (first === undefined || at < first ? at : first), undefined);

/** Why a row could not be decided, and when; it is looked at again a day later. */
export const Stuck = z.strictObject({ why: z.string(), at: Instant });
