import { gridDay } from '../../shared/domain/cohort.ts';
import type { LadderItem } from '../../shared/domain/ladder.ts';
import type { Pair } from '../../shared/domain/pair.ts';
import { moveProblem } from '../../shared/domain/pair-acts.ts';
import { placesOf, topicDue } from '../../shared/domain/places.ts';
import { stepsNeeded } from '../../shared/domain/programme.ts';
import { countedSteps, isAnswered } from '../../shared/domain/standing.ts';
import { dayIn } from '../../shared/domain/time.ts';
import type { MoveFacts } from '../move/move.ts';
import type { NudgeFacts } from '../nudge/nudge.ts';
import { type LetterInput, partnersOf } from './letter-input.ts';

export const nudgeFacts = (input: LetterInput, items: readonly LadderItem[]): NudgeFacts => {
  const { cohort, person } = input.situation;
  return {
    pairs: items.map(({ pair, step, index }) => {
      const linkTo = input.links.toStep(pair, step);
      return {
        partners: partnersOf(input, pair),
        group: pair.group,
        step,
        before: dayIn(person.zone, topicDue(cohort, placesOf(cohort, pair), index + 1, person.zone)),
        metUrl: linkTo('met'),
        dateUrl: linkTo('date'),
        notYetUrl: linkTo('notyet'),
      };
    }),
    benefit: person.benefit,
  };
};

export const moveFacts = (input: LetterInput, items: readonly LadderItem[]): MoveFacts => ({
  pairs: items.map((item) => {
    const { pair, step } = item;
    const linkTo = input.links.toStep(pair, step);
    const on = dayMovedTo(input, item);
    return {
      partners: partnersOf(input, pair),
      group: pair.group,
      step,
      to: on === undefined ? undefined : { on, url: linkTo('move') },
      spare: spareAfter(input, pair, step),
      skipUrl: linkTo('skip'),
      metUrl: linkTo('met'),
      dateUrl: linkTo('date'),
    };
  }),
});

/** Where a step would go if it moved; undefined where it no longer can. */
const dayMovedTo = ({ situation }: LetterInput, { pair, step, index, due }: LadderItem): string | undefined => {
  const { cohort, person } = situation;
  if (moveProblem(cohort, pair, step, due)) return undefined;
  const times = (pair.moved[step]?.times ?? 0) + 1;
  const moved = { ...pair, moved: { ...pair.moved, [step]: { by: person.id, at: due, times } } };
  const { steps, end } = placesOf(cohort, moved);
  return gridDay(cohort, steps[index]?.place ?? end);
};

/** How many further steps may be missed once this one is given up as well. */
const spareAfter = ({ situation }: LetterInput, pair: Pair, step: string): number => {
  const { programme } = situation.cohort;
  const given = programme.steps.filter((one) => one !== step && pair.skipped[one] && !isAnswered(pair, one));
  const total = countedSteps(programme, pair).length;
  return Math.max(0, total - stepsNeeded(programme, total) - given.length - 1);
};
