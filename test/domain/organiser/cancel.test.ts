import { describe, expect, it } from 'vitest';
import { stepToDate } from '../../../shared/domain/meeting-date.ts';
import { actProblem } from '../../../shared/domain/organiser-acts.ts';
import { stepsNeeded } from '../../../shared/domain/programme.ts';
import { countedSteps, isCancelled, reachedAt, stepsCredited } from '../../../shared/domain/standing.ts';
import { timetable } from '../../../shared/domain/timetable.ts';
import { aCohort, aPair, answered, helene, pressed, zoe, zoeId } from '../../support/builders.ts';
import { afterActs, organiserId, owedOf } from '../../support/organising.ts';

const cohort = aCohort();
const { programme } = cohort;
const at = '2027-01-10T10:00:00.000Z';
const cancel = (step: string) => ({ do: 'cancel', step }) as const;
const topicsOf = (owed: Record<string, string>) => Object.keys(owed).filter((key) => key.endsWith('_topic'));

describe('a step that the organiser takes out', () => {
  it('is told nobody, and the others keep their dates', () => {
    const before = owedOf(cohort, zoe(), aPair());
    const { experience_topic: _, ...others } = before;
    expect(topicsOf(owedOf(cohort, zoe(), afterActs(cohort, aPair(), [at, cancel('experience')])))).toEqual(
      topicsOf(others),
    );
    expect(owedOf(cohort, zoe(), afterActs(cohort, aPair(), [at, cancel('experience')]))).toEqual(others);
  });

  it('lowers the total, and with it what the certificate takes', () => {
    const pair = afterActs(cohort, aPair(), [at, cancel('experience')]);
    const total = countedSteps(programme, pair).length;
    expect([total, stepsNeeded(programme, total), stepsNeeded(programme)]).toEqual([5, 4, 5]);
    expect(afterActs(cohort, pair, [at, cancel('experience')])).toBe(pair);
  });

  it('brings the certificate to whoever has enough by then, dated by the cancellation', () => {
    const four = aPair({ answers: answered(4) });
    expect(reachedAt(programme, four, zoeId)).toBeUndefined();
    const pair = afterActs(cohort, four, [at, cancel('network')]);
    expect(reachedAt(programme, pair, zoeId)).toBe(at);
    const certificate = timetable({ cohort, person: zoe(), pairs: [pair] }).find(({ kind }) => kind === 'certificate');
    expect(certificate).toMatchObject({ due: '2027-01-11T08:00:00.000Z', done: 4, total: 5 });
  });

  it('changes neither date nor total of whoever had enough before', () => {
    const five = aPair({ answers: answered(5) });
    const pair = afterActs(cohort, five, [at, cancel('review')]);
    expect(reachedAt(programme, pair, zoeId)).toBe(reachedAt(programme, five, zoeId));
  });

  it('counts all the same once they met for it', () => {
    const cancelled = afterActs(cohort, aPair(), [at, cancel('experience')]);
    const met = pressed(cohort, cancelled, zoeId, '2027-01-12T10:00:00.000Z', { do: 'met', step: 'experience' });
    expect([isCancelled(met, 'experience'), countedSteps(programme, met).length]).toEqual([false, 6]);
    expect(stepsCredited(programme, met, zoeId)).toEqual(['experience']);
  });

  it('takes its date out of calendars, and is not proposed for another', () => {
    const dated = pressed(cohort, aPair(), zoeId, '2027-01-05T10:00:00.000Z', {
      do: 'date',
      step: 'goals',
      at: '2027-01-20T10:00:00.000Z',
      minutes: 60,
    });
    const pair = afterActs(cohort, dated, [at, cancel('goals')]);
    expect(pair.dates['goals']).toMatchObject({ state: 'cancelled', by: organiserId, sequence: 2, since: at });
    const told = { pairaaaaaaaa_goals_invitation_1: { as: 'told', at: '2027-01-05T10:00:00.000Z' } } as const;
    const owed = owedOf(cohort, helene({ told }), pair);
    expect([owed['goals_cancellation_2'], owed['goals_ask_1']]).toEqual(['2027-01-10T10:00', undefined]);
    expect(stepToDate(programme, pair, 'expectations', at)).toBe('experience');
  });

  it('asks nobody for its date, nor whether they met', () => {
    const told = { pairaaaaaaaa_goals_topic: { as: 'told', at: '2026-12-29T08:00:00.000Z' } } as const;
    const nudges = (pair = aPair()) =>
      Object.keys(owedOf(cohort, zoe({ told }), pair)).filter((key) => key.startsWith('goals_'));
    expect(nudges()).toEqual(['goals_topic', 'goals_nudge_0', 'goals_move_0']);
    expect(nudges(afterActs(cohort, aPair(), [at, cancel('goals')]))).toEqual([]);
  });

  it('comes back when it is restored', () => {
    const restored = afterActs(
      cohort,
      aPair(),
      [at, cancel('experience')],
      [at, { do: 'restore', step: 'experience' }],
    );
    expect(owedOf(cohort, zoe(), restored)).toEqual(owedOf(cohort, zoe(), aPair()));
    const pair = aPair();
    expect(afterActs(cohort, pair, [at, { do: 'restore', step: 'experience' }])).toBe(pair);
  });

  it('is none that was met for, none that there is not, and not the last', () => {
    const problem = (pair = aPair(), step = 'experience') =>
      actProblem(cohort, pair, cancel(step), { by: organiserId, at });
    expect([problem(), problem(aPair({ answers: answered(3) })), problem(aPair(), 'dinner')]).toEqual([
      undefined,
      'answered',
      'unknown step',
    ]);
    const [last = '', ...others] = programme.steps;
    const one = afterActs(cohort, aPair(), ...others.map((step) => [at, cancel(step)] as const));
    expect(problem(one, last)).toBe('last step');
  });
});
