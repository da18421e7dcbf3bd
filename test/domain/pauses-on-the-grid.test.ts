import { describe, expect, it } from 'vitest';
import type { Pair } from '../../shared/domain/pair.ts';
import { pauseAt, placesOf, resumeMorning, topicDue } from '../../shared/domain/places.ts';
import { plusMinutes } from '../../shared/domain/time.ts';
import { aCohort, aPair, heleneId, zoeId } from '../support/builders.ts';

const cohort = aCohort();
const secondTopic = '2026-12-29T08:00:00.000Z';
type Pause = Pair['pauses'][number];
const pause = (from: string, until: string, change: Partial<Pause> = {}): Pause => ({
  by: zoeId,
  whole: true,
  from,
  until,
  ...change,
});
const placesWith = (...pauses: Pause[]) => placesOf(cohort, aPair({ pauses })).steps.map(({ place }) => place);
const goalsWith = (...pauses: Pause[]) => topicDue(cohort, placesOf(cohort, aPair({ pauses })), 1, cohort.zone);

describe('a pause', () => {
  it('holds letters from its first moment until the morning on which it ends', () => {
    const pair = aPair({ pauses: [pause('2026-12-10T10:00:00.000Z', '2026-12-16')] });
    const isOn = (at: string) => pauseAt(cohort, pair, heleneId, at) !== undefined;
    expect(['2026-12-10T09:59:59.999Z', '2026-12-10T10:00:00.000Z'].map(isOn)).toEqual([false, true]);
    expect(['2026-12-16T07:59:59.999Z', '2026-12-16T08:00:00.000Z'].map(isOn)).toEqual([true, false]);
  });

  it('takes the date on which it begins no more, nor the morning on which it ends', () => {
    const planned = [0, 1, 2, 3, 4, 5];
    expect(placesWith(pause(secondTopic, '2027-01-20'))).toEqual(planned);
    expect(placesWith(pause('2026-12-10T10:00:00.000Z', '2026-12-29'))).toEqual(planned);
    const putOff = [0, 2, 3, 4, 5, 6];
    expect(placesWith(pause(plusMinutes(secondTopic, -1), '2027-01-20'))).toEqual(putOff);
    expect(placesWith(pause('2026-12-10T10:00:00.000Z', '2026-12-30'))).toEqual(putOff);
  });

  it('holds on to what another held, if that has not gone when it begins', () => {
    // Over on a Saturday: what it held goes on Monday morning.
    const first = pause('2026-12-10T10:00:00.000Z', '2027-01-02');
    const monday = '2027-01-04T08:00:00.000Z';
    const until = '2027-02-10';
    expect(goalsWith(first)).toBe(monday);
    expect(goalsWith(first, pause(plusMinutes(monday, -1), until))).toBe('2027-02-10T08:00:00.000Z');
    expect(goalsWith(first, pause(monday, until))).toBe(monday);
  });
});

describe('what a pause held', () => {
  const noumea = 'Pacific/Noumea';

  it('goes on the morning that was planned at the latest, also where that has come when the pause is ended', () => {
    // Six in the evening in Nouméa.
    const ended = pause('2026-12-10T10:00:00.000Z', '2027-01-06', { ended: '2027-01-06T07:00:00.000Z' });
    expect(resumeMorning(cohort, ended, noumea)).toBe('2027-01-05T22:00:00.000Z');
    expect(resumeMorning(cohort, ended, cohort.zone)).toBe('2027-01-06T08:00:00.000Z');
  });

  it('goes on its date of the grid at the latest', () => {
    const daily = aCohort({ programme: { ...cohort.programme, intervalDays: 1 } });
    const ended = pause('2026-12-01T10:00:00.000Z', '2026-12-20', { ended: '2026-12-02T23:00:00.000Z' });
    const places = placesOf(daily, aPair({ pauses: [ended] }));
    expect(topicDue(daily, places, 1, noumea)).toBe('2026-12-02T22:00:00.000Z');
    expect(topicDue(daily, places, 1, daily.zone)).toBe('2026-12-03T08:00:00.000Z');
  });
});
