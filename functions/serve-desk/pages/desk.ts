import { desk } from '../../../emails/generated/messages/desk.ts';
import { mayRun } from '../../../shared/domain/caller.ts';
import { html } from '../../../shared/html.ts';
import { dayIn } from '../../../shared/domain/time.ts';
import type { Action } from '../action.ts';
import { stateOf } from '../show-cohorts.ts';
import { deskPage } from './frame.ts';

/** The cohorts of an organiser. */
export const showDesk: Action = async ({ store, now }, { caller, language }) => {
  const t = desk[language].home;
  const cohorts = (await store.cohorts()).filter((one) => one.state !== 'withdrawn' && mayRun(caller, one));
  const rows = cohorts.map((cohort) => {
    const launch = dayIn(cohort.zone, cohort.launchAt);
    return html`<li>
      <h2><a href="/desk/cohorts/${cohort.id}">${cohort.name}</a></h2>
      <p class="muted">
        ${t.pairs({ count: cohort.pairs })} · ${t.state({ state: stateOf(cohort, now()), launch, start: cohort.start })}
      </p>
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
