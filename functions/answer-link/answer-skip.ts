import type { Act } from '../../shared/domain/act.ts';
import { stepsNeeded } from '../../shared/domain/programme.ts';
import { isAnswered } from '../../shared/domain/standing.ts';
import { answering, type Showing } from './answering.ts';
import { skipPage, type SkipView } from './pages/skip-page.ts';
import { linker, loadStep, placeOf, type StepSituation } from './situation.ts';

/** "Skip this step": no more letters about it; it stays in the total. */
export const answerSkip = answering({
  purpose: 'skip',
  load: loadStep,
  actOf: (form, situation) => actOf(form, situation),
  show: async (showing) => skipPage(showing.situation.person.language, await viewOf(showing)),
});

const actOf = (form: URLSearchParams, { step }: StepSituation): Act | undefined => {
  const answer = form.get('answer');
  return answer === 'skip' || answer === 'unskip' ? { do: answer, step } : undefined;
};

const viewOf = async ({ world, situation, act, asking }: Showing<StepSituation>): Promise<SkipView> => {
  const { cohort, pair, step } = situation;
  const base = { ...asking, place: placeOf(situation, step) };
  if (isAnswered(pair, step))
    return { state: 'recorded', ...base, metUrl: await linker(world, situation, pair, step).toStep('met') };
  if (pair.skipped[step]) return { state: 'skipped', ...base };
  if (act?.do === 'unskip' && !asking.setAside) return { state: 'kept', ...base };
  const { steps } = cohort.programme;
  const given = steps.filter((one) => one !== step && pair.skipped[one] && !isAnswered(pair, one)).length;
  return { state: 'ask', ...base, spare: steps.length - stepsNeeded(cohort.programme) - given - 1 };
};
