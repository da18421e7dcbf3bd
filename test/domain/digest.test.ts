import { describe, expect, it } from 'vitest';
import type { Cohort } from '../../shared/domain/cohort.ts';
import { digestLook, digestStep } from '../../shared/domain/digest.ts';
import { emptyTally } from '../../shared/domain/tally.ts';
import { dayIn, plusMinutes, timeIn } from '../../shared/domain/time.ts';
import { type Round, Weekly } from '../../shared/domain/weekly.ts';
import { aCohort } from '../support/builders.ts';

const doneOn = (day: string): Partial<Cohort> => ({ weekly: Weekly.parse({ doneOn: day }) });
const look = (change: Partial<Cohort>, now: string) => digestLook(aCohort(change), now);

describe('a cohort is looked at for its weekly letter', () => {
  it('from the first Monday after the launch on, never on the day of the launch itself', () => {
    expect(look({}, '2026-11-24T08:00:00.000Z')).toBe('2026-11-30T08:00:00.000Z');
    expect(look({ launchAt: '2026-11-30T08:00:00.000Z' }, '2026-11-30T08:00:00.000Z')).toBe('2026-12-07T08:00:00.000Z');
  });

  it('at its own morning hour, where it is, whatever the clocks do there', () => {
    const noumea = { zone: 'Pacific/Noumea', morning: '07:30' };
    expect(look(noumea, '2026-11-24T08:00:00.000Z')).toBe('2026-11-29T20:30:00.000Z');
    expect(look(doneOn('2027-03-22'), '2027-03-22T09:00:00.000Z')).toBe('2027-03-29T07:00:00.000Z');
  });

  it('again on the Monday after the one that was seen to, be it late in that week', () => {
    expect(look(doneOn('2026-12-07'), '2026-12-10T15:00:00.000Z')).toBe('2026-12-14T08:00:00.000Z');
    expect(look(doneOn('2026-12-07'), '2026-12-13T23:30:00.000Z')).toBe('2026-12-14T08:00:00.000Z');
  });

  it('at once for a Monday that was missed, but not at night, and at the weekend not until the next', () => {
    const missed = doneOn('2026-11-30');
    expect(look(missed, '2026-12-09T12:00:00.000Z')).toBe('2026-12-09T12:00:00.000Z');
    expect(look(missed, '2026-12-09T03:00:00.000Z')).toBe('2026-12-09T08:00:00.000Z');
    expect(look(missed, '2026-12-12T12:00:00.000Z')).toBe('2026-12-14T08:00:00.000Z');
  });

  it('no more once the closing letter has gone', () => {
    const weekly = Weekly.parse({ closed: true });
    expect(look({ weekly }, '2027-08-02T08:00:00.000Z')).toBeUndefined();
  });

  it('never in the past, and only on working days from the morning hour on, at whatever hour it is asked', () => {
    for (const zone of ['Europe/Paris', 'America/Santiago', 'Australia/Lord_Howe', 'Pacific/Kiritimati'])
      for (let hours = 0; hours < 24 * 30; hours += 5) {
        const now = plusMinutes('2027-03-20T00:10:00.000Z', hours * 60);
        const cohort = aCohort({ zone, ...doneOn(hours % 3 === 0 ? '2027-03-15' : '2027-04-05') });
        const at = digestLook(cohort, now) ?? '';
        const weekday = new Date(dayIn(zone, at)).getUTCDay();
        expect([at >= now, timeIn(zone, at) >= '09:00', weekday > 0 && weekday < 6], `${zone} ${now}`).toEqual([
          true,
          true,
          true,
        ]);
      }
  });
});

const aRound = (change: Partial<Round> = {}): Round => ({
  on: '2026-12-07',
  state: 'writing',
  tally: emptyTally(aCohort(), '2026-12-07'),
  needing: 0,
  needs: [],
  fates: {},
  ...change,
});

it('a week that was not finished gives way to the next one, which is counted anew; who was told in it stays told', () => {
  const weekly = Weekly.parse({ doneOn: '2026-11-30', round: aRound({ fates: { claire: 'told', ana: 'refused' } }) });
  expect(digestStep(aCohort({ weekly }), ['claire', 'ana', 'paul'], '2026-12-14T08:00:00.000Z')).toMatchObject({
    do: 'begin',
    overtaken: ['paul'],
    weekly: {
      round: { on: '2026-12-14', state: 'counting', fates: {} },
      readers: { claire: { upTo: '2026-12-07', letters: ['2026-12-07'] } },
    },
  });
});

it('whoever comes to run a cohort late is told of the last four weeks, not of all there were', () => {
  const on = '2027-03-01';
  const tally = { ...emptyTally(aCohort(), on), weeks: Array.from({ length: 14 }, () => 3) };
  const weekly = Weekly.parse({ doneOn: '2027-02-22', round: aRound({ on, tally }) });
  const step = digestStep(aCohort({ weekly }), ['paul'], '2027-03-01T08:00:00.000Z');
  expect(step).toMatchObject({ do: 'write', reader: 'paul', weeks: 4, closing: false });
});
