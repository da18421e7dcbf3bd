import type { Act } from '../../shared/domain/act.ts';
import { Mood } from '../../shared/domain/pair.ts';
import { answering, type Showing } from './answering.ts';
import { pulsePage, type PulseView } from './pages/pulse-page.ts';
import { linker, loadStep, namesOf, placeOf, type StepSituation } from './situation.ts';
import { mayPressItself, mayShow } from './visit.ts';

/** "How is it going?": private, in one click. */
export const answerPulse = answering({
  purpose: 'pulse',
  load: loadStep,
  actOf: (form, situation) => actOf(form, situation),
  show: async (showing) => pulsePage(showing.situation.person.language, await viewOf(showing)),
});

const actOf = (form: URLSearchParams, { step }: StepSituation): Act | undefined => {
  const answer = form.get('answer');
  const mood = Mood.safeParse(answer);
  if (mood.success) return { do: mood.data, step };
  return answer === 'no-pulse' ? { do: 'no pulse', step } : undefined;
};

const viewOf = async ({ world, visit, situation, act, came, asking }: Showing<StepSituation>): Promise<PulseView> => {
  const { pair, person, partners, step } = situation;
  const base = { ...asking, partners: namesOf(partners), place: placeOf(situation, step) };
  const said = pair.pulse[step]?.[person.id];
  const chosen = Mood.safeParse(visit.choice).data;
  // Another of the letter's links was clicked since: it is for the reader to say which of them is meant.
  const isOther = visit.form === undefined && chosen !== undefined && said !== undefined && said.mood !== chosen;
  const isJustSaid = act?.do === said?.mood && !asking.setAside;
  if (said && !isOther && (await mayShow(world, visit, person.id, isJustSaid)))
    return {
      state: 'noted',
      ...base,
      mood: said.mood,
      helpUrl: await linker(world, situation, pair, step).toPair('pause'),
    };
  return {
    state: 'ask',
    ...base,
    mood: chosen,
    auto: chosen !== undefined && !said && (await mayPressItself(world, visit, person.id)),
    notice: act?.do === 'no pulse' && came === 'done' ? 'removed' : undefined,
  };
};
