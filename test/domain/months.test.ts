import { expect, it } from 'vitest';
import { clockChanges, isClosedOn, isWeekend, monthsBetween } from '../../shared/domain/months.ts';
import { aCohort } from '../support/builders.ts';

it('shows each month from Monday to Sunday, with the days of no other', () => {
  const [december, january, ...others] = monthsBetween('2026-12-07', '2027-01-01');
  expect(others).toEqual([]);
  expect(december!.weeks[0]).toEqual([
    undefined,
    '2026-12-01',
    '2026-12-02',
    '2026-12-03',
    '2026-12-04',
    '2026-12-05',
    '2026-12-06',
  ]);
  expect(december!.weeks.at(-1)).toEqual([
    '2026-12-28',
    '2026-12-29',
    '2026-12-30',
    '2026-12-31',
    undefined,
    undefined,
    undefined,
  ]);
  expect(january!.first).toBe('2027-01-01');
});

it('has every day of every month once, those of leap years too', () => {
  const days = monthsBetween('2027-01-31', '2028-12-01').flatMap(({ weeks }) => weeks.flat().filter(Boolean));
  expect(days).toHaveLength(365 + 366);
  expect(new Set(days).size).toBe(days.length);
});

it('knows the days on which a cohort is closed, and no longer those that were taken back', () => {
  const closed = { by: 'claire', at: '2026-12-01T08:00:00.000Z', from: '2026-12-21', until: '2027-01-04' };
  const before = { ...closed, from: '2027-02-01', until: '2027-02-08', ended: '2026-12-02T08:00:00.000Z' };
  const cohort = aCohort({ closures: [closed, before] });
  const days = ['2026-12-18', '2026-12-21', '2027-01-01', '2027-01-04', '2027-02-03'];
  expect(days.map((day) => isClosedOn(cohort, day))).toEqual([false, true, true, false, false]);
});

it('knows the weekend, and the days on which clocks change', () => {
  expect(['2026-12-04', '2026-12-05', '2026-12-06', '2026-12-07'].map(isWeekend)).toEqual([false, true, true, false]);
  expect(clockChanges('Europe/Paris', '2027-01-01', '2027-12-31')).toEqual(['2027-03-28', '2027-10-31']);
  expect(clockChanges('Asia/Kolkata', '2027-01-01', '2027-12-31')).toEqual([]);
});
