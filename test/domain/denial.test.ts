import { describe, expect, it } from 'vitest';
import type { Act } from '../../shared/domain/act.ts';
import { standingOf } from '../../shared/domain/standing.ts';
import { aCohort, aPair, heleneId, pressed, zoeId } from '../support/builders.ts';

const step = 'expectations';
const not: Act = { do: 'not met', step };
const met: Act = { do: 'met', step };
const day = (date: number) => `2026-12-${String(date).padStart(2, '0')}T10:00:00.000Z`;

const stateAfter = (confirmation: 'either' | 'both', ...said: readonly (readonly [number, string, Act])[]) => {
  const cohort = aCohort({ programme: { ...aCohort().programme, confirmation } });
  const pair = said.reduce((now, [date, by, act]) => pressed(cohort, now, by, day(date), act), aPair());
  return standingOf(cohort.programme, pair, step).state;
};

describe('somebody who said "not yet", before the other said "we met"', () => {
  it.each(['either', 'both'] as const)('can say that it is not right (%s)', (confirmation) => {
    expect(stateAfter(confirmation, [3, zoeId, not], [5, heleneId, met], [6, zoeId, not])).toBe('contested');
  });

  it('denies nothing by having said so twice before', () => {
    expect(stateAfter('either', [3, zoeId, not], [4, zoeId, not], [5, heleneId, met])).toBe('recorded');
  });

  it('can deny what was said at the same instant', () => {
    expect(stateAfter('either', [3, zoeId, not], [3, heleneId, met], [4, zoeId, not])).toBe('contested');
  });

  it('can deny again what is said again', () => {
    const said = [
      [3, heleneId, met],
      [4, zoeId, not],
      [5, heleneId, { do: 'withdraw', step }],
      [6, heleneId, met],
    ] as const;
    expect([stateAfter('either', ...said), stateAfter('either', ...said, [7, zoeId, not])]).toEqual([
      'recorded',
      'contested',
    ]);
  });
});
