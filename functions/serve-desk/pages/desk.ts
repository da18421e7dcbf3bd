import { desk } from '../../../emails/generated/messages/desk.ts';
import { overview } from '../../../emails/generated/messages/overview.ts';
import { mayRun } from '../../../shared/domain/caller.ts';
import { type Html, html } from '../../../shared/html.ts';
import { answersEndAt, type Cohort } from '../../../shared/domain/cohort.ts';
import { plannedIn, sizeOf } from '../../../shared/domain/overview/totals.ts';
import type { Language } from '../../../shared/domain/programme.ts';
import { dayIn, timeIn } from '../../../shared/domain/time.ts';
import { readSums, type Sum } from '../../../shared/overview.ts';
import type { Action } from '../action.ts';
import { stateOf } from '../show-cohorts.ts';
import { linkTo } from './cohort/wish.ts';
import { deskPage } from './frame.ts';
import { standing } from './launch-days.ts';

/** The cohorts of an organiser. */
export const showDesk: Action = async (world, { caller, language }) => {
  const t = desk[language].home;
  const cohorts = (await world.store.cohorts()).filter((one) => one.state !== 'withdrawn' && mayRun(caller, one));
  const sums = await readSums(world, cohorts);
  const now = world.now();
  const rows = cohorts.map((cohort) => {
    const state = stateOf(cohort, now);
    const sum = sums.get(cohort.id);
    return html`<li>
      <h2><a href="/desk/cohorts/${cohort.id}">${cohort.name}</a></h2>
      <p class="muted">
        ${t.pairs({ count: sizeOf(cohort, sum?.totals).pairs })} · ${standing(language, cohort, state, now)}
      </p>
      ${sum && (state === 'running' || state === 'ended') && progress(language, cohort, sum, state === 'ended')}
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

/** How far a cohort is; since when, unless that is now. */
const progress = (language: Language, cohort: Cohort, { at, totals, isCurrent }: Sum, hasEnded: boolean): Html => {
  const { home: t, counted } = overview[language];
  const { id, zone } = cohort;
  const { meetings } = totals;
  const total = plannedIn(cohort, totals);
  const met = t.met({ done: meetings, total });
  // Whom it needed while it ran it needs no more once it has ended.
  const needs = hasEnded && at < answersEndAt(cohort) ? 0 : totals.needs;
  return html`<p class="far">
    <progress max="${total}" value="${meetings}" aria-label="${met}"></progress><span class="muted">${met}</span>
    ${needs > 0 && html`<a href="${linkTo({ id }, { show: 'needs' })}">${t.needs({ count: needs })}</a>`}
    ${!isCurrent && html`<span class="muted">${counted.at({ on: dayIn(zone, at), time: timeIn(zone, at) })}</span>`}
  </p>`;
};
