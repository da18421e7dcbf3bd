import { describe, expect, it } from 'vitest';
import {
  answersEndAt,
  type Cohort,
  gridDay,
  gridInstant,
  isLaunched,
  linksEndAt,
  longestDelay,
  placeAt,
} from '../../shared/domain/cohort.ts';
import { aCohort } from '../support/builders.ts';

const every = (intervalDays: number): Partial<Cohort> => ({ programme: { ...aCohort().programme, intervalDays } });

describe('the grid of a cohort', () => {
  it('has a place every interval, on a working day, and one more for the end', () => {
    expect([0, 1, 6].map((place) => gridDay(aCohort(), place))).toEqual(['2026-12-01', '2026-12-29', '2027-05-18']);
    // The fifth of December is a Saturday; places count from it all the same.
    const saturday = aCohort({ start: '2026-12-05', ...every(7) });
    expect([0, 1].map((place) => gridDay(saturday, place))).toEqual(['2026-12-07', '2026-12-14']);
  });

  it.each([
    ['2026-11-30', -1],
    ['2026-12-01', 0],
    ['2026-12-28', 0],
    ['2026-12-29', 1],
    ['2027-05-18', 6],
  ])('on %s is at place %d', (day, place) => {
    expect(placeAt(aCohort(), day)).toBe(place);
  });

  it('stays at the place before until the Monday after a weekend’s', () => {
    const saturday = aCohort({ start: '2026-12-05', ...every(7) });
    expect(['2026-12-05', '2026-12-07', '2026-12-13', '2026-12-14'].map((day) => placeAt(saturday, day))).toEqual([
      -1, 0, 0, 1,
    ]);
  });

  it('has a morning at each place, where people are', () => {
    const cohort = aCohort();
    const mornings = () =>
      [0, 4].flatMap((place) =>
        ['Europe/Paris', 'America/Montreal'].map((zone) => gridInstant(cohort, place, zone).slice(0, 16)),
      );
    const expected = ['2026-12-01T08:00', '2026-12-01T14:00', '2027-03-23T08:00', '2027-03-23T13:00'];
    expect([mornings(), mornings()]).toEqual([expected, expected]);
  });

  it('may be put off by a year, and by one place at least', () => {
    expect([1, 28, 183, 184, 366].map((days) => longestDelay({ ...aCohort().programme, intervalDays: days }))).toEqual([
      366, 13, 2, 1, 1,
    ]);
  });
});

it('a cohort runs from its launch on, once its rows are written', () => {
  const launchAt = '2026-11-24T08:00:00.000Z';
  expect(isLaunched(aCohort({ launchAt }), '2026-11-24T07:59:59.999Z')).toBe(false);
  expect(isLaunched(aCohort({ launchAt }), launchAt)).toBe(true);
  expect(isLaunched(aCohort({ launchAt, state: 'writing' }), launchAt)).toBe(false);
});

it('answers count until thirty days after the end; links outlive what may be put off, by a year', () => {
  const cohort = aCohort();
  expect(answersEndAt(cohort)).toBe('2027-06-17T07:00:00.000Z');
  // 13 times 28 days, and 366 more.
  expect(linksEndAt(cohort)).toBe('2029-06-16T07:00:00.000Z');
});
