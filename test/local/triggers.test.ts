import { expect, it } from 'vitest';
import { dailyTrigger, sweep, timeOfCron } from '../../infra/local/triggers.ts';

it('sweeps at minutes 7, 22, 37 and 52', () => {
  expect(sweep.next('2026-12-01T08:00:00.000Z')).toBe('2026-12-01T08:07:00.000Z');
  expect(sweep.next('2026-12-01T08:07:00.000Z')).toBe('2026-12-01T08:07:00.000Z');
  expect(sweep.next('2026-12-01T08:52:00.001Z')).toBe('2026-12-01T09:07:00.000Z');
});

it('fires a morning at 09:00 in its zone, summer and winter', () => {
  const paris = dailyTrigger('paris', '09:00', 'Europe/Paris', {});
  expect(paris.next('2027-03-27T12:00:00.000Z')).toBe('2027-03-28T07:00:00.000Z');
  expect(paris.next('2027-03-27T08:00:00.000Z')).toBe('2027-03-27T08:00:00.000Z');
});

it('skips a day on which clocks skip the hour, and fires once on one that repeats it', () => {
  const night = dailyTrigger('night', '02:30', 'Europe/Paris', {});
  expect(night.next('2027-03-28T00:00:00.000Z')).toBe('2027-03-29T00:30:00.000Z');
  expect(night.next('2027-10-30T12:00:00.000Z')).toBe('2027-10-31T00:30:00.000Z');
  expect(night.next('2027-10-31T00:30:00.001Z')).toBe('2027-11-01T01:30:00.000Z');
});

it('understands a daily cron and nothing else', () => {
  expect(timeOfCron('cron(0 9 * * ? *)')).toBe('09:00');
  expect(timeOfCron('cron(30 23 * * ? *)')).toBe('23:30');
  for (const other of ['cron(0 24 * * ? *)', 'cron(0 9 * * MON *)', 'rate(1 day)', 'cron(60 9 * * ? *)', '']) {
    expect(timeOfCron(other)).toBeUndefined();
  }
});
