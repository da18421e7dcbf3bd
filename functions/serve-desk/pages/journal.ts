import { acts } from '../../../emails/generated/messages/acts.ts';
import { longDay } from '../../../emails/format.ts';
import type { Cohort } from '../../../shared/domain/cohort.ts';
import type { DeskAct } from '../../../shared/domain/desk-acts.ts';
import type { Language } from '../../../shared/domain/programme.ts';
import { dayIn } from '../../../shared/domain/time.ts';
import { type Html, html } from '../../../shared/html.ts';
import { isBegun } from '../../../shared/organise.ts';
import type { DeskWorld, Visit } from '../action.ts';
import { actLine, type ActScene, loadActScene, subjectOf } from './act-lines.ts';
import { calendarPath, placeOf, undoForm } from './acting.ts';

/** So many entries are told of at once: each is told with the names of its people. */
const perPage = 50;

/** What was done on the desk, newest first. */
export const journalSection = async (world: DeskWorld, visit: Visit, cohort: Cohort): Promise<Html> => {
  const { language, request } = visit;
  const t = acts[language].calendar;
  const journal = (await world.store.acts(cohort.id)).toReversed();
  const pages = Math.max(1, Math.ceil(journal.length / perPage));
  const page = Math.min(pages, Math.max(1, Number.parseInt(request.query['page'] ?? '1', 10) || 1));
  const shown = journal.slice((page - 1) * perPage, page * perPage);
  const scene = await loadActScene(world, visit, cohort, shown);
  const link = (to: number, label: string): Html =>
    html`<a href="${calendarPath(cohort.id)}?page=${to}#journal">${label}</a>`;
  return html`<h2 id="journal">${t.journal}</h2>
    ${journal.some(isBegun) && finishForm(language, cohort)}
    ${
      journal.length === 0
        ? html`<p class="muted">${t.journalEmpty}</p>`
        : html`<ul class="rows">
          ${shown.map((act) => journalRow(scene, act))}
        </ul>`
    }
    ${
      pages > 1 &&
      html`<p class="beside">
        ${page > 1 ? link(page - 1, t.newer) : html`<span></span>`}
        ${page < pages && link(page + 1, t.older)}
      </p>`
    }`;
};

const journalRow = (scene: ActScene, act: DeskAct): Html => {
  const { language, cohort } = scene;
  const t = acts[language];
  const subject = subjectOf(scene, act);
  const day = dayIn(cohort.zone, act.at);
  return html`<li class="beside">
    <div>
      <p>${actLine(scene, act)}</p>
      <p class="muted">
        ${subject !== undefined && html`<a href="${placeOf(cohort.id, act)}">${subject}</a> · `}<time datetime="${act.at}">${longDay(language, day)}</time>${act.undone && html` · ${t.calendar.undone}`}${isBegun(act) && html` · ${t.calendar.begun.mark}`}
      </p>
    </div>
    ${scene.isUndoable(act) && undoForm(cohort, act, t.done.undo)}
  </li>`;
};

const finishForm = (language: Language, cohort: Cohort): Html => {
  const t = acts[language].calendar.begun;
  return html`<form class="notice problem" method="post" action="/desk/cohorts/${cohort.id}/finish">
    <p>${t.text}</p>
    <button class="small">${t.button}</button>
  </form>`;
};
