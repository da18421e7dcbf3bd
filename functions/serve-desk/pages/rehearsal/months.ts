import { capitalised, day as dayText, month, number, weekday } from '../../../../emails/format.ts';
import { rehearsal } from '../../../../emails/generated/messages/rehearsal.ts';
import { type Month, monthsBetween } from '../../../../shared/domain/months.ts';
import type { Language } from '../../../../shared/domain/programme.ts';
import type { Day } from '../../../../shared/domain/time.ts';
import { type Html, html } from '../../../../shared/html.ts';

/** What a wall calendar marks: how many letters leave on a day, which days are closed, and where clocks change. */
export type Marks = {
  letters: ReadonlyMap<Day, number>;
  isClosed: (day: Day) => boolean;
  clocks: ReadonlyMap<Day, readonly string[]>;
};

/** Months as they hang on a wall; a day with letters leads to its place in the list below. */
export const months = (language: Language, from: Day, to: Day, marks: Marks): Html => {
  const t = rehearsal[language].calendar;
  return html`<div class="months">
      ${monthsBetween(from, to).map((one) => monthTable(language, one, marks))}
    </div>
    <ul class="legend">
      <li><i class="on" aria-hidden="true"></i>${t.legend.letters}</li>
      <li><i class="off" aria-hidden="true"></i>${t.legend.closed}</li>
      ${marks.clocks.size > 0 && html`<li><i class="clocks" aria-hidden="true"></i>${t.legend.clocks}</li>`}
    </ul>`;
};

/** A week of which every day has a name. */
const aWeek: readonly Day[] = [1, 2, 3, 4, 5, 6, 7].map((day) => `2029-01-0${day}`);

const monthTable = (language: Language, { first, weeks }: Month, marks: Marks): Html =>
  html`<table class="month">
    <caption>${capitalised(month(language, first))}</caption>
    <thead>
      <tr>
        ${aWeek.map((day) => html`<th scope="col">${weekday(language, day)}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${weeks.map(
        (week) =>
          html`<tr>
            ${week.map((day) => (day === undefined ? html`<td></td>` : dayCell(language, day, marks)))}
          </tr>`,
      )}
    </tbody>
  </table>`;

const dayCell = (language: Language, day: Day, { letters, isClosed, clocks }: Marks): Html => {
  const t = rehearsal[language].calendar;
  const count = letters.get(day) ?? 0;
  const shown = number(language, Number(day.slice(8)));
  const notes = [...(isClosed(day) ? [t.closed] : []), ...(clocks.has(day) ? [t.clocks] : [])];
  const looks = [...(isClosed(day) ? ['off'] : []), ...(clocks.has(day) ? ['clocks'] : [])].join(' ');
  const says = [t.day({ on: day, letters: count }), ...notes].join(', ');
  return html`<td class="${looks}">
    ${
      count > 0
        ? html`<a href="#d${day}" title="${says}" aria-label="${says}">${shown}</a>`
        : html`<span${notes.length > 0 ? html` title="${dayText(language, day)}, ${notes.join(', ')}"` : ''}>${shown}</span>`
    }
  </td>`;
};
