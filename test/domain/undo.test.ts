import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Act } from '../../shared/domain/act.ts';
import { type Pair, PairFacts } from '../../shared/domain/pair.ts';
import type { PersonAct } from '../../shared/domain/person.ts';
import { placesOf } from '../../shared/domain/places.ts';
import { pressPerson } from '../../shared/domain/press-person.ts';
import { plusMinutes } from '../../shared/domain/time.ts';
import { aCohort, aPair, heleneId, pressed, zoe, zoeId } from '../support/builders.ts';

const cohort = aCohort();
const step = 'experience';
const now = '2027-01-28T10:00:00.000Z';

/** What is said again and again, and what takes it back. */
const undoable: readonly (readonly [Act, Act])[] = [
  [
    { do: 'met', step },
    { do: 'withdraw', step },
  ],
  [
    { do: 'met', step, absent: [heleneId] },
    { do: 'withdraw', step },
  ],
  [
    { do: 'not met', step },
    { do: 'withdraw', step },
  ],
  [
    { do: 'looking', step },
    { do: 'not waiting', step },
  ],
  [
    { do: 'no answer', step },
    { do: 'not waiting', step },
  ],
  [
    { do: 'skip', step },
    { do: 'unskip', step },
  ],
  [
    { do: 'move', step, seen: 0 },
    { do: 'unmove', step, seen: 1 },
  ],
  [
    { do: 'well', step },
    { do: 'no pulse', step },
  ],
  [
    { do: 'soso', step },
    { do: 'no pulse', step },
  ],
  [
    { do: 'badly', step },
    { do: 'no pulse', step },
  ],
  [{ do: 'expect', answers: { rhythm: 'a' } }, { do: 'not expect' }],
];

/** What others did before, and Zoé about other steps. */
const others: readonly (readonly [string, Act])[] = [
  [heleneId, { do: 'met', step: 'expectations' }],
  [heleneId, { do: 'not met', step }],
  [heleneId, { do: 'no answer', step }],
  [heleneId, { do: 'well', step: 'expectations' }],
  [heleneId, { do: 'pause', until: '2027-01-27' }],
  [heleneId, { do: 'skip', step: 'feedback' }],
  [zoeId, { do: 'met', step: 'goals' }],
  [zoeId, { do: 'move', step: 'feedback', seen: 0 }],
  [zoeId, { do: 'date', step: 'goals', at: '2027-02-10T10:00:00.000Z', minutes: 60 }],
  [zoeId, { do: 'badly', step: 'goals' }],
];

const before = fc
  .subarray([...others])
  .map((said) =>
    said.reduce(
      (pair, [by, act], index) => pressed(cohort, pair, by, plusMinutes('2027-01-20T10:00:00.000Z', index), act),
      aPair(),
    ),
  );
const minutesLater = fc.integer({ min: 1, max: 20 * 24 * 60 });

const factsOf = (pair: Pair) => {
  const { seen: _, ...facts } = PairFacts.strip().parse(pair);
  return facts;
};
const done = (pair: Pair, act: Act, after = 0) => pressed(cohort, pair, zoeId, plusMinutes(now, after), act);

describe('what takes something back restores what was, but for when its people were last seen', () => {
  it.each(undoable)('%o', (act, undo) => {
    fc.assert(
      fc.property(before, minutesLater, (pair, after) => {
        const acted = done(pair, act);
        expect(factsOf(acted)).not.toEqual(factsOf(pair));
        expect(factsOf(done(acted, undo, after))).toEqual(factsOf(pair));
      }),
      { numRuns: 60, seed: 6 },
    );
  });

  it('a date taken back leaves no date, but its count, which calendars need', () => {
    fc.assert(
      fc.property(before, minutesLater, (pair, after) => {
        const acted = done(pair, { do: 'date', step, at: '2027-02-20T10:00:00.000Z', minutes: 60 });
        const undone = done(acted, { do: 'no date', step, seen: 1 }, after);
        const { [step]: date, ...dates } = undone.dates;
        expect(date).toMatchObject({ state: 'cancelled', sequence: 2 });
        expect({ ...factsOf(undone), dates }).toEqual(factsOf(pair));
      }),
      { numRuns: 60, seed: 6 },
    );
  });

  it.each([
    [{ do: 'pause', until: '2027-04-30' }, { do: 'resume' }],
    [{ do: 'not working' }, { do: 'working' }],
  ] as const)('%o leaves no pause that holds anything, but that there was one', (act, undo) => {
    fc.assert(
      fc.property(before, fc.integer({ min: 1, max: 20 * 24 * 60 }), (pair, after) => {
        const acted = done(pair, act);
        expect(acted.pauses).toHaveLength(pair.pauses.length + 1);
        const undone = done(acted, undo, after);
        expect(placesOf(cohort, undone)).toEqual(placesOf(cohort, pair));
        expect(undone.pauses.slice(0, -1)).toEqual(pair.pauses);
        expect(undone.pauses.at(-1)?.ended).toBe(plusMinutes(now, after));
        expect({ ...factsOf(undone), pauses: pair.pauses }).toEqual(factsOf(pair));
      }),
      { numRuns: 60, seed: 6 },
    );
  });
});

describe('what a person takes back', () => {
  const choices: readonly (readonly [PersonAct, PersonAct])[] = [
    [{ do: 'in', benefit: 'shortcut' }, { do: 'not in' }],
    [{ do: 'in' }, { do: 'not in' }],
    [{ do: 'stop reminders' }, { do: 'resume reminders' }],
    [
      { do: 'language', language: 'en' },
      { do: 'language', language: 'fr' },
    ],
    [
      { do: 'zone', zone: 'Asia/Kolkata' },
      { do: 'zone', zone: 'Europe/Paris' },
    ],
  ];

  it.each(choices)('restores what was: %o', (act, undo) => {
    const person = zoe({ nextAt: now });
    const press = (from: typeof person, one: PersonAct, at: string) =>
      pressPerson(from, { at, proof: 'known browser', act: one }).person;
    const acted = press(person, act, now);
    expect(acted).not.toEqual(person);
    expect({ ...press(acted, undo, plusMinutes(now, 5)), nextAt: now }).toStrictEqual(person);
  });
});
