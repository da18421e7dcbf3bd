import { describe, expect, it } from 'vitest';
import type { Person, PersonAct } from '../../shared/domain/person.ts';
import { isAnswerable, pressPerson } from '../../shared/domain/press-person.ts';
import type { Proof } from '../../shared/domain/proof.ts';
import { plusMinutes } from '../../shared/domain/time.ts';
import { timetable } from '../../shared/domain/timetable.ts';
import { aCohort, aPair, zoe } from '../support/builders.ts';

const start = '2026-12-03T10:00:00.000Z';
type Said = readonly [minutes: number, act: PersonAct, proof?: Proof];

const after = (said: readonly Said[], from: Person = zoe()) => {
  let last = { person: from, came: 'nothing' as ReturnType<typeof pressPerson>['came'] };
  for (const [minutes, act, proof = 'pressed button'] of said)
    last = pressPerson(last.person, { proof, act, at: plusMinutes(start, minutes) });
  return last;
};

const stop = { do: 'stop reminders' } as const;
const resume = { do: 'resume reminders' } as const;
const leave = { do: 'leave' } as const;

describe('what a person chooses', () => {
  it('stands from then on, and makes them due', () => {
    const { person, came } = after([[0, stop]]);
    expect([person.quietSince, person.nextAt, came]).toEqual([start, start, 'done']);
  });

  it('can be taken back', () => {
    expect(
      after([
        [0, stop],
        [2, resume],
      ]).person.quietSince,
    ).toBeUndefined();
    const { person } = after([
      [0, { do: 'in', benefit: 'shortcut' }],
      [2, { do: 'not in' }],
    ]);
    expect([person.inSince, person.benefit]).toEqual([undefined, undefined]);
  });

  it('keeps since when they take part, whatever they hope for later', () => {
    const { person } = after([
      [0, { do: 'in' }],
      [5, { do: 'in', benefit: 'shortcut' }],
    ]);
    expect([person.inSince, person.benefit]).toEqual([start, 'shortcut']);
  });

  it('changes nothing the second time', () => {
    const { person } = after([[0, stop, 'known browser']]);
    expect(after([[5, stop, 'known browser']], person)).toEqual({ person, came: 'nothing' });
  });
});

describe('a robot that presses every button', () => {
  it.each([
    [stop, resume],
    [resume, stop],
    [{ do: 'in' }, { do: 'not in' }],
    [
      { do: 'language', language: 'en' },
      { do: 'language', language: 'fr' },
    ],
    [leave, { do: 'erase' }],
    [{ do: 'erase' }, { do: 'export' }],
  ] as const)('does nothing by %o and %o', (one, other) => {
    const before = zoe();
    const { person, came } = after(
      [
        [0, one],
        [0.5, other],
      ],
      before,
    );
    const { recent: _, nextAt: _n, ...left } = person;
    const { nextAt: _b, ...was } = before;
    expect(left).toEqual(was);
    expect(['contradicted', 'taken back']).toContain(came);
  });

  it('does not take back what stood before', () => {
    const { person } = after([[0, stop]]);
    expect(
      after(
        [
          [60, stop],
          [60.1, resume],
        ],
        person,
      ).person.quietSince,
    ).toBe(start);
  });

  it('cannot contradict a browser we know', () => {
    expect(
      after([
        [0, stop, 'known browser'],
        [0.5, resume],
      ]).came,
    ).toBe('done');
  });
});

describe('what cannot be undone', () => {
  const confirmOf = (person: Person) =>
    timetable({ cohort: aCohort(), person, pairs: [aPair()] }).filter(({ kind }) => kind === 'confirm');

  it('asks by a second letter, at once from a browser we know, else when nothing can contradict it any more', () => {
    expect(confirmOf(after([[0, leave, 'known browser']]).person)).toMatchObject([{ key: 'confirm_1', due: start }]);
    expect(confirmOf(after([[0, leave]]).person)).toMatchObject([{ due: plusMinutes(start, 1.25) }]);
  });

  it('asks once for half an hour, however often it is pressed', () => {
    expect(
      after([
        [0, leave],
        [29, leave],
      ]).person.request?.n,
    ).toBe(1);
    expect(
      after([
        [0, leave],
        [30, leave],
      ]).person.request?.n,
    ).toBe(2);
  });

  it('is done when its own letter says so, within the half hour', () => {
    const yes = (n: number): PersonAct => ({ do: 'yes', n });
    expect(
      after([
        [0, leave],
        [29, yes(1), 'known browser'],
      ]).person.request,
    ).toMatchObject({
      state: 'confirmed',
      confirmedAt: plusMinutes(start, 29),
    });
    expect(
      after([
        [0, leave],
        [30, yes(1)],
      ]).person.request?.state,
    ).toBe('asked');
    expect(
      after([
        [0, leave],
        [5, yes(2)],
      ]).person.request?.state,
    ).toBe('asked');
  });

  it('is only due to happen once a press in an unknown browser can no longer be contradicted', () => {
    const { person } = after([
      [0, leave],
      [5, { do: 'yes', n: 1 }],
    ]);
    expect(person.request?.confirmedAt).toBe(plusMinutes(start, 6.25));
    expect(after([[5.5, { do: 'no', n: 1 }]], person).person.request).toMatchObject({ state: 'asked' });
  });

  it('is dropped by "no", and asked again by a new press', () => {
    const { person } = after([
      [0, leave],
      [5, { do: 'no', n: 1 }],
    ]);
    expect([person.request?.state, isAnswerable(person.request, 1, plusMinutes(start, 6))]).toEqual(['dropped', false]);
    expect(confirmOf(person)).toEqual([]);
    expect(after([[10, leave]], person).person.request).toMatchObject({ n: 2, state: 'asked' });
  });

  it('is superseded by another such wish', () => {
    const { person } = after([
      [0, leave],
      [10, { do: 'address', address: 'new@example.org' }],
    ]);
    expect(person.request).toMatchObject({ n: 2, what: 'address', address: 'new@example.org' });
    expect(after([[11, { do: 'yes', n: 1 }]], person).person.request?.state).toBe('asked');
  });

  it('is not asked for again once it is to be erased', () => {
    const { person } = after([
      [0, { do: 'erase' }],
      [5, { do: 'yes', n: 1 }],
    ]);
    expect(after([[20, { do: 'export' }]], person).person.request).toEqual(person.request);
  });
});
