import { describe, expect, it } from 'vitest';
import { decide, keysOf } from '../../shared/domain/decide.ts';
import { settleByEvent } from '../../shared/domain/feedback.ts';
import { settle } from '../../shared/domain/letter.ts';
import type { Pair } from '../../shared/domain/pair.ts';
import type { OpenLetter, Person } from '../../shared/domain/person.ts';
import { type Situation, timetable } from '../../shared/domain/timetable.ts';
import { pressPair } from '../../shared/domain/press-pair.ts';
import { aCohort, aPair, answered, pressed, zoe, zoeId } from '../support/builders.ts';
import { taken } from '../support/ses-event.ts';

const cohort = aCohort();
const meeting = { at: '2026-12-10T16:30:00.000Z', minutes: 45 };
const agreed = (pair: Pair = aPair(), at = '2026-12-05T20:00:00.000Z', to = meeting, step = 'expectations') =>
  pressed(cohort, pair, zoeId, at, { do: 'date', step, ...to });
const cancelled = (pair: Pair, at = '2026-12-06T20:00:00.000Z') =>
  pressed(cohort, pair, zoeId, at, { do: 'no date', step: 'expectations' });

const before = ['welcome', 'pairaaaaaaaa_expectations_topic'];
const key = (word: string) => `pairaaaaaaaa_expectations_${word}`;
const told = (...keys: string[]): Person['told'] =>
  Object.fromEntries([...before, ...keys].map((one) => [one, { as: 'told', at: '2026-12-01T08:00:00.000Z' }]));
const given = (pair: Pair, change: Partial<Person> = {}): Situation => ({
  cohort,
  person: zoe({ told: told(), calmAt: '2026-12-01T08:00:00.000Z', ...change }),
  pairs: [pair],
});
const owed = (pair: Pair, change: Partial<Person> = {}) =>
  timetable(given(pair, change))
    .filter(({ kind }) => kind === 'invitation' || kind === 'ask')
    .map(({ key: item, due, ends }) => [item, due, ends]);

/** What is written at an instant, or when it is looked at again. */
const at = (situation: Situation, now: string) => {
  const decision = decide(situation, now);
  return decision.do === 'write' ? [decision.letter.key, ...keysOf(decision.letter.items)] : decision.person.nextAt;
};

describe('an agreed date', () => {
  it('is told from the act on until the meeting is over, and asked about the morning after', () => {
    expect(owed(agreed())).toEqual([
      [key('invitation_1'), '2026-12-05T20:00:00.000Z', '2026-12-10T17:15:00.000Z'],
      [key('ask_1'), '2026-12-11T08:00:00.000Z', '2026-12-29T08:00:00.000Z'],
    ]);
  });

  it('is asked about at nine where the person is', () => {
    expect(owed(agreed(), { zone: 'Asia/Kolkata' })[1]).toEqual([
      key('ask_1'),
      '2026-12-11T03:30:00.000Z',
      '2026-12-29T03:30:00.000Z',
    ]);
  });

  it('that comes after the next topic is asked about until the topic after that', () => {
    const late = agreed(aPair(), undefined, { at: '2027-01-04T16:30:00.000Z', minutes: 30 });
    expect(owed(late)[1]).toEqual([key('ask_1'), '2027-01-05T08:00:00.000Z', '2027-01-26T08:00:00.000Z']);
  });

  it('of the last step is asked about while answers count', () => {
    const last = agreed(aPair(), undefined, { at: '2027-05-03T16:30:00.000Z', minutes: 30 }, 'review');
    expect(owed(last)[1]?.[2]).toBe('2027-06-17T07:00:00.000Z');
  });

  it('is not told once it is moved: the new one is', () => {
    const moved = agreed(agreed(), '2026-12-06T20:00:00.000Z', { ...meeting, at: '2026-12-12T16:30:00.000Z' });
    expect(owed(moved).map(([item]) => item)).toEqual([key('invitation_2'), key('ask_2')]);
  });

  it('says nothing for a step that is answered, or to a person who left', () => {
    expect(owed({ ...agreed(), answers: answered(1) })).toEqual([]);
    expect(owed(agreed(), { leftAt: '2026-12-02T08:00:00.000Z' })).toEqual([]);
  });

  it('is told, but not asked about, to a person who wants no reminders', () => {
    expect(owed(agreed(), { quietSince: '2026-12-02T08:00:00.000Z' }).map(([item]) => item)).toEqual([
      key('invitation_1'),
    ]);
  });

  it('said in a browser that we do not know is told a minute and a quarter later: by then nothing contradicts it', () => {
    const press = { by: zoeId, at: '2026-12-05T20:00:00.000Z', proof: 'pressed button' } as const;
    const act = { do: 'date', step: 'expectations', ...meeting } as const;
    const { pair } = pressPair(cohort, aPair(), { ...press, act });
    expect(owed(pair)[0]?.[1]).toBe('2026-12-05T20:01:15.000Z');
    expect(at(given(pair), press.at)).toBe('2026-12-05T20:01:15.000Z');
  });
});

