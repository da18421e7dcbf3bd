import { describe, expect, it } from 'vitest';
import { trial } from '../../../shared/domain/programme.ts';
import { dateProblems, launchOf, type Parameters } from '../../../shared/domain/roster/parameters.ts';
import { plusMinutes } from '../../../shared/domain/time.ts';

const parameters = (change: Partial<Parameters> = {}): Parameters => ({
  name: 'Cercle',
  start: '2026-12-01',
  zone: 'Europe/Paris',
  language: 'fr',
  organisers: [],
  hold: false,
  dryRun: false,
  ...change,
});
const now = '2026-11-23T10:00:00.000Z';
const problems = (change: Partial<Parameters>, at = now) =>
  dateProblems(parameters(change), at).map(({ row, column, code }) => [row, column, code]);

const secondTopic = '2026-12-29T08:00:00.000Z';
const hours = (count: number) => count * 60;

describe('the launch', () => {
  it('is the next nine o’clock at least an hour away, where the cohort is', () => {
    expect(launchOf(parameters(), '2026-11-24T07:00:00.000Z')).toBe('2026-11-24T08:00:00.000Z');
    expect(launchOf(parameters(), '2026-11-24T07:00:00.001Z')).toBe('2026-11-25T08:00:00.000Z');
    expect(launchOf(parameters({ zone: 'America/Montreal' }), now)).toBe('2026-11-23T14:00:00.000Z');
  });

  it('is when it is stated to be', () => {
    expect(launchOf(parameters({ launchAt: secondTopic }), now)).toBe(secondTopic);
  });

  it('cannot be in the past', () => {
    expect(problems({ launchAt: now })).toEqual([[0, 'launchAt', 'launch-in-past']]);
    expect(problems({ launchAt: plusMinutes(now, 1) })).toEqual([]);
  });

  it('must leave everybody, wherever they are, a morning before the second topic', () => {
    const latest = plusMinutes(secondTopic, -hours(48));
    expect(problems({ launchAt: latest })).toEqual([]);
    expect(problems({ launchAt: plusMinutes(latest, 1) })).toEqual([[0, 'launchAt', 'launch-too-late']]);
  });
});

it('goes by the time of day and the interval that are stated', () => {
  const tried = { programme: trial, morning: '14:00' };
  expect(launchOf(parameters(tried), '2026-11-24T11:59:00.000Z')).toBe('2026-11-24T13:00:00.000Z');
  const latest = plusMinutes('2026-12-08T13:00:00.000Z', -hours(48));
  expect(problems({ ...tried, launchAt: latest })).toEqual([]);
  expect(problems({ ...tried, launchAt: plusMinutes(latest, 1) })).toEqual([[0, 'launchAt', 'launch-too-late']]);
});

describe('the start', () => {
  it('is in the past where it leaves no time to launch before the second topic', () => {
    const latest = plusMinutes(secondTopic, -hours(49));
    expect(problems({}, latest)).toEqual([]);
    expect(problems({}, plusMinutes(latest, 1))).toEqual([[0, 'start', 'start-in-past']]);
  });

  it('is in the past once the second topic is due, whenever the launch is to be', () => {
    const tooLate = [0, 'launchAt', 'launch-too-late'];
    const launchAt = plusMinutes(secondTopic, hours(24));
    expect(problems({ launchAt }, plusMinutes(secondTopic, -1))).toEqual([tooLate]);
    expect(problems({ launchAt }, secondTopic)).toEqual([[0, 'start', 'start-in-past'], tooLate]);
  });

  it('is at most five years away', () => {
    expect(problems({ start: '2031-11-22' })).toEqual([]);
    expect(problems({ start: '2031-11-23' })).toEqual([[0, 'start', 'start-too-far']]);
  });
});
