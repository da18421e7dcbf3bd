import { describe, expect, it } from 'vitest';
import type { Cohort } from '../../shared/domain/cohort.ts';
import { decide, keysOf } from '../../shared/domain/decide.ts';
import type { Pair } from '../../shared/domain/pair.ts';
import type { Fate, Person } from '../../shared/domain/person.ts';
import { aCohort, aPair, answered, heleneId, pressed, zoe, zoeId } from '../support/builders.ts';

type Told = readonly (readonly [key: string, at: string, as?: Fate['as']])[];
const told = (entries: Told): Person['told'] =>
  Object.fromEntries(entries.map(([key, at, as = 'told']) => [key, { as, at: `${at}:00.000Z` }]));
const of = (item: string) => `pairaaaaaaaa_${item}`;

/** Silence about the second step: its nudge is due on 5 January, and on the 12th whether to put it off. */
const topics: Told = [
  ['welcome', '2026-11-24T08:00'],
  [of('expectations_topic'), '2026-12-01T08:00'],
  [of('goals_topic'), '2026-12-29T08:00'],
];
const goals = (kind: string) => of(`goals_${kind}_0`);
const nudgeDay = '2027-01-05T08:00:00.000Z';
const moveDay = '2027-01-12T08:00:00.000Z';
const nextTopic = '2027-01-26T08:00:00.000Z';

type Rest = { now?: string; pairs?: readonly Pair[]; cohort?: Cohort };
/** What is written to somebody who was told this as well, or when it is looked at again. */
const after = (others: Told, { now = nudgeDay, pairs = [aPair()], cohort = aCohort() }: Rest = {}) => {
  const decision = decide({ cohort, person: zoe({ told: told([...topics, ...others]) }), pairs }, now);
  return decision.do === 'write' ? keysOf(decision.letter.items) : decision.person.nextAt;
};

