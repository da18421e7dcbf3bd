import { describe, expect, it } from 'vitest';
import { stepMarks, stepsDue } from '../../../shared/domain/overview/strip.ts';
import type { Pair } from '../../../shared/domain/pair.ts';
import type { Person } from '../../../shared/domain/person.ts';
import { plusMinutes } from '../../../shared/domain/time.ts';
import { aCohort, aPair, helene, heleneId, zoe, zoeId } from '../../support/builders.ts';

const cohort = aCohort();
const topicAt = '2026-12-01T08:00:00.000Z';
const after = (days: number) => plusMinutes(topicAt, days * 24 * 60);
const told: Person['told'] = { pairaaaaaaaa_expectations_topic: { as: 'told', at: topicAt } };
const people = [helene({ told }), zoe({ told })];

/** The first step, on so many days after its topic. */
const firstStep = (pair: Partial<Pair>, days: number, of = people, programme = cohort.programme) =>
  stepMarks({ ...cohort, programme }, aPair(pair), of, after(days))[0];

describe('how a step stands', () => {
  const met = { [zoeId]: { says: 'met', at: after(3), proof: 'pressed button' } } as const;
  const not = { [heleneId]: { says: 'not met', at: after(4), proof: 'pressed button' } } as const;
  const date = { at: after(10), minutes: 60, by: zoeId, sequence: 1, since: after(2), state: 'agreed' } as const;

  it('once it is recorded, since the day of the answer', () => {
    expect(firstStep({ answers: { expectations: met } }, 5)).toEqual({ state: 'recorded', day: '2026-12-04' });
  });

  it('waits for the word of the other side where both have to say so', () => {
    const both = { ...cohort.programme, confirmation: 'both' } as const;
    expect(firstStep({ answers: { expectations: met } }, 5, people, both)?.state).toBe('waiting');
  });

  it('is contested while the answers differ', () => {
    const answers = { expectations: { ...met, ...not } };
    expect(firstStep({ answers }, 5)).toEqual({ state: 'contested', day: '2026-12-05' });
  });

  it('is given up, since the day on which somebody said so', () => {
    const skipped = { expectations: { by: zoeId, at: after(6) } };
    expect(firstStep({ skipped }, 9)).toEqual({ state: 'skipped', day: '2026-12-07' });
  });

  it('has a date to come, which then has gone by', () => {
    const dates = { expectations: date };
    expect(firstStep({ dates }, 5)).toEqual({ state: 'dated', day: '2026-12-11' });
    expect(firstStep({ dates }, 11)).toEqual({ state: 'passed', day: '2026-12-11' });
  });

  it('is told, and unheard once its interval is over', () => {
    expect(firstStep({}, 27)).toEqual({ state: 'told', day: '2026-12-01' });
    expect(firstStep({}, 28)).toEqual({ state: 'unheard', day: '2026-12-01' });
  });

  it('comes later, on the day of the grid on which moves have put it', () => {
    expect(firstStep({}, -1, [helene(), zoe()])).toEqual({ state: 'later', day: '2026-12-01' });
    const moved = { expectations: { by: zoeId, at: after(1), times: 1 } };
    expect(firstStep({ moved }, 2, [helene(), zoe()])).toEqual({ state: 'later', day: '2026-12-29' });
  });
});

it('a step is due once its interval is over, later where it was put off', () => {
  expect([0, 27, 28, 56].map((days) => stepsDue(cohort, aPair(), after(days)))).toEqual([0, 0, 1, 2]);
  const moved = aPair({ moved: { expectations: { by: zoeId, at: after(1), times: 1 } } });
  expect([28, 56].map((days) => stepsDue(cohort, moved, after(days)))).toEqual([0, 1]);
});
