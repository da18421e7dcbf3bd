import { desk } from '../../../emails/generated/messages/desk.ts';
import { overview } from '../../../emails/generated/messages/overview.ts';
import { mayRun } from '../../../shared/domain/caller.ts';
import { type Html, html } from '../../../shared/html.ts';
import type { Cohort } from '../../../shared/domain/cohort.ts';
import { plannedIn, sizeOf, type Totals } from '../../../shared/domain/overview/totals.ts';
import type { Language } from '../../../shared/domain/programme.ts';
import type { Action } from '../action.ts';
import { stateOf } from '../show-cohorts.ts';
import { linkTo } from './cohort/wish.ts';
import { deskPage } from './frame.ts';
import { standing } from './launch-days.ts';

/** The cohorts of an organiser. */
export const showDesk: Action = async ({ store, now }, { caller, language }) => {
  const t = desk[language].home;
  const cohorts = (await store.cohorts()).filter((one) => one.state !== 'withdrawn' && mayRun(caller, one));
  const overviews = await store.overviews(cohorts.map(({ id }) => id));
  const rows = cohorts.map((cohort) => {
    const state = stateOf(cohort, now());
    const totals = overviews.find((one) => one.cohort === cohort.id)?.shown?.totals;
    return html`<li>
      <h2><a href="/desk/cohorts/${cohort.id}">${cohort.name}</a></h2>
      <p class="muted">
        ${t.pairs({ count: sizeOf(cohort, totals).pairs })} · ${standing(language, cohort, state, now())}
      </p>
      ${totals && (state === 'running' || state === 'ended') && progress(language, cohort, totals)}
    </li>`;
  });
  const begin = html`<p><a class="button" href="/desk/new">${t.new}</a></p>`;
  return deskPage({
    language,
    caller,
    here: 'cohorts',
    title: t.title,
    body:
      rows.length === 0
        ? html`<h1>${t.empty}</h1>
            <p>${t.emptyText}</p>
            ${begin}`
        : html`<h1>${t.title}</h1>
            <ul class="rows">
              ${rows}
            </ul>
            ${begin}`,
  });
};

/** What was counted when somebody last looked: the list itself counts nothing. */
const progress = (language: Language, cohort: Cohort, totals: Totals): Html => {
  const t = overview[language].home;
  const { id } = cohort;
  const { meetings, needs } = totals;
  const total = plannedIn(cohort, totals);
  const met = t.met({ done: meetings, total });
  return html`<p class="far">
    <progress max="${total}" value="${meetings}" aria-label="${met}"></progress><span class="muted">${met}</span>
    ${needs > 0 && html`<a href="${linkTo({ id }, { show: 'needs' })}">${t.needs({ count: needs })}</a>`}
  </p>`;
};