describe('letters besides the topics', () => {
  it('are five days apart, in any order that they were written down in', () => {
    expect(after([])).toEqual([goals('nudge')]);
    expect(after([[of('pause_0'), '2026-12-31T08:00']])).toEqual([goals('nudge')]);
    expect(after([[of('pause_0'), '2027-01-01T08:00']])).toBe('2027-01-06T08:00:00.000Z');
    const two: Told = [
      [of('pause_0'), '2027-01-04T08:00'],
      [of('pause_1'), '2026-12-22T08:00'],
    ];
    expect(after(two)).toBe('2027-01-11T08:00:00.000Z');
  });

  it('are a quarter of the interval apart where that is less', () => {
    const cohort = aCohort({ programme: { ...aCohort().programme, intervalDays: 10 } });
    const at = (day: string) =>
      after(
        [
          [of('goals_topic'), '2026-12-11T08:00'],
          [of('pause_0'), day],
        ],
        { cohort, now: '2026-12-14T08:00:00.000Z' },
      );
    expect([at('2026-12-11T09:00'), at('2026-12-12T09:00')]).toEqual([[goals('nudge')], '2026-12-15T08:00:00.000Z']);
  });

  it('are two an interval, from its day on', () => {
    const later = { now: moveDay };
    const one: Told = [[of('pause_0'), '2026-12-31T08:00']];
    expect(after([...one, [of('pause_1'), '2026-12-28T08:00']], later)).toEqual([goals('move')]);
    expect(after([...one, [of('pause_1'), '2026-12-29T09:00']], later)).toBe(nextTopic);
  });

  it.each<[string, Told]>([
    ['is one, whatever it holds', [[of('unreached_202612301000'), '2026-12-31T08:00']]],
    ['is none where it comes with a topic', [[of('expectations_pulse'), '2026-12-29T08:00']]],
    ['is none where the topic was put off before', [[of('expectations_topic_12'), '2026-12-30T08:00']]],
    ['is none where somebody left', [[of('left_12'), '2026-12-30T08:00']]],
    ['is none where the programme goes on', [[of('resume_10'), '2026-12-30T08:00']]],
    ['is none where one’s word is missing', [[of('expectations_check'), '2026-12-30T08:00']]],
    ['is none where it answers what somebody did', [[of('goals_invitation_1'), '2026-12-30T08:00']]],
    ['is none where a date was cancelled', [[of('goals_cancellation_10'), '2026-12-30T08:00']]],
    ['is none where it says what expectations have in common', [[of('alignment'), '2026-12-30T08:00']]],
    ['is none where it asks whether something is meant', [['confirm_12', '2026-12-30T08:00']]],
    ['is none where nothing was written', [[of('expectations_nudge_0'), '2026-12-30T08:00', 'cancelled']]],
  ])('a letter %s', (_, others) => {
    expect(after([[of('pause_0'), '2026-12-31T08:00'], ...others], { now: moveDay })).toEqual([goals('move')]);
  });

  it('count where they may have arrived', () => {
    const parked: Told = [[of('expectations_nudge_0'), '2026-12-30T08:00', 'parked']];
    expect(after([[of('pause_0'), '2026-12-31T08:00'], ...parked], { now: moveDay })).toBe(nextTopic);
  });

  it('wait for a working day, and for no other one with a topic beside', () => {
    expect(after([[of('pause_0'), '2027-01-04T08:00']], { now: '2027-01-06T08:00:00.000Z' })).toBe(
      '2027-01-11T08:00:00.000Z',
    );
    const met = aPair({ answers: answered(1, '2026-12-20T10:00:00.000Z') });
    const toTell = told([...topics.slice(0, 2), [of('pause_0'), '2026-12-28T08:00']]);
    const decision = decide(
      { cohort: aCohort(), person: zoe({ told: toTell }), pairs: [met] },
      '2026-12-29T08:00:00.000Z',
    );
    expect(decision.do === 'write' && keysOf(decision.letter.items)).toEqual([
      of('goals_topic'),
      of('expectations_pulse'),
    ]);
  });

  it('whose time is past before there is room for them are written down as that', () => {
    const full: Told = [
      [of('expectations_move_0'), '2026-12-30T08:00'],
      [of('expectations_nudge_0'), '2027-01-04T08:00'],
    ];
    const now = '2027-01-04T10:00:00.000Z';
    const pairs = [pressed(aCohort(), aPair(), heleneId, now, { do: 'pause', until: '2027-01-12' })];
    expect(after(full, { pairs })).toBe(moveDay);
    const decision = decide({ cohort: aCohort(), person: zoe({ told: told([...topics, ...full]) }), pairs }, moveDay);
    expect(decision.person.told[of('pause_0')]).toEqual({ as: 'cancelled', at: moveDay, why: 'stale' });
  });
});

describe('whether they met', () => {
  const date = { at: '2027-01-08T12:00:00.000Z', minutes: 60, by: zoeId, since: '2027-01-02T10:00:00.000Z' };
  const dated = aPair({ dates: { goals: { ...date, sequence: 2, state: 'agreed' } } });
  const invited: Told = [[of('goals_invitation_2'), '2027-01-02T10:00']];
  const now = '2027-01-11T08:00:00.000Z';
  const ask = of('goals_ask_2');

  it('is asked again where it was asked in the interval before, or was not asked', () => {
    const rest = { now, pairs: [dated] };
    expect(after([...invited, [of('expectations_ask_1'), '2026-12-28T08:00']], rest)).toEqual([ask]);
    expect(after([...invited, [of('goals_ask_1'), '2026-12-29T09:00']], rest)).toBe(nextTopic);
    expect(after([...invited, [of('goals_ask_1'), '2026-12-30T08:00', 'cancelled']], rest)).toEqual([ask]);
  });

  it('is asked again where another question goes with it', () => {
    const other = aPair({ id: 'pairbbbbbbbb' });
    const toldOfBoth: Told = [...invited, [of('expectations_ask_1'), '2026-12-30T08:00']];
    const withNudge: Told = [...toldOfBoth, ['pairbbbbbbbb_goals_topic', '2027-01-04T08:00']];
    expect(after(withNudge, { now, pairs: [dated, other] })).toEqual([ask, 'pairbbbbbbbb_goals_nudge_0']);
  });
});
