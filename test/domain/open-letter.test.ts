import { describe, expect, it } from 'vitest';
import { decide, keysOf, type Letter } from '../../shared/domain/decide.ts';
import { settleByEvent } from '../../shared/domain/feedback.ts';
import { claim, settle } from '../../shared/domain/letter.ts';
import type { OpenLetter, Person } from '../../shared/domain/person.ts';
import { timetable } from '../../shared/domain/timetable.ts';
import { aCohort, aPair, zoe } from '../support/builders.ts';
import { taken } from '../support/ses-event.ts';

const morning = '2026-12-01T08:00:00.000Z';
const anHourLater = '2026-12-01T09:00:00.000Z';
const topic = 'pairaaaaaaaa_expectations_topic';

const given = (person: Partial<Person>) => ({
  cohort: aCohort(),
  person: zoe({ told: { welcome: { as: 'told', at: '2026-11-24T08:00:00.000Z' } }, nextAt: morning, ...person }),
  pairs: [aPair()],
});
const open = (change: Partial<OpenLetter> = {}): OpenLetter => ({
  key: 'd20261201',
  items: [topic],
  attempt: 1,
  lost: 0,
  opId: 'mine',
  at: morning,
  state: 'asked',
  ...change,
});
const letter: Letter = {
  key: 'd20261201',
  items: timetable(given({})).filter(({ key }) => key === topic),
  attempt: 1,
  lost: 0,
};

describe('a claim', () => {
  it('leaves the person due, so that a crash forgets nobody', () => {
    expect(claim(given({}).person, letter, 'mine', 'X', morning)).toMatchObject({ nextAt: morning, open: open() });
  });

  it('draws the certificate once', () => {
    const certificate: Letter = {
      ...letter,
      items: [...letter.items, { kind: 'certificate', key: 'certificate', due: morning, pair: aPair(), done: 5 }],
    };
    const first = claim(given({}).person, certificate, 'a', 'FIRST', morning);
    expect(claim(first, certificate, 'b', 'SECOND', anHourLater).certificate).toEqual({
      id: 'FIRST',
      at: morning,
      pair: 'pairaaaaaaaa',
      done: 5,
      name: 'Zoé Lefèvre',
      attempt: 1,
    });
  });
});

describe('a letter whose answer was lost', () => {
  it('is left alone for an hour', () => {
    const decision = decide(given({ open: open() }), '2026-12-01T08:59:59.000Z');
    expect([decision.do, decision.person.nextAt]).toEqual(['rest', anHourLater]);
  });

  it('is sent once more under the same key, then', () => {
    const decision = decide(given({ open: open() }), anHourLater);
    expect(decision).toMatchObject({ do: 'write', letter: { key: 'd20261201', attempt: 2, lost: 1 } });
  });

  it('is sent a third time never: it is parked, and listed as that', () => {
    const decision = decide(given({ open: open({ attempt: 2, lost: 1 }) }), anHourLater);
    expect(decision.do).toBe('rest');
    expect(decision.person.told[topic]).toMatchObject({
      as: 'parked',
      why: 'two lost',
      letter: 'd20261201',
      attempt: 2,
    });
    expect(decision.person.open).toBeUndefined();
  });

  it('was the letter of its day, even when it is parked: it may have arrived', () => {
    const pairs = [aPair(), aPair({ id: 'pairbbbbbbbb' })];
    const decision = decide({ ...given({ open: open({ attempt: 2, lost: 1 }) }), pairs }, anHourLater);
    expect([decision.do, decision.person.nextAt]).toEqual(['rest', '2026-12-02T08:00:00.000Z']);
  });

  it('is not sent again once its topic is over', () => {
    const decision = decide(given({ open: open() }), '2026-12-29T08:00:00.000Z');
    expect(decision.person.told[topic]).toMatchObject({ as: 'parked', why: 'no answer' });
    expect(decision.do === 'write' && keysOf(decision.letter.items)).toEqual(['pairaaaaaaaa_goals_topic']);
  });

  it('waits for the morning before it is sent again', () => {
    const decision = decide(given({ open: open({ at: '2026-12-01T21:30:00.000Z' }) }), '2026-12-02T00:00:00.000Z');
    expect([decision.do, decision.person.nextAt]).toEqual(['rest', '2026-12-02T08:00:00.000Z']);
  });
});

