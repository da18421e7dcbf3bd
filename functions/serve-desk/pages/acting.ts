import { acts } from '../../../emails/generated/messages/acts.ts';
import type { Cohort } from '../../../shared/domain/cohort.ts';
import type { DeskAct } from '../../../shared/domain/desk-acts.ts';
import type { Language } from '../../../shared/domain/programme.ts';
import { type Html, html } from '../../../shared/html.ts';
import type { Action, DeskWorld, Visit } from '../action.ts';
import { type AnyProblem, idOf, problemText, takeBackAct, textOfCode } from '../acts.ts';
import type { Answer } from '../answers.ts';
import type { Organised } from '../../../shared/organise.ts';
import { actLine, loadActScene } from './act-lines.ts';
import { refusalPage } from './frame.ts';
import { seeOther } from './see-other.ts';
import { onCohort } from './on-cohort.ts';

export const pairPath = (cohort: string, pair: string): string => `/desk/cohorts/${cohort}/pairs/${pair}`;
export const personPath = (cohort: string, person: string): string => `/desk/cohorts/${cohort}/people/${person}`;
export const calendarPath = (cohort: string): string => `/desk/cohorts/${cohort}/calendar`;
export const issuerPath = (cohort: string): string => `/desk/cohorts/${cohort}/certificate`;

/** Where what an act was about is looked at. */
export const placeOf = (cohort: string, { what }: DeskAct): string => {
  if (what.about === 'pair') return pairPath(cohort, what.pair);
  if (what.about === 'person') return personPath(cohort, what.person);
  return what.act.do === 'issuer' ? issuerPath(cohort) : calendarPath(cohort);
};

/** What an act came to: back to the page, which says so; `flawed` shows the page again with why it was not done. */
export const afterAct = async (
  outcome: Organised<AnyProblem>,
  language: Language,
  path: string,
  flawed: (why: string) => Promise<Answer>,
): Promise<Answer> => {
  switch (outcome.kind) {
    case 'done':
      return seeOther(`${path}?done=${outcome.act.id}`);
    case 'nothing':
      return seeOther(`${path}?done=nothing`);
    case 'refused':
      return await flawed(problemText(language, outcome.problem));
    default:
      return outcome satisfies never;
  }
};

/** Why something that was asked for elsewhere was not done, by the code in the page's address. */
export const flawIn = ({ request, language }: Visit): string | undefined => {
  const { flaw } = request.query;
  return flaw === undefined ? undefined : textOfCode(language, flaw);
};

/** What the page says after an act, with the button that takes it back. */
export const notices = async (
  world: DeskWorld,
  visit: Visit,
  cohort: Cohort,
  flaw: string | undefined,
): Promise<Html> => {
  const { request, language } = visit;
  const t = acts[language].done;
  const { done } = request.query;
  const act = done === undefined || !/^[a-z0-9]{1,32}$/.test(done) ? undefined : await world.store.act(cohort.id, done);
  const scene = act && (await loadActScene(world, visit, cohort, [act]));
  const line = act && scene && actLine(scene, act);
  const what = line === undefined ? undefined : act?.undone ? t.undone({ what: line }) : t.title({ what: line });
  const said = what ?? (done === 'nothing' ? t.nothing : undefined);
  return html`${flaw !== undefined && html`<p class="notice problem" role="alert">${flaw}</p>`}
  ${
    said !== undefined &&
    flaw === undefined &&
    html`<div class="notice beside" role="status">
      <span>${said}</span>
      ${act && scene?.isUndoable(act) && undoForm(cohort, act, t.undo)}
    </div>`
  }`;
};

export const undoForm = (cohort: Cohort, act: DeskAct, label: string): Html =>
  html`<form class="inline" method="post" action="/desk/cohorts/${cohort.id}/acts/${act.id}/undo">
    <button type="submit" class="link">${label}</button>
  </form>`;

/** Takes an act back, and leads to what it was about. */
export const undoHere: Action = onCohort(async (world, { params, caller, language }, cohort) => {
  const id = params['act'] ?? '';
  const act = await world.store.act(cohort.id, id);
  if (!act) return refusalPage(language, 'unknown');
  const path = placeOf(cohort.id, act);
  const outcome = await takeBackAct(world, cohort, id, idOf(caller));
  return outcome.kind === 'refused'
    ? seeOther(`${path}?flaw=${outcome.problem.replaceAll(' ', '-')}`)
    : seeOther(`${path}?done=${id}`);
});

/** The name of a form's act, so that pressing twice does it once. */
export const keyField = (world: DeskWorld): Html =>
  html`<input type="hidden" name="key" value="${world.newSecret().slice(0, 16)}" />`;
