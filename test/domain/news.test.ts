import { describe, expect, it } from 'vitest';
import type { Act } from '../../shared/domain/act.ts';
import { timetable } from '../../shared/domain/timetable.ts';
import { aCohort, aPair, helene, heleneId, pressed, zoe, zoeId } from '../support/builders.ts';

const cohort = aCohort();
const step = 'expectations';
const at = (day: number) => `2026-12-${String(day).padStart(2, '0')}T10:00:00.000Z`;
const after = (from = aPair(), ...said: readonly (readonly [number, string, Act])[]) =>
  said.reduce((pair, [day, by, act]) => pressed(cohort, pair, by, at(day), act), from);

describe('a press that changes what others are owed makes the pair due', () => {
  it('as when a meeting without a date is taken back: reminders are owed again', () => {
    const met = after(aPair(), [2, zoeId, { do: 'met', step }]);
    const back = after(met, [12, zoeId, { do: 'withdraw', step }]);
    const told = { pairaaaaaaaa_expectations_topic: { as: 'told' as const, at: '2026-12-01T08:00:00.000Z' } };
    const owed = timetable({ cohort, person: helene({ told }), pairs: [back] }).map(({ kind }) => kind);
    expect([owed.includes('nudge'), met.nextAt, back.nextAt]).toEqual([true, undefined, at(12)]);
  });

  it('as when a third person answers where answers differ already: they too are asked to look again', () => {
    const amadou = zoe({ id: 'amadou' });
    const members = [...aPair().members, { person: 'amadou', role: 'mentee' as const }];
    const { nextAt: _, ...contested } = after(
      aPair({ members }),
      [2, zoeId, { do: 'met', step }],
      [3, heleneId, { do: 'not met', step }],
    );
    const third = after(contested, [4, 'amadou', { do: 'met', step }]);
    const owed = timetable({ cohort, person: amadou, pairs: [third] }).map(({ kind }) => kind);
    expect([owed.includes('check'), third.nextAt]).toEqual([true, at(4)]);
  });
});
