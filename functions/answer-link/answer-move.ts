import type { Act } from '../../shared/domain/act.ts';
import { gridDay } from '../../shared/domain/cohort.ts';
import type { Pair } from '../../shared/domain/pair.ts';
import { mayUnmove, moveProblem } from '../../shared/domain/pair-acts.ts';
import { placesOf } from '../../shared/domain/places.ts';
import { answering, type Showing } from './answering.ts';
import { movePage, type MoveView } from './pages/move-page.ts';
import { linker, loadStep, placeOf, type StepSituation } from './situation.ts';

/** "Move this step": to the next date of the grid, and the rest with it. */
export const answerMove = answering({
  purpose: 'move',
  load: loadStep,
  actOf: (form, situation) => actOf(form, situation),
  show: async (showing) => movePage(showing.situation.person.language, await viewOf(showing)),
});

const actOf = (form: URLSearchParams, { step }: StepSituation): Act | undefined => {
  const answer = form.get('answer');
  const seen = form.get('seen') ?? '';
  if ((answer !== 'move' && answer !== 'unmove') || !/^\d{1,4}$/.test(seen)) return undefined;
  return { do: answer, step, seen: Number(seen) };
};

const viewOf = async ({ world, situation, act, came, asking }: Showing<StepSituation>): Promise<MoveView> => {
  const { cohort, pair, person, step } = situation;
  const now = world.now();
  const seen = pair.moved[step]?.times ?? 0;
  const links = linker(world, situation, pair, step);
  const isOvertaken = act?.do === 'move' && came === 'nothing' && !asking.setAside;
  const base = {
    ...asking,
    place: placeOf(situation, step),
    seen,
    notice: isOvertaken ? ('changed' as const) : undefined,
  };
  const problem = moveProblem(cohort, pair, step, now);
  if (problem === 'answered') return { state: 'recorded', ...base, metUrl: await links.toStep('met') };

  const index = cohort.programme.steps.indexOf(step);
  // Until it is there, what was moved can be moved back.
  if (seen > 0 && mayUnmove(cohort, pair, step, now) && !asking.setAside) {
    const byReader = pair.moved[step]?.by === person.id;
    return { state: 'moved', ...base, to: dayOf(situation, pair, index), byReader };
  }
  if (problem !== undefined) {
    const why = problem === 'over' ? 'over' : 'year';
    return { state: 'impossible', ...base, why, skipUrl: await links.toStep('skip') };
  }
  const moved: Pair = { ...pair, moved: { ...pair.moved, [step]: { by: person.id, at: now, times: seen + 1 } } };
  return {
    state: act?.do === 'unmove' && !asking.setAside ? 'kept' : 'ask',
    ...base,
    to: dayOf(situation, moved, index),
    later: cohort.programme.steps.length - 1 - index,
    last: dayOf(situation, moved, cohort.programme.steps.length - 1),
  };
};

const dayOf = ({ cohort }: StepSituation, pair: Pair, index: number): string => {
  const { steps, end } = placesOf(cohort, pair);
  return gridDay(cohort, steps[index]?.place ?? end);
};
