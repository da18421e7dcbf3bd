import type { Cohort } from './cohort.ts';
import { type CohortProblem, cohortProblem, isOvertaken } from './cohort-acts.ts';
import { type DeskAct, plan } from './desk-acts.ts';
import { type ActProblem, type By, isHeard, type OrganiserAct } from './organiser-acts.ts';
import type { Pair } from './pair.ts';
import { pairAnswersEndAt } from './places.ts';

export type UndoProblem = ActProblem | CohortProblem | 'cannot be undone';

/** What people get a letter about, on their next morning. */
const told: ReadonlySet<OrganiserAct['do']> = new Set(['pause', 'resume', 'end', 'reopen', 'join', 'leave'] as const);

/**
 * What is in the way of taking an act back as if it had never been: that people may have read of it, that it is over, or
 * what has happened since; undefined while it can be. `pairs` are those that it changed.
 */
export const undoProblem = (
  cohort: Cohort,
  pairs: ReadonlyMap<string, Pair>,
  { at: then, what }: Pick<DeskAct, 'at' | 'what'>,
  who: By,
): UndoProblem | undefined => {
  switch (what.about) {
    case 'person':
      return 'cannot be undone';
    case 'cohort':
      return isOvertaken(cohort, what.act, what.undo) ? 'cannot be undone' : cohortProblem(cohort, what.undo, who);
    case 'pair': {
      if (what.undo.length === 0) return 'cannot be undone';
      const isTold = what.changes.some(({ acts }) => acts.some((act) => told.has(act.do)));
      if (isTold && isHeard(cohort, then, who.at)) return 'told';
      for (const { pair: id, acts } of what.undo) {
        const pair = pairs.get(id);
        if (!pair) return 'unknown pair';
        if (who.at >= pairAnswersEndAt(cohort, pair)) return 'over';
        for (const act of acts) {
          const planned = plan(cohort, pairs, pair, act, '', who);
          if ('problem' in planned) return planned.problem;
        }
      }
      return undefined;
    }
    default:
      return what satisfies never;
  }
};

/** The pairs that an act changed. */
export const pairsOfAct = ({ what }: Pick<DeskAct, 'what'>): readonly string[] =>
  what.about === 'pair' ? [...new Set([what.pair, ...what.changes.map(({ pair }) => pair)])] : [];
