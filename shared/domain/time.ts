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

/** Of what is asked for again and again, so many answers are remembered. */
const mostRemembered = 10_000;

/** Every row that is read names its zones, and asking whether there is such a one is slow. */
const zones = new Set<string>();

function isZone(text: string): boolean {
  if (zones.has(text)) return true;
  if (!/^[A-Za-z][A-Za-z0-9_+-]*(\/[A-Za-z0-9_+-]+){0,2}$/.test(text)) return false;
  try {
    Temporal.PlainDate.from('2026-01-01').toZonedDateTime(text);
    if (zones.size >= mostRemembered) zones.clear();
    zones.add(text);
    return true;
  } catch {
    return false;
  }
}

const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;

export const instantOf = (epochMilliseconds: number): Instant => new Date(epochMilliseconds).toISOString();

export const millisecondsBetween = (from: Instant, to: Instant): number => Date.parse(to) - Date.parse(from);

export const plusMinutes = (at: Instant, minutes: number): Instant => instantOf(Date.parse(at) + minutes * minuteMs);

export const plusDays = (day: Day, days: number): Day => dayOf(Date.parse(day) + days * dayMs);

export const daysBetween = (from: Day, to: Day): number => millisecondsBetween(from, to) / dayMs;

/** The calendar day that people in `zone` have at `at`. */
export const dayIn = (zone: Zone, at: Instant): Day => dayOf(shownIn(zone, at));

/** What clocks in `zone` show at `at`. */
export const timeIn = (zone: Zone, at: Instant): WallTime => instantOf(shownIn(zone, at)).slice(11, 16);

/**
 * The instant at which clocks in `zone` show `time` on `day`; the one place where a local date becomes an instant.
 * A time that the clocks skip is taken after the gap, a time they show twice at its first showing (RFC 5545).
 */
export const instantAt = (day: Day, time: WallTime, zone: Zone): Instant => {
  const asked = `${day}T${time} ${zone}`;
  const known = instants.get(asked);
  if (known !== undefined) return known;
  const found = findInstant(day, time, zone);
  if (instants.size >= mostRemembered) instants.clear();
  instants.set(asked, found);
  return found;
};

/** A cohort's letters are all due at the same few. */
const instants = new Map<string, Instant>();

const findInstant = (day: Day, time: WallTime, zone: Zone): Instant => {
  const shown = Date.parse(`${day}T${time}:00.000Z`);
  // No zone is further from UTC than that: this stretch has begun before any instant that may be meant.
  let stretch = stretchAt(zone, shown - 2 * dayMs);
  for (;;) {
    if (shown - stretch.offset < stretch.to) return instantOf(shown - stretch.offset);
    const next = stretchAt(zone, stretch.to);
    // In the gap between the two the clocks before it go on.
    if (shown - next.offset < next.from) return instantOf(shown - stretch.offset);
    stretch = next;
  }
};

/** A stretch of time in which the clocks of a zone do not change; all in milliseconds, `to` no longer in it. */
type Stretch = { from: number; to: number; offset: number };

/** What the time zone database says of the past and the next years does not change while we run, and asking is slow. */
const stretches = new Map<Zone, Stretch[]>();

const stretchAt = (zone: Zone, at: number): Stretch => {
  const known = stretches.get(zone) ?? [];
  const found = known.find(({ from, to }) => from <= at && at < to);
  if (found) return found;
  const then = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone);
  const stretch = {
    // `previous` looks strictly before, so that a change at this very moment begins the stretch.
    from: then.add({ milliseconds: 1 }).getTimeZoneTransition('previous')?.epochMilliseconds ?? -Infinity,
    to: then.getTimeZoneTransition('next')?.epochMilliseconds ?? Infinity,
    offset: then.offsetNanoseconds / 1e6,
  };
  stretches.set(zone, [...known, stretch]);
  return stretch;
};

/** What a clock and a calendar in `zone` show at `at`, in milliseconds as if they showed UTC. */
const shownIn = (zone: Zone, at: Instant): number => {
  const epoch = Date.parse(at);
  return epoch + stretchAt(zone, epoch).offset;
};

/** The text of each day, by its number since 1970, written once: a programme has few, and asks for them all the time. */
const dayTexts = new Map<number, Day>();
const dayOf = (epochMilliseconds: number): Day => {
  const number = Math.floor(epochMilliseconds / dayMs);
  const text = dayTexts.get(number) ?? instantOf(number * dayMs).slice(0, 10);
  dayTexts.set(number, text);
  return text;
};

/** The first instant, from `at` on, at which clocks in `zone` show `time`. */
export const nextAtTime = (at: Instant, time: WallTime, zone: Zone): Instant => {
  const today = dayIn(zone, at);
  const candidate = instantAt(today, time, zone);
  return candidate >= at ? candidate : instantAt(plusDays(today, 1), time, zone);
};

/** The day itself, or the Monday after a weekend. */
export const workingDayFrom = (day: Day): Day => {
  const dayOfWeek = new Date(day).getUTCDay() || 7;
  return dayOfWeek > 5 ? plusDays(day, 8 - dayOfWeek) : day;
};

/** The Monday of the week of a day. */
export const mondayOf = (day: Day): Day => plusDays(day, 1 - (new Date(day).getUTCDay() || 7));

export const earliest = (instants: readonly Instant[]): Instant | undefined =>
  instants.reduce<Instant | undefined>((first, at) => (first === undefined || at < first ? at : first), undefined);

/** Why a row could not be decided, and when; it is looked at again a day later. */
export const Stuck = z.strictObject({ why: z.string(), at: Instant });