describe('an outcome', () => {
  const held = (change: Partial<OpenLetter> = {}) => given({ open: open(change) });
  const outcome = (kind: 'rejected' | 'throttled' | 'unreachable' | 'paused' | 'unknown') => ({ kind, why: 'because' });

  it('accepted: told, and a sign of life is what is waited for', () => {
    const person = settle(held(), letter, { kind: 'accepted', messageId: 'm' }, morning);
    expect(person).toMatchObject({
      told: { [topic]: { as: 'told', at: morning } },
      calmAt: morning,
      nextAt: '2026-12-08T08:00:00.000Z',
    });
    expect(person.open).toBeUndefined();
  });

  it('rejected: refused, for good', () => {
    expect(settle(held(), letter, outcome('rejected'), morning).told[topic]).toEqual({
      as: 'refused',
      at: morning,
      why: 'rejected',
    });
  });

  it('rejected after a lost answer: parked, since the first may have arrived', () => {
    expect(settle(held({ lost: 1 }), letter, outcome('rejected'), morning).told[topic]).toEqual({
      as: 'parked',
      at: morning,
      why: 'rejected',
      letter: 'd20261201',
      attempt: 1,
    });
  });

  it('leaves the row due where something else is to be written', () => {
    const situation = { ...held(), pairs: [aPair(), aPair({ id: 'pairbbbbbbbb' })] };
    const soon = '2026-12-01T08:05:00.000Z';
    expect(settle(situation, letter, outcome('rejected'), soon).nextAt).toBe(soon);
  });

  it('of a letter that nobody claims is a mistake', () => {
    expect(() => settle(given({}), letter, outcome('paused'), morning)).toThrow('d20261201 cannot be settled');
  });

  it('unreachable: released, and tried again soon', () => {
    const person = settle(held(), letter, outcome('unreachable'), morning);
    expect([person.open, person.nextAt]).toEqual([undefined, '2026-12-01T08:00:30.000Z']);
  });

  it.each([
    [morning, '2026-12-01T08:00:30.000Z'],
    ['2026-12-01T08:10:00.000Z', '2026-12-01T08:15:00.000Z'],
    ['2026-12-02T08:00:00.000Z', '2026-12-02T08:15:00.000Z'],
  ])('throttled at %s: released, and tried again at %s', (now, again) => {
    const person = settle(held(), letter, outcome('throttled'), now);
    expect([person.open, person.told[topic], person.nextAt]).toEqual([undefined, undefined, again]);
  });

  it('throttled after a lost answer: released, but the loss is not forgotten', () => {
    expect(settle(held({ lost: 1 }), letter, outcome('throttled'), morning).open).toMatchObject({
      state: 'released',
      lost: 1,
    });
  });

  it('paused: released, and the person stays due', () => {
    const person = settle(held(), letter, outcome('paused'), morning);
    expect([person.open, person.nextAt]).toEqual([undefined, morning]);
  });

  it('unknown: the claim stays, and is looked at an hour after it was made', () => {
    expect(settle(held(), letter, outcome('unknown'), morning)).toMatchObject({ open: open(), nextAt: anHourLater });
  });
});

describe("an event of SES's", () => {
  const parked = { as: 'parked', at: morning, why: 'two lost', letter: 'd20261201', attempt: 2 } as const;

  it('settles an open letter as told', () => {
    const person = settleByEvent(given({ open: open() }).person, taken('d20261201'), anHourLater);
    expect(person).toMatchObject({ told: { [topic]: { as: 'told' } }, calmAt: morning, nextAt: anHourLater });
    expect(person?.open).toBeUndefined();
  });

  it('settles what was parked', () => {
    const { person } = given({ told: { [topic]: parked } });
    expect(settleByEvent(person, taken('d20261201'), anHourLater)?.told[topic]).toEqual({
      as: 'told',
      at: anHourLater,
    });
  });

  it('says nothing new of another letter, or the second time', () => {
    const { person } = given({ told: { [topic]: { as: 'told', at: morning } } });
    expect(settleByEvent(person, taken('d20261201'), anHourLater)).toBe(person);
    const other = given({ open: open() }).person;
    expect(settleByEvent(other, taken('d20261102'), anHourLater)).toBe(other);
  });

  it('of an earlier attempt waits while the later one is on its way', () => {
    const { person } = given({ open: open({ attempt: 2, lost: 1 }) });
    expect(settleByEvent(person, taken('d20261201'), '2026-12-01T08:01:00.000Z')).toBeUndefined();
    expect(settleByEvent(person, taken('d20261201'), '2026-12-01T08:02:00.000Z')?.open).toBeUndefined();
  });
});
