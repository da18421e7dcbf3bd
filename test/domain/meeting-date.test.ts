import { describe, expect, it } from 'vitest';
import { dateProblem, endOf, type Meeting, standingDate, stepToDate } from '../../shared/domain/meeting-date.ts';
import { Pair } from '../../shared/domain/pair.ts';
import { pressPair } from '../../shared/domain/press-pair.ts';
import { plusMinutes } from '../../shared/domain/time.ts';
import { aCohort, aPair, answered, heleneId, pressed, zoeId } from '../support/builders.ts';

const cohort = aCohort();
const now = '2026-12-03T10:00:00.000Z';
const later = '2026-12-04T10:00:00.000Z';
const meeting: Meeting = { at: '2026-12-10T16:30:00.000Z', minutes: 45 };
const moved: Meeting = { at: '2026-12-11T16:30:00.000Z', minutes: 45 };
const agree = (pair: Pair, to = meeting, at = now, by = zoeId) =>
  pressed(cohort, pair, by, at, { do: 'date', step: 'goals', ...to });
const cancel = (pair: Pair, at = later) => pressed(cohort, pair, heleneId, at, { do: 'no date', step: 'goals' });

describe('agreeing a date', () => {
  it('keeps what was agreed, by whom and since when, and makes the pair due in the same write', () => {
    expect(agree(aPair())).toMatchObject({
      dates: { goals: { ...meeting, by: zoeId, sequence: 1, since: now, state: 'agreed' } },
      events: [{ did: 'date', step: 'goals', by: zoeId, at: now, meeting: meeting.at }],
      nextAt: now,
    });
  });

  it('again, to another time or duration, is a further change of the same date', () => {
    const pair = agree(agree(aPair()), moved, later, heleneId);
    expect(pair.dates).toEqual({
      goals: { ...moved, by: heleneId, sequence: 2, since: later, state: 'agreed' },
    });
    expect(agree(pair, { ...moved, minutes: 60 }).dates['goals']?.sequence).toBe(3);
  });

  it('changes nothing when it stands already, whoever says so', () => {
    const pair = agree(aPair());
    expect(agree(pair, meeting, later, heleneId)).toBe(pair);
  });

  it.each([
    ['past', { ...meeting, at: now }, {}],
    ['too late', { ...meeting, at: '2027-06-17T07:00:00.000Z' }, {}],
    ['answered', meeting, { answers: answered(2) }],
  ] as const)('is refused when it is %s', (problem, to, change) => {
    const pair = aPair(change);
    expect([dateProblem(cohort, pair, 'goals', to, now), agree(pair, to)]).toEqual([problem, pair]);
  });

  it('works until the minute that answers end', () => {
    const last = { at: '2027-06-17T06:59:00.000Z', minutes: 30 };
    expect(standingDate(agree(aPair(), last), 'goals')).toMatchObject(last);
  });

  it('is refused after twenty changes; cancelling still works, once', () => {
    let pair = aPair();
    for (let change = 1; change <= 20; change += 1)
      pair = agree(pair, { ...meeting, at: plusMinutes(meeting.at, change) });
    expect([pair.dates['goals']?.sequence, dateProblem(cohort, pair, 'goals', moved, now)]).toEqual([20, 'too often']);
    expect(agree(pair, moved)).toBe(pair);
    expect(cancel(pair).dates['goals']).toMatchObject({ sequence: 21, state: 'cancelled' });
    expect(agree(cancel(pair), moved)).toEqual(cancel(pair));
  });

  it('of one step says nothing of another', () => {
    expect(standingDate(agree(aPair()), 'expectations')).toBeUndefined();
  });
});

describe('cancelling a date', () => {
  it('keeps it, so that those who were invited can be told', () => {
    const pair = cancel(agree(aPair()));
    expect(pair.events.at(-1)).toEqual({ did: 'no date', step: 'goals', by: heleneId, at: later });
    expect(pair).toMatchObject({
      dates: { goals: { ...meeting, by: heleneId, sequence: 2, since: later, state: 'cancelled' } },
      nextAt: later,
    });
    expect(standingDate(pair, 'goals')).toBeUndefined();
  });

  it('is undone by agreeing it again', () => {
    expect(standingDate(agree(cancel(agree(aPair()))), 'goals')).toMatchObject({ ...meeting, sequence: 3 });
  });

  it('changes nothing when there is none, or none any more', () => {
    const pair = aPair();
    expect(cancel(pair)).toBe(pair);
    const cancelled = cancel(agree(pair));
    expect(cancel(cancelled)).toBe(cancelled);
  });

  it('changes nothing once the meeting is recorded', () => {
    const met = { ...agree(aPair()), answers: answered(2) };
    expect(cancel(met)).toBe(met);
  });
});

describe('the next meeting to find a date for', () => {
  const next = (pair: Pair) => stepToDate(cohort.programme, pair, 'expectations', now);

  it('is the next without an answer', () => {
    expect(next(aPair({ answers: answered(1) }))).toBe('goals');
    expect(next(aPair({ answers: answered(2) }))).toBe('experience');
  });

  it('is none while it has a date to come, and again once that is past or cancelled', () => {
    expect(next(agree(aPair()))).toBeUndefined();
    expect(stepToDate(cohort.programme, agree(aPair()), 'expectations', '2026-12-11T10:00:00.000Z')).toBe('goals');
    expect(stepToDate(cohort.programme, agree(aPair()), 'expectations', meeting.at)).toBe('goals');
    expect(next(cancel(agree(aPair())))).toBe('goals');
  });

  it('is none after the last', () => {
    expect(stepToDate(cohort.programme, aPair(), 'review', now)).toBeUndefined();
  });
});

it('a meeting ends when its minutes have passed', () => {
  expect(endOf(meeting)).toBe('2026-12-10T17:15:00.000Z');
});

describe('a row of before there were dates', () => {
  it('has none', () => {
    const { dates: _dates, ...old } = aPair();
    expect(Pair.parse(old).dates).toEqual({});
  });
});

describe('a meeting taken back', () => {
  it('makes the pair due: its date and what reminds of it are owed again', () => {
    const { nextAt: _, ...pair } = { ...agree(aPair()), answers: answered(2) };
    expect(pressed(cohort, pair, zoeId, later, { do: 'withdraw', step: 'goals' }).nextAt).toBe(later);
  });
});

describe('a date said from a page that is out of date', () => {
  it('changes nothing: the partner has said another since', () => {
    const pair = agree(agree(aPair()), moved, later, heleneId);
    const say = (seen: number) => pressed(cohort, pair, zoeId, later, { do: 'date', step: 'goals', ...meeting, seen });
    expect(say(1)).toBe(pair);
    expect(standingDate(say(2), 'goals')).toMatchObject({ ...meeting, sequence: 3 });
  });

  it('does not cancel what the partner has moved', () => {
    const pair = agree(agree(aPair()), moved, later, heleneId);
    const act = { do: 'no date', step: 'goals', seen: 1 } as const;
    expect(pressed(cohort, pair, zoeId, later, act).dates).toEqual(pair.dates);
  });
});

describe('a date said in a browser that we do not know', () => {
  it('is told a little later, as it may yet be contradicted', () => {
    const act = { do: 'date', step: 'goals', ...meeting } as const;
    const { pair } = pressPair(cohort, aPair(), { by: zoeId, at: now, proof: 'pressed button', act });
    expect(pair.dates['goals']).toMatchObject({ held: true });
    expect(agree(aPair()).dates['goals']).not.toHaveProperty('held');
  });
});
