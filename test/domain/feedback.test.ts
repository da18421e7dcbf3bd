import { describe, expect, it } from 'vitest';
import { type Feedback, settleByEvent, stopFor } from '../../shared/domain/feedback.ts';
import type { Fate, OpenLetter, Person } from '../../shared/domain/person.ts';
import { zoe } from '../support/builders.ts';

const letter = 'd20261201';
const at = '2026-12-01T08:00:00.000Z';
const now = '2026-12-01T09:00:00.000Z';
const open: OpenLetter = { key: letter, items: ['b'], attempt: 2, lost: 1, opId: 'mine', at, state: 'asked' };
const event = (says: Feedback['says'], change: Partial<Feedback> = {}): Feedback => ({
  letter,
  attempt: 2,
  says,
  address: 'zoe@example.org',
  items: ['a', 'b'],
  ...change,
});
const parked = (change: Partial<Fate> = {}): Fate => ({
  as: 'parked',
  at,
  why: 'two lost',
  letter,
  attempt: 2,
  ...change,
});
const told: Fate = { as: 'told', at };
const cancelled: Fate = { as: 'cancelled', at, why: 'stale' };
const heard: Fate = { as: 'told', at: now };
const back: Fate = { as: 'suppressed', at: now, why: 'bounced', letter, attempt: 2 };
const after = (fates: Person['told'], what: Feedback) => settleByEvent(zoe({ told: fates }), what, now)?.told;

describe('an event that says that a letter was taken', () => {
  it('tells what is parked of it, and nothing else', () => {
    const fates = {
      a: parked(),
      other: parked({ letter: 'd20261102' }),
      earlier: parked({ attempt: 1 }),
      unnumbered: parked({ attempt: undefined }),
      refused: parked({ as: 'refused' }),
    };
    expect(after(fates, event('taken'))).toEqual({ ...fates, a: heard });
  });

  it('tells what an attempt after it has parked', () => {
    expect(after({ a: parked() }, event('taken', { attempt: 1 }))).toEqual({ a: heard });
  });

  it('changes nothing once it has come back, whatever else is parked', () => {
    const person = zoe({ told: { a: back, b: parked() } });
    expect(settleByEvent(person, event('taken'), now)).toBe(person);
  });

  it('tells what is open as of the moment of its claim', () => {
    const person = settleByEvent(zoe({ open, told: { a: parked() } }), event('taken'), now);
    expect([person?.told, person?.open, person?.nextAt]).toEqual([{ a: told, b: told }, undefined, now]);
  });
});

describe('an event that says that a letter came back', () => {
  it('takes back what was told or is parked of it, and nothing else', () => {
    const fates = {
      a: told,
      b: cancelled,
      c: told,
      mine: parked(),
      earlier: parked({ attempt: 1 }),
      unnumbered: parked({ attempt: undefined }),
      later: parked({ attempt: 3 }),
      other: parked({ letter: 'd20261102' }),
      refused: parked({ as: 'refused' }),
    };
    expect(after(fates, event('bounced'))).toEqual({ ...fates, a: back, mine: back, earlier: back, unnumbered: back });
  });

  it('leaves a later attempt alone, once that is no longer young', () => {
    const person = settleByEvent(zoe({ open, told: { a: told } }), event('rejected', { attempt: 1 }), now);
    expect([person?.open, person?.told]).toEqual([open, { a: { as: 'refused', at: now, why: 'rejected' } }]);
  });

  it('closes the attempt that it is about', () => {
    const person = settleByEvent(zoe({ open, told: {} }), event('rejected'), now);
    expect([person?.open, person?.told]).toEqual([undefined, { b: { as: 'refused', at: now, why: 'rejected' } }]);
  });

  it('changes nothing if it brought nothing that could come back', () => {
    const person = zoe({ told: { a: cancelled } });
    expect(settleByEvent(person, event('rejected'), now)).toBe(person);
  });
});

it.each([
  ['taken', undefined],
  ['rejected', undefined],
  ['bounced', 'bounced'],
  ['complained', 'complained'],
  ['withheld', 'complained'],
] as const)('an event that says %s stops the address as %s', (says, why) => {
  expect(stopFor(says)).toBe(why);
  expect(settleByEvent(zoe({ open, told: {} }), event(says), now)?.stopped?.why).toBe(why);
});
