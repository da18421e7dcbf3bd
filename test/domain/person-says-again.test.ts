import { describe, expect, it } from 'vitest';
import type { Person, PersonAct, Request } from '../../shared/domain/person.ts';
import { isAnswerable, pressPerson } from '../../shared/domain/press-person.ts';
import type { Proof } from '../../shared/domain/proof.ts';
import { plusMinutes } from '../../shared/domain/time.ts';
import { zoe } from '../support/builders.ts';

const start = '2026-12-03T10:00:00.000Z';
const press = (person: Person, minutes: number, act: PersonAct, proof: Proof = 'known browser') =>
  pressPerson(person, { proof, act, at: plusMinutes(start, minutes) });
const said = (...acts: readonly PersonAct[]) =>
  acts.reduce((person, act, index) => press(person, index, act).person, zoe());

const leave = { do: 'leave' } as const;
const move = (address: string): PersonAct => ({ do: 'address', address });

describe('what a person says again, or takes back though they never said it, leaves the very same row', () => {
  it.each<readonly [string, readonly PersonAct[]]>([
    ['in', [{ do: 'in' }]],
    ['in, for something', [{ do: 'in', benefit: 'shortcut' }]],
    ['no reminders', [{ do: 'stop reminders' }]],
    ['another language', [{ do: 'language', language: 'en' }]],
    ['another zone', [{ do: 'zone', zone: 'Asia/Kolkata' }]],
    ['leave', [leave]],
    ['another address', [move('new@example.org')]],
  ])('%s', (_, acts) => {
    const once = said(...acts);
    expect(once).not.toEqual(zoe());
    for (const act of acts) expect(press(once, 5, act)).toEqual({ person: once, came: 'nothing' });
    expect(press(once, 5, acts[0]!).person).toBe(once);
  });

  it.each<PersonAct>([
    { do: 'not in' },
    { do: 'resume reminders' },
    { do: 'language', language: 'fr' },
    { do: 'zone', zone: 'Europe/Paris' },
    { do: 'yes', n: 1 },
  ])('%o', (act) => {
    const person = zoe();
    expect(press(person, 0, act).person).toBe(person);
  });

  it('“in” again says nothing of what they hope for', () => {
    const once = said({ do: 'in', benefit: 'shortcut' });
    expect(press(once, 5, { do: 'in' }).person).toBe(once);
  });
});

it('what is said again in a browser that we do not know wakes nobody, whatever else was said before', () => {
  const before = said(leave);
  const once = press(before, 60, { do: 'in' }, 'pressed button').person;
  const { person, came } = press(once, 60.5, { do: 'in' }, 'pressed button');
  expect([person.nextAt, came]).toEqual([once.nextAt, 'nothing']);
});

it('what a person chose stays, whatever else they choose', () => {
  const chosen = [
    { do: 'in', benefit: 'shortcut' },
    { do: 'stop reminders' },
    { do: 'language', language: 'en' },
    { do: 'zone', zone: 'Asia/Kolkata' },
    leave,
  ] as const;
  expect(said(...chosen)).toMatchObject({
    inSince: start,
    benefit: 'shortcut',
    quietSince: plusMinutes(start, 1),
    language: 'en',
    zone: 'Asia/Kolkata',
    request: { n: 1, what: 'leave', at: plusMinutes(start, 4), state: 'asked' },
  });
});

it('a row holds nothing of what was not chosen', () => {
  const { nextAt: _, ...person } = said({ do: 'language', language: 'en' });
  const { nextAt: _n, ...before } = zoe({ language: 'en' });
  expect(person).toStrictEqual(before);
  expect(said({ do: 'in' })).not.toHaveProperty('benefit');
  expect(said(leave).request).toStrictEqual({ n: 1, what: 'leave', at: start, state: 'asked' });
});

