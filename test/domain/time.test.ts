import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { canonicalZone } from '../../shared/domain/canonical-zone.ts';
import {
  dayIn,
  daysBetween,
  earliest,
  Instant,
  instantAt,
  instantOf,
  millisecondsBetween,
  nextAtTime,
  plusMinutes,
  Stuck,
  timeIn,
  WallTime,
  workingDayFrom,
  Zone,
} from '../../shared/domain/time.ts';

describe('nine in the morning', () => {
  it.each([
    ['Europe/Paris', '2027-03-27', '2027-03-27T08:00:00.000Z'],
    ['Europe/Paris', '2027-03-28', '2027-03-28T07:00:00.000Z'],
    ['Europe/Paris', '2026-10-25', '2026-10-25T08:00:00.000Z'],
    ['Australia/Sydney', '2026-10-03', '2026-10-02T23:00:00.000Z'],
    ['Australia/Sydney', '2026-10-04', '2026-10-03T22:00:00.000Z'],
    ['Australia/Lord_Howe', '2026-10-04', '2026-10-03T22:00:00.000Z'],
    ['Asia/Kolkata', '2026-12-01', '2026-12-01T03:30:00.000Z'],
    ['America/St_Johns', '2026-12-01', '2026-12-01T12:30:00.000Z'],
    ['America/Montreal', '2026-12-01', '2026-12-01T14:00:00.000Z'],
    ['Pacific/Noumea', '2026-12-01', '2026-11-30T22:00:00.000Z'],
  ])('in %s on %s is %s', (zone, day, instant) => {
    expect(instantAt(day, '09:00', zone)).toBe(instant);
  });

  it('comes after the gap on a day whose clocks skip the hour', () => {
    expect(instantAt('2027-03-28', '02:30', 'Europe/Paris')).toBe('2027-03-28T01:30:00.000Z');
  });

  it('comes at its first showing on a day whose clocks show the hour twice', () => {
    expect(instantAt('2026-10-25', '02:30', 'Europe/Paris')).toBe('2026-10-25T00:30:00.000Z');
  });

  it('is today until it has passed, then tomorrow', () => {
    expect(nextAtTime('2026-12-01T08:00:00.000Z', '09:00', 'Europe/Paris')).toBe('2026-12-01T08:00:00.000Z');
    expect(nextAtTime('2026-12-01T08:00:00.001Z', '09:00', 'Europe/Paris')).toBe('2026-12-02T08:00:00.000Z');
  });

  it('is taken on the day that people have where they are', () => {
    expect(dayIn('Pacific/Noumea', '2026-11-30T22:00:00.000Z')).toBe('2026-12-01');
  });
});

/** Minutes before, at and after a change of the clocks: gaps and hours shown twice are half an hour or an hour, once a day. */
const around = [-1500, -91, -60, -31, -30, -1, 0, 1, 29, 30, 31, 59, 60, 61, 90, 1500];

describe('around every change of the clocks', () => {
  const years = ['2026-01-10T00:00:00Z', '2028-01-10T00:00:00Z'] as const;
  const changesOf = (zone: string) => {
    const found: string[] = [];
    let at = Temporal.Instant.from(years[0]).toZonedDateTimeISO(zone).getTimeZoneTransition('next');
    for (; at && at.toInstant().toString() < years[1]; at = at.getTimeZoneTransition('next'))
      found.push(instantOf(at.epochMilliseconds));
    return found;
  };

  it.each(Intl.supportedValuesOf('timeZone'))(
    'days, times and instants in %s are those of the time zone database',
    (zone) => {
      for (const change of [...changesOf(zone), '2026-06-01T12:00:00.000Z'])
        for (const minutes of around) {
          const at = plusMinutes(change, minutes);
          const there = Temporal.Instant.from(at).toZonedDateTimeISO(zone);
          const day = there.toPlainDate().toString();
          const time = there.toPlainTime().toString({ smallestUnit: 'minute' });
          expect([dayIn(zone, at), timeIn(zone, at)]).toEqual([day, time]);
          // As shown there, and as shown by clocks an hour ahead, which is in the gap where there is one.
          for (const shown of [there.toPlainDateTime(), there.toPlainDateTime().add({ hours: 1 })]) {
            const instant = shown.toZonedDateTime(zone, { disambiguation: 'compatible' }).toInstant();
            const local = shown.toString({ smallestUnit: 'minute' });
            const [on = '', clock = ''] = local.split('T');
            expect([local, instantAt(on, clock, zone)]).toEqual([local, instantOf(instant.epochMilliseconds)]);
          }
        }
    },
  );
});

