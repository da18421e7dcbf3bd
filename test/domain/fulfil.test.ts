import { describe, expect, it } from 'vitest';
import { fulfilAt, fulfillable, fulfilled, toBeErased, toHaveAddress } from '../../shared/domain/fulfil.ts';
import type { OpenLetter, Person, Request } from '../../shared/domain/person.ts';
import { plusMinutes } from '../../shared/domain/time.ts';
import { zoe } from '../support/builders.ts';

const now = '2026-12-10T12:00:00.000Z';
const asked: Request = { n: 2, what: 'leave', at: '2026-12-10T11:59:00.000Z', state: 'asked' };
const confirmed = (what: Request['what'], change: Partial<Request> = {}): Request => ({
  ...asked,
  what,
  state: 'confirmed',
  confirmedAt: now,
  ...change,
});
const open: OpenLetter = { key: 'd20261210', items: [], attempt: 1, lost: 0, opId: 'a', at: now, state: 'asked' };
const whatOf = (person: Partial<Person>) => fulfillable(zoe(person))?.what;

describe('what is done for a person', () => {
  it('is what they confirmed, and no export: that is a page of theirs', () => {
    expect(
      (['leave', 'erase', 'address', 'export'] as const).map((what) => whatOf({ request: confirmed(what) })),
    ).toEqual(['leave', 'erase', 'address', undefined]);
  });

  it('is nothing before they confirm, once it is done, or where nothing was asked for', () => {
    expect(
      ['asked', 'done', 'dropped'].map((state) => whatOf({ request: { ...confirmed('leave'), state } as Request })),
    ).toEqual([undefined, undefined, undefined]);
    expect([whatOf({ request: { ...asked, state: 'confirmed' } }), whatOf({})]).toEqual([undefined, undefined]);
  });

  const dueFor = (what: Request['what'], person: Partial<Person> = {}) => {
    const given = zoe({ request: confirmed(what), ...person });
    const request = fulfillable(given);
    return request && fulfilAt(given, request);
  };

  it('is done at once, but nobody is erased while a letter to them may be on its way', () => {
    const claimed = (minutes: number): OpenLetter => ({ ...open, at: plusMinutes(now, minutes) });
    expect(dueFor('erase')).toBe(now);
    expect(dueFor('erase', { open: claimed(-5) })).toBe(plusMinutes(now, 10));
    expect(dueFor('erase', { open: claimed(-20) })).toBe(now);
    expect(dueFor('erase', { open: { ...claimed(-5), state: 'released' } })).toBe(now);
    expect([dueFor('leave', { open }), dueFor('address', { open })]).toEqual([now, now]);
  });
});

describe('a person for whom it was done', () => {
  const done = (change: Partial<Request>, person: Partial<Person> = {}) => {
    const given = zoe({ request: confirmed('leave', change), ...person });
    const request = fulfillable(given);
    if (!request) throw new Error('There is nothing to do.');
    return fulfilled(given, request, now);
  };
  const bounced = { at: '2026-12-01T08:00:00.000Z', why: 'bounced' as const };
  const recent = { before: {}, presses: [] };

  it('has left, since the first time that they did, and is looked at again', () => {
    const person = done({ what: 'leave' }, { recent, stopped: bounced });
    expect(person).toEqual({
      ...zoe({ stopped: bounced }),
      leftAt: now,
      request: { ...asked, state: 'done' },
      nextAt: now,
    });
    expect(done({ what: 'leave' }, { leftAt: '2026-12-09T12:00:00.000Z' }).leftAt).toBe('2026-12-09T12:00:00.000Z');
  });

  it('has the new address, which can be written to whatever became of the old one', () => {
    const address = 'zoe@example.net';
    const person = done({ what: 'address', address }, { recent, stopped: bounced });
    expect(person).toEqual({
      ...zoe({ address }),
      request: { ...asked, what: 'address', address, state: 'done' },
      nextAt: now,
    });
    expect(done({ what: 'address' }).address).toBe(zoe().address);
    expect(done({ what: 'leave', address }).address).toBe(zoe().address);
  });
});

describe('an organiser who does it for them', () => {
  const before = zoe({ request: asked, recent: { before: {}, presses: [] } });

  it('takes the place of whatever they had asked for', () => {
    const erased = toBeErased(before, now);
    expect(erased).toEqual({
      ...zoe(),
      request: { n: 3, what: 'erase', at: now, state: 'confirmed', confirmedAt: now },
      nextAt: now,
    });
    expect(toHaveAddress(zoe(), 'zoe@example.net', now).request).toEqual({
      n: 1,
      what: 'address',
      address: 'zoe@example.net',
      at: now,
      state: 'confirmed',
      confirmedAt: now,
    });
  });
});