describe('a cancelled date', () => {
  it('is told to those who were invited, until the meeting would have been over', () => {
    expect(owed(cancelled(agreed()), { told: told(key('invitation_1')) })).toEqual([
      [key('cancellation_2'), '2026-12-06T20:00:00.000Z', '2026-12-10T17:15:00.000Z'],
    ]);
  });

  it('is told to those whose invitation may have arrived', () => {
    const parked = { as: 'parked', at: '2026-12-06T00:00:00.000Z', letter: 'x', attempt: 2 } as const;
    expect(owed(cancelled(agreed()), { told: { ...told(), [key('invitation_1')]: parked } })).toHaveLength(1);
  });

  it('is told to nobody who never heard of it, or who heard already that it does not stand', () => {
    expect(owed(cancelled(agreed()))).toEqual([]);
    const again = cancelled(agreed(cancelled(agreed())));
    expect(owed(again, { told: told(key('invitation_1'), key('cancellation_2')) })).toEqual([]);
    expect(owed(again, { told: told(key('invitation_1')) })).toHaveLength(1);
  });
});

describe('a letter about a date', () => {
  it('leaves at once, at any hour, alone, on a day that had its letter', () => {
    const evening = '2026-12-05T20:00:00.000Z';
    const invited = [key('invitation_1'), key('invitation_1')];
    expect(at(given(agreed()), evening)).toEqual(invited);
    expect(at(given(agreed(), { calmAt: '2026-12-05T08:00:00.000Z' }), evening)).toEqual(invited);
  });

  it('leaves after the calm letter of the day, if that is due', () => {
    const situation = given(
      agreed(aPair(), '2026-12-29T08:00:00.000Z', { at: '2026-12-30T09:00:00.000Z', minutes: 30 }),
    );
    const goals = 'pairaaaaaaaa_goals_topic';
    expect(at(situation, '2026-12-29T08:00:00.000Z')).toEqual(['d20261229', goals]);
    const after = { ...situation.person, told: told(goals), calmAt: '2026-12-29T08:00:00.000Z' };
    expect(at({ ...situation, person: after }, '2026-12-29T08:00:00.000Z')).toEqual([
      key('invitation_1'),
      key('invitation_1'),
    ]);
  });

  it('neither uses up the letter of the day nor waits for it', () => {
    const now = '2026-12-05T20:00:00.000Z';
    const open: OpenLetter = {
      key: key('invitation_1'),
      items: [key('invitation_1')],
      attempt: 1,
      lost: 0,
      opId: 'mine',
      at: now,
      state: 'asked',
    };
    const held = given(agreed(), { open });
    const decision = decide(given(agreed()), now);
    if (decision.do !== 'write') throw new Error('Nothing is written.');
    const settled = settle(held, decision.letter, { kind: 'accepted', messageId: 'm' }, now);
    expect(settled).toMatchObject({
      told: { [key('invitation_1')]: { as: 'told', at: now } },
      calmAt: '2026-12-01T08:00:00.000Z',
      nextAt: '2026-12-11T08:00:00.000Z',
    });
    expect(settleByEvent(held.person, taken(open.key), now)?.calmAt).toBe('2026-12-01T08:00:00.000Z');
  });

  it('whose answer was lost is sent again an hour later, at night too; a question is not', () => {
    const open = { attempt: 1, lost: 0, opId: 'mine', at: '2026-12-05T23:30:00.000Z', state: 'asked' as const };
    const invitation = { ...open, key: key('invitation_1'), items: [key('invitation_1')] };
    expect(decide(given(agreed(), { open: invitation }), '2026-12-06T00:30:00.000Z')).toMatchObject({
      do: 'write',
      letter: { key: key('invitation_1'), attempt: 2, lost: 1 },
    });
    const ask = { ...open, key: 'd20261211', items: [key('ask_1')], at: '2026-12-11T08:00:00.000Z' };
    const decision = decide(
      given(agreed(), { open: ask, told: told(key('invitation_1')) }),
      '2026-12-11T09:00:00.000Z',
    );
    expect([decision.do, decision.person.told[key('ask_1')]?.as]).toEqual(['rest', 'parked']);
  });

  it('is no longer sent again once the date has moved: the new one is', () => {
    const moved = agreed(agreed(), '2026-12-05T20:30:00.000Z', { ...meeting, minutes: 90 });
    const open: OpenLetter = {
      key: key('invitation_1'),
      items: [key('invitation_1')],
      attempt: 1,
      lost: 0,
      opId: 'mine',
      at: '2026-12-05T20:00:00.000Z',
      state: 'asked',
    };
    expect(at(given(moved, { open }), '2026-12-05T21:00:00.000Z')).toEqual([key('invitation_2'), key('invitation_2')]);
  });

  it('that comes too late is written down as cancelled', () => {
    const decision = decide(given(agreed()), '2026-12-10T17:15:00.000Z');
    expect([decision.do, decision.person.told[key('invitation_1')]?.as]).toEqual(['rest', 'cancelled']);
  });

  it('asks in the letter of the day, with whatever else is due', () => {
    const pair = agreed(aPair(), undefined, { at: '2026-12-28T16:30:00.000Z', minutes: 30 });
    expect(at(given(pair, { told: told(key('invitation_1')) }), '2026-12-29T08:00:00.000Z')).toEqual([
      'd20261229',
      'pairaaaaaaaa_goals_topic',
      key('ask_1'),
    ]);
  });
});
