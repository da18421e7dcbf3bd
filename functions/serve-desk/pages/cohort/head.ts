import { issuer } from '../../../../emails/generated/messages/issuer.ts';
import { overview } from '../../../../emails/generated/messages/overview.ts';
import { number } from '../../../../emails/format.ts';
import { type Cohort, gridDay } from '../../../../shared/domain/cohort.ts';
import { sizeOf, type Totals } from '../../../../shared/domain/overview/totals.ts';
import { launchDays } from '../../../../shared/domain/launch-days.ts';
import type { Language } from '../../../../shared/domain/programme.ts';
import { dayIn, type Instant, timeIn } from '../../../../shared/domain/time.ts';
import { type Html, html } from '../../../../shared/html.ts';
import { exportFiles } from '../../export-rows.ts';
import type { CohortSummary } from '../../shapes.ts';
import { limits, standing, tooLate, whatDaysMean } from '../launch-days.ts';
import { linkTo, pathOf } from './wish.ts';

type State = CohortSummary['state'];

/** What the cohort is called, how it stands, and what can be done with it. */
export const head = (language: Language, cohort: Cohort, state: State, now: Instant, totals?: Totals): Html => {
  const t = overview[language];
  const { programme, start } = cohort;
  const dates = { from: start, to: gridDay(cohort, programme.steps.length) };
  const { pairs, people } = sizeOf(cohort, totals);
  return html`<p class="eyebrow">${standing(language, cohort, state, now)}</p>
    <div class="title"><h1>${cohort.name}</h1></div>
    <p class="muted">
      ${t.dates(dates)} · ${t.pairs({ count: pairs })} · ${t.people({ count: people })}
    </p>`;
};

/** What can be done with a cohort whose people are known. */
export const acts = (language: Language, cohort: Cohort, state: State): Html => {
  const t = overview[language].acts;
  const path = pathOf(cohort);
  const isBefore = state === 'held' || state === 'draft';
  return html`<div class="acts no-print">
    ${isBefore ? html`<a href="${path}/rehearsal">${t.rehearse}</a>` : html`<a href="${path}/report">${t.report}</a>`}
    ${state === 'running' && html`<a href="${path}/digest">${t.letter}</a>`}
    ${(state === 'running' || isBefore) && html`<a href="${path}/list">${t.list}</a>`}
    ${(state === 'running' || isBefore) && html`<a href="${path}/calendar">${t.calendar}</a>`}
    ${(state === 'running' || isBefore) && html`<a href="${path}/certificate">${issuer[language].link}</a>`}
    <form id="print" hidden><button type="submit" class="link">${t.print}</button></form>
    ${isBefore && html`<a href="${path}/withdraw">${t.remove}</a>`}
  </div>`;
};

/** Everything as a table; what was said in confidence stays here. */
export const exports = (language: Language, cohort: Cohort): Html => {
  const t = overview[language].acts;
  const parts = exportFiles(cohort);
  const links = (part: number): Html => {
    const query = parts > 1 ? `?part=${part}` : '';
    return html`<a href="${pathOf(cohort)}/export.csv${query}">${t.csv}</a>
      <a href="${pathOf(cohort)}/export.xlsx${query}">${t.xlsx}</a>`;
  };
  return html`<div class="no-print">
    ${Array.from(
      { length: parts },
      (_, index) =>
        html`<p class="acts">
          <span>${parts > 1 ? t.parts({ part: index + 1, parts }) : t.export}</span> ${links(index + 1)}
        </p>`,
    )}
    <p class="muted">${t.discreet}</p>
  </div>`;
};

/** What a cohort that has not begun waits for. */
export const beforeLaunch = (language: Language, cohort: Cohort, state: State, now: Instant): Html | false => {
  const t = overview[language];
  const { launchAt, morning, zone } = cohort;
  if (state === 'draft') {
    return html`<section class="panel no-print">
      <h2>${t.draft.title({ on: dayIn(zone, launchAt), time: timeIn(zone, launchAt) })}</h2>
      <p>${t.draft.text}</p>
      <form method="post" action="${pathOf(cohort)}/take-back"><button type="submit" class="quiet">${t.draft.takeBack}</button></form>
    </section>`;
  }
  if (state !== 'held') return false;
  const days = launchDays(cohort, now);
  if (days.kind === 'over') {
    return html`<section class="panel no-print">
      <h2>${t.late.title}</h2>
      ${tooLate(language, days)}
    </section>`;
  }
  return html`<section class="panel no-print">
    <h2>${t.held.title}</h2>
    <p>${t.held.text}</p>
    <form method="post" action="${pathOf(cohort)}/launch">
      <label
        >${t.held.day}<input
          type="date"
          name="day"
          value="${days.offered}"
          ${limits(days)}
          required
      /></label>
      <button type="submit">${t.held.launch}</button>
    </form>
    <p class="muted">${t.held.hint({ time: morning })} ${whatDaysMean(language, days)}</p>
  </section>`;
};

/** Four numbers. */
export const figures = (language: Language, cohort: Cohort, totals: Totals): Html => {
  const t = overview[language].figures;
  const figure = (label: string, value: number, note: string): Html =>
    html`<li>
      <span class="label">${label}</span><b>${number(language, value)}</b><span class="muted">${note}</span>
    </li>`;
  return html`<div>
  <h2 class="hidden">${t.title}</h2>
  <ul class="figures">
    ${figure(t.meetings, totals.meetings, t.expected({ expected: totals.expected }))}
    ${figure(t.onTrack, totals.onTrack, t.ofPairs({ pairs: totals.pairs }))}
    ${figure(t.certificates, totals.certificates, t.forPeople({ people: sizeOf(cohort, totals).people }))}
    <li class="${totals.needs > 0 ? 'need' : ''}">
      <span class="label">${t.needs}</span><b>${number(language, totals.needs)}</b>
      ${
        totals.needs > 0
          ? html`<a href="${linkTo(cohort, { show: 'needs' })}">${t.look}</a>`
          : html`<span class="muted">${t.allWell}</span>`
      }
    </li>
  </ul>
  </div>`;
};
