import { describe, expect, it } from 'vitest';
import { canonicalZone } from '../../shared/domain/canonical-zone.ts';
import { dayIn, instantAt, nextAtTime, workingDayFrom, Zone } from '../../shared/domain/time.ts';

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

describe('a zone', () => {
  it.each(['America/Montreal', 'Asia/Kolkata', 'UTC', 'America/Argentina/Buenos_Aires'])('%s is known', (zone) => {
    expect(Zone.safeParse(zone).success).toBe(true);
  });

  it.each(['Mars/Olympus', '+02:00', '', '../etc/passwd', 'Europe/Paris[u-ca=hebrew]', 'a'.repeat(100)])(
    '%j is refused',
    (zone) => {
      expect(Zone.safeParse(zone).success).toBe(false);
    },
  );

  it.each([
    ['America/Montreal', 'America/Toronto'],
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