describe('a zone', () => {
  it.each(['America/Montreal', 'Asia/Kolkata', 'UTC', 'America/Argentina/Buenos_Aires'])('%s is known', (zone) => {
    expect(Zone.safeParse(zone).success).toBe(true);
  });

  it.each([
    'Mars/Olympus',
    '+02:00',
    '',
    '../etc/passwd',
    'Europe/Paris[u-ca=hebrew]',
    'a'.repeat(100),
    '2026-01-01T00Z',
  ])('%j is refused', (zone) => {
    expect(Zone.safeParse(zone).success).toBe(false);
  });

  it('that is none is called that', () => {
    expect(Zone.safeParse('Mars/Olympus').error?.issues[0]?.message).toBe('Not an IANA time zone');
  });

  it.each([
    ['America/Montreal', 'America/Toronto'],
    ['Africa/Asmera', 'Africa/Asmara'],
    ['America/Buenos_Aires', 'America/Argentina/Buenos_Aires'],
    ['America/Catamarca', 'America/Argentina/Catamarca'],
    ['America/Coral_Harbour', 'America/Atikokan'],
    ['America/Cordoba', 'America/Argentina/Cordoba'],
    ['America/Godthab', 'America/Nuuk'],
    ['America/Indianapolis', 'America/Indiana/Indianapolis'],
    ['America/Jujuy', 'America/Argentina/Jujuy'],
    ['America/Louisville', 'America/Kentucky/Louisville'],
    ['America/Mendoza', 'America/Argentina/Mendoza'],
    ['Asia/Katmandu', 'Asia/Kathmandu'],
    ['Asia/Rangoon', 'Asia/Yangon'],
    ['Asia/Saigon', 'Asia/Ho_Chi_Minh'],
    ['Atlantic/Faeroe', 'Atlantic/Faroe'],
    ['Europe/Kiev', 'Europe/Kyiv'],
    ['Pacific/Enderbury', 'Pacific/Kanton'],
    ['Pacific/Ponape', 'Pacific/Pohnpei'],
    ['Pacific/Truk', 'Pacific/Chuuk'],
    ['Asia/Calcutta', 'Asia/Kolkata'],
    ['Asia/Kolkata', 'Asia/Kolkata'],
    ['Europe/Kyiv', 'Europe/Kyiv'],
    ['Europe/Paris', 'Europe/Paris'],
  ])('%s is scheduled as %s', (alias, zone) => {
    expect(canonicalZone(alias)).toBe(zone);
  });
});

it('a weekend day moves to Monday', () => {
  expect(['2026-12-04', '2026-12-05', '2026-12-06', '2026-12-07'].map(workingDayFrom)).toEqual([
    '2026-12-04',
    '2026-12-07',
    '2026-12-07',
    '2026-12-07',
  ]);
});

it.each([
  ['00:00', true],
  ['19:59', true],
  ['23:59', true],
  ['24:00', false],
  ['29:00', false],
  ['2a:00', false],
  ['109:00', false],
  ['09:000', false],
  ['9:00', false],
  ['09:60', false],
])('%s is a time of the day: %s', (text, is) => {
  expect(WallTime.safeParse(text).success).toBe(is);
});

describe('an instant', () => {
  it.each(['2026-12-01T08:00:00.000Z', '1970-01-01T00:00:00.000Z'])('is written as %s', (text) => {
    expect(Instant.safeParse(text).success).toBe(true);
  });

  it.each(['2026-12-01T08:00:00Z', '2026-12-01T08:00:00.000Zulu', '+012026-12-01T08:00:00.000Z', '2026-12-01', ''])(
    'is not written as %j',
    (text) => {
      expect(Instant.safeParse(text).success).toBe(false);
    },
  );

  it('is later than another by milliseconds, a day by days, across a change of the clocks too', () => {
    expect(millisecondsBetween('2026-12-01T08:00:00.000Z', '2026-12-01T08:01:00.001Z')).toBe(60_001);
    expect([daysBetween('2027-03-27', '2027-03-29'), daysBetween('2027-03-29', '2027-03-27')]).toEqual([2, -2]);
  });

  it('is the earliest of some, or there is none', () => {
    const some = ['2026-12-02T08:00:00.000Z', '2026-12-01T08:00:00.000Z', '2026-12-03T08:00:00.000Z'];
    expect([earliest(some), earliest([])]).toEqual([some[1], undefined]);
  });
});

it('in a zone whose clocks have never changed, or not yet, there are mornings too', () => {
  expect([instantAt('2026-12-01', '09:00', 'UTC'), instantAt('1800-01-01', '09:00', 'Europe/Paris')]).toEqual([
    '2026-12-01T09:00:00.000Z',
    '1800-01-01T08:50:39.000Z',
  ]);
});

it('a row is stuck for a reason, since an instant', () => {
  const stuck = { why: 'unreadable', at: '2026-12-01T08:00:00.000Z' };
  expect([Stuck.safeParse(stuck).success, Stuck.safeParse({ why: 'unreadable' }).success]).toEqual([true, false]);
});
