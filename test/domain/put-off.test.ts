import { describe, expect, it } from 'vitest';
import type { Act } from '../../shared/domain/act.ts';
import { lastPauseDay, mayUnmove, moveProblem, pauseProblem } from '../../shared/domain/pair-acts.ts';
import type { Pair } from '../../shared/domain/pair.ts';
import { plusMinutes } from '../../shared/domain/time.ts';
import { aCohort, aPair, heleneId, pressed, zoeId } from '../support/builders.ts';

const cohort = aCohort();
const step = 'expectations';
const secondTopic = '2026-12-29T08:00:00.000Z';
const early = '2026-12-10T10:00:00.000Z';
const said = (pair: Pair, at: string, act: Act, by = zoeId) => pressed(cohort, pair, by, at, act);
const before = (at: string) => plusMinutes(at, -1);
const group = aPair({ members: [...aPair().members, { person: 'amadou', role: 'mentee' }] });

describe('a step', () => {
  const move = (seen: number): Act => ({ do: 'move', step, seen });
  const unmove = (seen: number): Act => ({ do: 'unmove', step, seen });
  const once = said(aPair(), early, move(0));
  const twice = said(once, early, move(1));

  it('can be put off until the next one comes', () => {
    expect([before(secondTopic), secondTopic].map((now) => moveProblem(cohort, aPair(), step, now))).toEqual([
      undefined,
      'over',
    ]);
  });

  it('that was put off can be taken back until it comes again', () => {
    expect([before(secondTopic), secondTopic].map((now) => mayUnmove(cohort, once, step, now))).toEqual([true, false]);
    expect(mayUnmove(cohort, aPair(), 'goals', early)).toBe(false);
  });

  it('that was put off twice is taken back one time after the other, each by a page that shows it', () => {
    expect(twice.moved[step]?.times).toBe(2);
    expect(said(twice, early, unmove(1))).toBe(twice);
    const back = said(twice, secondTopic, unmove(2), heleneId);
    expect(back.moved).toEqual({ [step]: { by: heleneId, at: secondTopic, times: 1 } });
    expect(said(once, early, unmove(1)).moved).toEqual({});
  });
});

describe('a pause', () => {
  const until = (day: string): Act => ({ do: 'pause', until: day });
  const problem = (day: string, pair = aPair(), now = early) => pauseProblem(cohort, pair, zoeId, day, now);

  it('can be asked for until the programme is over', () => {
    const end = '2027-05-18T07:00:00.000Z';
    expect([before(end), end].map((now) => problem('2027-06-30', aPair(), now))).toEqual([undefined, 'over']);
  });

  it('of one of a group may last until the last day on which a programme may end', () => {
    expect(lastPauseDay(cohort)).toBe('2028-05-16');
    expect(['2028-05-16', '2028-05-17'].map((day) => problem(day, group))).toEqual([undefined, 'too late']);
  });

  it('of a pair may take thirteen dates of the grid, and no more', () => {
    expect(['2027-12-28', '2027-12-29'].map((day) => problem(day))).toEqual([undefined, 'too late']);
  });

  it('that is refused changes nothing', () => {
    const pair = aPair();
    expect(said(pair, early, until('2026-12-01'))).toBe(pair);
  });

  it('that runs is given another end by whoever it holds', () => {
    const past = { by: zoeId, whole: true, from: '2026-11-25T10:00:00.000Z', until: '2026-11-30' };
    const paused = said(aPair({ pauses: [past] }), early, until('2027-01-20'));
    const longer = said(paused, '2026-12-11T10:00:00.000Z', until('2027-02-20'), heleneId);
    expect(longer.pauses).toEqual([past, { by: zoeId, whole: true, from: early, until: '2027-02-20' }]);
  });
});

describe('"it is not working"', () => {
  const asked = said(aPair(), early, { do: 'not working' });
  const [pause] = asked.pauses;
  const overAt = '2027-01-07T08:00:00.000Z';
  const back = (pair: Pair, at: string) => said(pair, at, { do: 'working' });

  it('rests the pair for four weeks, from then on and in the cohort’s days', () => {
    expect([asked.help, asked.pauses]).toEqual([
      { [zoeId]: { at: early } },
      [{ by: zoeId, whole: true, from: early, until: '2027-01-07' }],
    ]);
  });

  it('taken back ends the rest, if it has not ended', () => {
    const at = before(overAt);
    expect(back(asked, at)).toMatchObject({ help: {}, pauses: [{ ...pause, ended: at, endedBy: zoeId }] });
    expect([back(asked, overAt).help, back(asked, overAt).pauses]).toEqual([{}, [pause]]);
    const resumed = said(asked, '2026-12-12T10:00:00.000Z', { do: 'resume' }, heleneId);
    expect(back(resumed, '2026-12-13T10:00:00.000Z').pauses).toStrictEqual(resumed.pauses);
  });

  it('leaves a pause as it is that somebody asked for, before or after', () => {
    const paused = said(aPair(), early, { do: 'pause', until: '2027-02-20' });
    const during = said(paused, '2026-12-11T10:00:00.000Z', { do: 'not working' });
    expect([during.pauses, back(during, '2026-12-12T10:00:00.000Z').pauses]).toEqual([paused.pauses, paused.pauses]);

    const resumed = said(asked, '2026-12-12T10:00:00.000Z', { do: 'resume' });
    const again = said(resumed, '2026-12-13T10:00:00.000Z', { do: 'pause', until: '2027-02-20' });
    expect(back(again, '2026-12-14T10:00:00.000Z').pauses).toEqual(again.pauses);
  });

  it('taken back in a group ends one’s own rest, though two began theirs at once', () => {
    const both = said(said(group, early, { do: 'not working' }, heleneId), early, { do: 'not working' });
    const at = '2026-12-12T10:00:00.000Z';
    expect(back(both, at).pauses).toEqual([both.pauses[0], { ...both.pauses[1], ended: at, endedBy: zoeId }]);
  });
});
