import { overview } from '../../../../emails/generated/messages/overview.ts';
import { rehearsal } from '../../../../emails/generated/messages/rehearsal.ts';
import { zoneName } from '../../../../emails/zone-name.ts';
import { isTopicDue, type LaunchDays } from '../../../../shared/domain/launch-days.ts';
import { isWeekend } from '../../../../shared/domain/months.ts';
import type { Language } from '../../../../shared/domain/programme.ts';
import type { Departure } from '../../../../shared/domain/rehearsal-calendar.ts';
import { type Day, dayIn } from '../../../../shared/domain/time.ts';
import { type Html, html } from '../../../../shared/html.ts';
import type { Rehearsal } from '../../load-rehearsal.ts';
import { limits, tooLate, whatDaysMean } from '../launch-days.ts';

/** What will happen, in a sentence, and the one button; or, once it is launched, the way back. */
export const launching = (language: Language, rehearsed: Rehearsal, departures: readonly Departure[]): Html => {
  const { cohort, days } = rehearsed;
  const t = rehearsal[language].launch;
  if (days?.kind === 'over') return section(overview[language].late.title, tooLate(language, days));
  const day = dayIn(cohort.zone, cohort.launchAt);
  const first = firstLetters(departures);
  const most = first.toSorted((a, b) => b.people - a.people)[0];
  if (!most) return html``;
  const others = first.filter((one) => one.day !== most.day);
  const sentence = html`<p class="will">
    ${t.will({ on: most.day, time: cohort.morning, people: most.people })}
    ${others.map((one) => t.others({ people: one.people, on: one.day })).join(' ')} ${isTopicDue(cohort, cohort.launchAt) && t.withTopic} ${t.undo}
  </p>`;
  const weekend = first.some((one) => isWeekend(one.day)) && html`<p class="notice problem">${t.weekend}</p>`;
  return section(
    days ? t.title : t.launched,
    html`${sentence} ${weekend}
    ${
      days
        ? html`<form method="post" action="/desk/cohorts/${cohort.id}/launch">
              <input type="hidden" name="day" value="${day}" />
              <button type="submit">${t.button}</button>
            </form>
            ${otherMoment(language, rehearsed, days, day)}`
        : html`<form method="post" action="/desk/cohorts/${cohort.id}/take-back">
            <button type="submit" class="quiet">${t.takeBack}</button>
          </form>`
    }`,
  );
};

const section = (title: string, content: Html): Html =>
  html`<section class="launch no-print" aria-labelledby="launch">
    <h2 id="launch">${title}</h2>
    ${content}
  </section>`;

const otherMoment = (
  language: Language,
  { cohort, asked, isBadDay }: Rehearsal,
  days: Extract<LaunchDays, { kind: 'open' }>,
  day: Day,
): Html => {
  const t = rehearsal[language].launch;
  return html`<details${isBadDay ? html` open` : ''}>
    <summary>${t.other}</summary>
    ${isBadDay && html`<p class="flaw" id="flaw">${t.problem(days)}</p>`}
    <form method="get" action="/desk/cohorts/${cohort.id}/rehearsal">
      <label>${t.day} <input type="date" name="day" value="${day}" ${limits(days)} required${isBadDay ? html` aria-invalid="true" aria-describedby="flaw"` : ''} /></label>
      <p class="muted">${t.dayHint({ time: cohort.morning, zone: zoneName(language, cohort.zone) })} ${whatDaysMean(language, days)}</p>
      ${asked.way !== 'met' && html`<input type="hidden" name="way" value="${asked.way}" />`}
      <button type="submit" class="quiet">${t.look}</button>
    </form>
  </details>`;
};

/** On which days people get their welcome letter, and how many. */
const firstLetters = (departures: readonly Departure[]): readonly { day: Day; people: number }[] => {
  const byDay = new Map<Day, number>();
  for (const { day, tells, letters } of departures)
    if (tells.some(({ kind }) => kind === 'welcome')) byDay.set(day, (byDay.get(day) ?? 0) + letters);
  return [...byDay].map(([day, people]) => ({ day, people }));
};