describe('a wish that cannot be undone', () => {
  it('is another one with another address, or of another kind', () => {
    expect(said(move('a@example.org'), move('b@example.org')).request).toMatchObject({
      n: 2,
      address: 'b@example.org',
    });
    expect(said(leave, { do: 'export' }).request).toMatchObject({ n: 2, what: 'export' });
  });

  it('can follow an export that was confirmed', () => {
    const confirmed = said({ do: 'export' }, { do: 'yes', n: 1 });
    expect(confirmed.request?.state).toBe('confirmed');
    expect(press(confirmed, 5, leave).person.request).toMatchObject({ n: 2, what: 'leave', state: 'asked' });
  });

  it('stays confirmed, whatever is answered later', () => {
    const confirmed = said(leave, { do: 'yes', n: 1 });
    expect(press(confirmed, 5, { do: 'no', n: 1 }).person).toBe(confirmed);
  });

  it('sends no more than two hundred letters', () => {
    const asked = (n: number): Request => ({ n, what: 'leave', at: '2026-11-30T10:00:00.000Z', state: 'asked' });
    expect(press(zoe({ request: asked(199) }), 0, leave).person.request?.n).toBe(200);
    const last = zoe({ request: asked(200) });
    expect(press(last, 0, leave).person).toBe(last);
  });

  it('is answered by its own letter only, in time, and if there is one', () => {
    const { request } = said(leave);
    const answerable = (n: number, minutes: number, of = request) => isAnswerable(of, n, plusMinutes(start, minutes));
    expect([answerable(1, 29), answerable(1, 30), answerable(2, 29)]).toEqual([true, false, false]);
    expect(isAnswerable(undefined, 1, start)).toBe(false);
  });
});

describe('two presses of one person within a minute', () => {
  const second = (one: PersonAct, other: PersonAct, proof: Proof = 'pressed button') =>
    press(press(zoe(), 0, one, 'pressed button').person, 0.5, other, proof).came;
  const contradict: readonly (readonly [PersonAct, PersonAct])[] = [
    [
      { do: 'yes', n: 1 },
      { do: 'no', n: 1 },
    ],
    [
      { do: 'language', language: 'en' },
      { do: 'language', language: 'fr' },
    ],
    [leave, { do: 'export' }],
  ];

  it.each(contradict)('contradict each other, in any order, in browsers that we do not know: %o, %o', (one, other) => {
    expect([second(one, other), second(other, one)]).toEqual(['contradicted', 'contradicted']);
    expect([second(one, other, 'known browser'), second(other, one, 'known browser')]).not.toContain('contradicted');
  });

  it.each<readonly [PersonAct, PersonAct]>([
    [{ do: 'in' }, { do: 'not in' }],
    [{ do: 'stop reminders' }, { do: 'resume reminders' }],
  ])('do so too where the second takes the first back, and nothing is left of it: %o, %o', (one, other) => {
    expect([second(one, other), second(other, one)]).toEqual(['taken back', 'contradicted']);
    expect([second(one, other, 'known browser'), second(other, one, 'known browser')]).toEqual(['done', 'done']);
  });

  it.each<readonly [PersonAct, PersonAct]>([
    [{ do: 'in' }, { do: 'stop reminders' }],
    [{ do: 'in' }, { do: 'in', benefit: 'shortcut' }],
    [{ do: 'not in' }, { do: 'resume reminders' }],
    [{ do: 'in' }, { do: 'language', language: 'en' }],
    [
      { do: 'language', language: 'en' },
      { do: 'language', language: 'en' },
    ],
    [
      { do: 'zone', zone: 'Asia/Kolkata' },
      { do: 'zone', zone: 'UTC' },
    ],
    [leave, leave],
    [leave, { do: 'yes', n: 1 }],
    [leave, { do: 'language', language: 'en' }],
  ])('both stand where they go together: %o, %o', (one, other) => {
    expect([second(one, other), second(other, one)]).not.toContain('contradicted');
  });
});
