import { acts } from '../../../emails/generated/messages/acts.ts';
import { answersEndAt, type Cohort } from '../../../shared/domain/cohort.ts';
import { lastCohortDay } from '../../../shared/domain/cohort-acts.ts';
import { closuresOf, pauseEnd } from '../../../shared/domain/places.ts';
import type { Language } from '../../../shared/domain/programme.ts';
import { dayIn, type Instant, plusDays } from '../../../shared/domain/time.ts';
import { type Html, html } from '../../../shared/html.ts';
import { formOf } from '../../../shared/web-request.ts';
import type { DeskWorld, Visit } from '../action.ts';
import { completeBegun } from '../../../shared/organise.ts';
import { CohortRequest, doOnCohort, idOf, isChangeable } from '../acts.ts';
import type { Answer } from '../answers.ts';
import { afterAct, calendarPath, flawIn, keyField, notices } from './acting.ts';
import { deskPage } from './frame.ts';
import { journalSection } from './journal.ts';
import { onCohort } from './on-cohort.ts';
import { seeOther } from './see-other.ts';

/** When a cohort is closed, until when its answers count, and what was done on the desk. */
export const showCalendar = onCohort((world, visit, cohort) => calendarPage(world, visit, cohort, flawIn(visit)));

export const actOnCalendar = onCohort(async (world, visit, cohort) => {
  const { language, caller, request } = visit;
  const form = formOf(request);
  const { key, ...act } = Object.fromEntries(form);
  const flawed = (why: string): Promise<Answer> => calendarPage(world, visit, cohort, why, 422);
  const wish = CohortRequest.safeParse({ key, act }).data;
  if (!wish) return await flawed(acts[language].problems.unknownDate);
  return await afterAct(await doOnCohort(world, cohort, wish, idOf(caller)), language, calendarPath(cohort.id), flawed);
});

const calendarPage = async (
  world: DeskWorld,
  visit: Visit,
  cohort: Cohort,
  flaw: string | undefined,
  status = 200,
): Promise<Answer> => {
  const { language, caller } = visit;
  const t = acts[language].calendar;
  const now = world.now();
  return deskPage({
    language,
    caller,
    status,
    title: t.title,
    body: html`<p class="eyebrow"><a href="/desk/cohorts/${cohort.id}">${cohort.name}</a></p>
      <h1>${t.title}</h1>
      ${await notices(world, visit, cohort, flaw)} ${closedTimes(world, language, cohort, now)}
      ${closeForm(world, language, cohort, now)} ${extendForm(world, language, cohort)}
      ${await journalSection(world, visit, cohort)}`,
  });
};

/** Does the rest of what broke off, as everybody who brings a newer list does. */
export const finishHere = onCohort(async (world, _, cohort) => {
  if (isChangeable(cohort)) await completeBegun(world, cohort);
  return seeOther(calendarPath(cohort.id));
});

const hidden = (world: DeskWorld, act: string): Html =>
  html`${keyField(world)}<input type="hidden" name="do" value="${act}" />`;

const closedTimes = (world: DeskWorld, language: Language, cohort: Cohort, now: Instant): Html => {
  const t = acts[language].calendar;
  const standing = closuresOf(cohort).filter((one) => one.ended === undefined && now < pauseEnd(cohort, one));
  return html`${
    standing.length > 0 &&
    html`<ul class="rows">
      ${standing.map(({ from, until }) => {
        const first = dayIn(cohort.zone, from);
        return html`<li class="beside">
          <span>${t.closed({ from: first, until })}</span>
          <form class="inline" method="post">
            ${hidden(world, 'open')}<input type="hidden" name="from" value="${first}" />
            <button class="link">${t.open}</button>
          </form>
        </li>`;
      })}
    </ul>`
  }`;
};

const closeForm = (world: DeskWorld, language: Language, cohort: Cohort, now: Instant): Html => {
  const t = acts[language].calendar.close;
  const today = dayIn(cohort.zone, now);
  const last = lastCohortDay(cohort);
  return html`<h2>${t.title}</h2>
    <p>${t.text}</p>
    <form method="post">
      ${hidden(world, 'close')}
      <label>${t.from} <input type="date" name="from" min="${today}" max="${last}" value="${today}" required /></label>
      <label>${t.until} <input type="date" name="until" min="${plusDays(today, 1)}" max="${last}" required /></label>
      <button>${t.button}</button>
    </form>`;
};

const extendForm = (world: DeskWorld, language: Language, cohort: Cohort): Html => {
  const t = acts[language].calendar.extend;
  const until = dayIn(cohort.zone, answersEndAt(cohort));
  return html`<h2>${t.title}</h2>
    <p>${t.text({ on: until })}</p>
    <form method="post">
      ${hidden(world, 'extend')}
      <label>${t.until} <input type="date" name="until" min="${until}" max="${lastCohortDay(cohort)}" required /></label>
      <button>${t.button}</button>
    </form>`;
};
