import type { Act } from '../../shared/domain/act.ts';
import { noAnswerDays } from '../../shared/domain/cases.ts';
import { isAnswered } from '../../shared/domain/standing.ts';
import { dayIn, plusDays } from '../../shared/domain/time.ts';
import { answering, type Showing } from './answering.ts';
import { type NotYetView, notYetPage } from './pages/not-yet-page.ts';
import { linker, loadStep, namesOf, organiserOf, placeOf, type StepSituation } from './situation.ts';
import { mayShow } from './visit.ts';

/** "Not yet": a date, still looking, or no answer; the last two stay with the organiser. */
export const answerNotYet = answering({
  purpose: 'notyet',
  load: loadStep,
  actOf: (form, situation) => actOf(form, situation),
  show: async (showing) => notYetPage(showing.situation.person.language, await viewOf(showing)),
});

const words = new Map<string | null, 'looking' | 'no answer' | 'not waiting'>([
  ['looking', 'looking'],
  ['no-answer', 'no answer'],
  ['not-waiting', 'not waiting'],
]);

const actOf = (form: URLSearchParams, { step }: StepSituation): Act | undefined => {
  const word = words.get(form.get('answer'));
  return word && { do: word, step };
};

const viewOf = async ({ world, visit, situation, act, came, asking }: Showing<StepSituation>): Promise<NotYetView> => {
  const { pair, person, partners, step } = situation;
  const links = linker(world, situation, pair, step);
  const base = {
    ...asking,
    partners: namesOf(partners),
    place: placeOf(situation, step),
    organiser: organiserOf(situation),
    dateUrl: await links.toStep('date'),
    metUrl: await links.toStep('met'),
  };
  if (isAnswered(pair, step)) return { state: 'recorded', ...base };
  const said = pair.waiting[person.id];
  const isJustSaid = act?.do === said?.says && !asking.setAside;
  if (said?.step !== step || !(await mayShow(world, visit, person.id, isJustSaid)))
    return { state: 'ask', ...base, notice: act?.do === 'not waiting' && came === 'done' ? 'taken back' : undefined };
  if (said.says === 'looking') return { state: 'looking', ...base };
  return { state: 'no answer', ...base, tellsOn: plusDays(dayIn(person.zone, said.at), noAnswerDays) };
};
