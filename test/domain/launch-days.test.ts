import { describe, expect, it } from 'vitest';
import { launchDays, launchProblems } from '../../shared/domain/launch-days.ts';
import { trial } from '../../shared/domain/programme.ts';
import { type Day, instantAt, plusDays } from '../../shared/domain/time.ts';
import { aCohort } from '../support/builders.ts';

const cohort = aCohort({ start: '2026-12-01' });
const daysOf = (now: string, change: Parameters<typeof aCohort>[0] = {}) => launchDays({ ...cohort, ...change }, now);

it.each([
  ['a start ahead', cohort, '2026-11-21T10:00:00.000Z'],
  ['a morning that has just come', cohort, '2026-11-24T08:00:00.000Z'],
  ['a start long past', cohort, '2026-12-20T10:00:00.000Z'],
  ['the last morning', cohort, '2026-12-27T07:59:00.000Z'],
  ['a morning too late', cohort, '2026-12-27T08:00:00.000Z'],
  ['a trial of a week', { ...cohort, programme: trial }, '2026-12-01T10:00:00.000Z'],
  ['clocks that go forward before the second topic', { ...cohort, start: '2027-03-01' }, '2027-03-20T10:00:00.000Z'],
  ['a cohort on the other side of the world', { ...cohort, zone: 'Pacific/Auckland' }, '2026-11-21T10:00:00.000Z'],
])('names the days on whose mornings a launch is accepted, and no others: %s', (_, one, now) => {
  const days = launchDays(one, now);
  const isNamed = (day: Day): boolean => days.kind === 'open' && days.first <= day && day <= days.last;
  const isAccepted = (day: Day): boolean =>
    launchProblems(one, instantAt(day, one.morning, one.zone), now, true).length === 0;
  const around = Array.from({ length: 70 }, (_unused, index) => plusDays(now.slice(0, 10), index - 10));
  expect(around.filter(isNamed)).toEqual(around.filter(isAccepted));
});

describe('the day that is offered', () => {
  it('is a working one, an hour away at least', () => {
    expect(daysOf('2026-11-24T07:30:00.000Z')).toMatchObject({ first: '2026-11-24', offered: '2026-11-25' });
    expect(daysOf('2026-11-27T10:00:00.000Z')).toMatchObject({ first: '2026-11-28', offered: '2026-11-30' });
  });

  it('is another where that would be too late', () => {
    expect(daysOf('2026-12-25T10:00:00.000Z')).toMatchObject({ offered: '2026-12-26', last: '2026-12-27' });
    expect(daysOf('2026-12-27T07:30:00.000Z')).toMatchObject({ offered: '2026-12-27', last: '2026-12-27' });
  });
});

it('tells the last day once there is none', () => {
  expect(daysOf('2027-02-01T10:00:00.000Z')).toEqual({ kind: 'over', last: '2026-12-27' });
});

it.each([
  ['2026-11-21T10:00:00.000Z', '2026-12-01', 'from then on'],
  ['2026-11-30T10:00:00.000Z', '2026-12-01', 'always'],
  ['2026-12-10T10:00:00.000Z', '2026-12-01', 'always'],
  // A start on a weekend is a topic on the Monday.
  ['2026-11-27T10:00:00.000Z', '2026-11-28', 'from then on'],
])('tells on which days the first topic comes with the welcome: on %s of %s, %s', (now, start, withWelcome) => {
  expect(daysOf(now, { start })).toMatchObject({ topic: { withWelcome } });
});
