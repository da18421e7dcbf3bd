import { day as writtenDay, number } from '../../../../emails/format.ts';
import { overview } from '../../../../emails/generated/messages/overview.ts';
import type { Language } from '../../../../shared/domain/programme.ts';
import { type Day, daysBetween, plusDays } from '../../../../shared/domain/time.ts';
import { type Html, html } from '../../../../shared/html.ts';

export type Plotted = {
  start: Day;
  today: Day;
  /** Where the plan bends. */
  plan: readonly { day: Day; meetings: number }[];
  /** Meetings recorded, by the week since the start. */
  weeks: readonly number[];
};

/** Of the picture; it is stretched to its place, lines and dots keep their width. */
const size = { width: 1000, height: 400 } as const;
/** So many dates stand under it. */
const dates = 4;

/** Meetings over time against the plan: a picture, a sentence that says the same, and a table of its numbers. */
export const plot = (language: Language, plotted: Plotted): Html => {
  const t = overview[language].plot;
  const { start, today, plan } = plotted;
  const end = plan.at(-1) ?? { day: start, meetings: 0 };
  const until = today < start ? start : today;
  const last = until > end.day ? until : end.day;
  const held = heldUntil(plotted, until);
  const now = held.at(-1)?.meetings ?? 0;
  const top = roundUp(Math.max(end.meetings, now, 1));
  const days = Math.max(1, daysBetween(start, last));
  const x = (day: Day): number => Math.round((daysBetween(start, day) / days) * size.width);
  const y = (meetings: number): number => Math.round((1 - meetings / top) * size.height);
  const line = (points: readonly { day: Day; meetings: number }[]): string =>
    points.map(({ day, meetings }) => `${x(day)},${y(meetings)}`).join(' ');
  const text = t.text({ held: now, until, planned: end.meetings, end: end.day });
  const shownDays = Array.from({ length: dates }, (_, index) =>
    plusDays(start, Math.round((days * index) / (dates - 1))),
  );

  return html`<figure class="plot">
    <figcaption>
      <h2>${t.title}</h2>
      <p class="muted">${text}</p>
    </figcaption>
    <p class="key" aria-hidden="true">
      <span><i class="held-key"></i>${t.held}</span><span><i class="plan-key"></i>${t.plan}</span>
    </p>
    <div class="chart">
      <div class="heights" aria-hidden="true">
        ${[top, top / 2, 0].map((meetings) => html`<span>${number(language, meetings)}</span>`)}
      </div>
      <svg viewBox="0 0 ${size.width} ${size.height}" preserveAspectRatio="none" role="img" aria-label="${text}">
        ${[0, top / 2, top].map((meetings) => html`<path class="grid" d="M0 ${y(meetings)}H${size.width}" />`)}
        <polygon class="area" points="${line([{ day: start, meetings: 0 }, ...held, { day: until, meetings: 0 }])}" />
        <polyline class="plan" points="${line(plan)}" />
        <polyline class="held" points="${line(held)}" />
        <path class="end" d="M${x(until)} ${y(now)}h.01" />
      </svg>
      <div class="days" aria-hidden="true">
        ${shownDays.map((day) => html`<span>${shortDay(language, day)}</span>`)}
      </div>
    </div>
    ${numbers(language, plotted, held)}
  </figure>`;
};

/** How many meetings there were at the end of each week, and are today. */
const heldUntil = ({ start, weeks }: Plotted, until: Day): readonly { day: Day; meetings: number }[] => {
  const count = Math.max(1, Math.ceil((daysBetween(start, until) + 1) / 7));
  let meetings = 0;
  const ends = Array.from({ length: count }, (_, week) => {
    meetings += weeks[week] ?? 0;
    const day = plusDays(start, 7 * (week + 1));
    return { day: day > until ? until : day, meetings };
  });
  return [{ day: start, meetings: 0 }, ...ends];
};

const numbers = (language: Language, { plan }: Plotted, held: ReturnType<typeof heldUntil>): Html => {
  const t = overview[language].plot;
  const last = held.at(-1)?.day ?? '';
  return html`<details class="no-print">
    <summary>${t.table}</summary>
    <table>
      <thead>
        <tr>
          <th scope="col">${t.day}</th>
          <th scope="col">${t.plan}</th>
          <th scope="col">${t.held}</th>
        </tr>
      </thead>
      <tbody>
        ${plan.map(({ day, meetings }) => {
          const by = day > last ? undefined : held.findLast((point) => point.day <= day);
          return html`<tr>
            <th scope="row">${writtenDay(language, day)}</th>
            <td>${number(language, meetings)}</td>
            <td>${by ? number(language, by.meetings) : '–'}</td>
          </tr>`;
        })}
      </tbody>
    </table>
  </details>`;
};

const locales = { fr: 'fr', en: 'en-GB' } as const;

const shortDay = (language: Language, day: Day): string =>
  new Intl.DateTimeFormat(locales[language], { day: 'numeric', month: 'short', timeZone: 'UTC' }).format(new Date(day));

const roundNumbers = [1, 1.2, 1.6, 2, 2.4, 3, 4, 5, 6, 8, 10] as const;

/** The next number that is easy to read, and to halve: 2, 4, 6, 8, 10, 12, 16 and so on. */
const roundUp = (value: number): number => {
  const unit = 10 ** Math.floor(Math.log10(value));
  const found = roundNumbers.map((one) => Math.round(one * unit)).find((one) => one >= value && one % 2 === 0);
  return Math.max(2, found ?? 10 * unit);
};
