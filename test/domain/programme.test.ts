import { expect, it } from 'vitest';
import { groupMentoring, Id, isReached, stepsNeeded, textsOf, trial } from '../../shared/domain/programme.ts';

const programmeOf = (steps: number) => ({ ...groupMentoring, steps: Array.from({ length: steps }, (_, n) => `s${n}`) });

it.each([
  [1, 1],
  [5, 4],
  [6, 5],
  [8, 7],
  [10, 8],
  [12, 10],
])('80 %% of %d steps are %d', (steps, needed) => {
  expect(stepsNeeded(programmeOf(steps))).toBe(needed);
});

it('is reached by as many steps as are needed and by no fewer, for every length', () => {
  for (let steps = 1; steps <= 100; steps += 1) {
    const programme = programmeOf(steps);
    expect([
      steps,
      isReached(programme, stepsNeeded(programme)),
      isReached(programme, stepsNeeded(programme) - 1),
    ]).toEqual([steps, true, false]);
  }
});

it.each(['', 'constructor', '__proto__', 'toString', 'a-b', 'a'.repeat(33)])('refuses %j as an id', (id) => {
  expect(Id.safeParse(id).success).toBe(false);
});

it('a trial is the first meeting, told in the texts of the programme; every other programme has texts of its own', () => {
  expect(trial.steps).toEqual(groupMentoring.steps.slice(0, 1));
  expect([trial.id, groupMentoring.id, 'another'].map(textsOf)).toEqual([
    'group-mentoring',
    'group-mentoring',
    'another',
  ]);
});
