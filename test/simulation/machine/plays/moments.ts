import { gridInstant } from '../../../../shared/domain/cohort.ts';
import type { Chance } from '../../chance.ts';
import type { Rows } from '../rows.ts';
import type { Timeline } from '../timeline.ts';

const dayMs = 86_400_000;

/** Lets something happen once, so many milliseconds at most from a morning on which topics are written. */
export const aroundSomeTopic = (
  { timeline, chance, rows }: { timeline: Timeline; chance: Chance; rows: Rows },
  [least, most]: readonly [number, number],
  happens: () => void,
): void =>
  timeline.later(2 * dayMs, () => {
    const cohort = rows.cohort();
    if (!cohort) return;
    const morning = gridInstant(cohort, chance.whole(0, cohort.programme.steps.length - 1), cohort.zone);
    timeline.later(Date.parse(morning) - timeline.ms() + chance.whole(least, most), happens);
  });
