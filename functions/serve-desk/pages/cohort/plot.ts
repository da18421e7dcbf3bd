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

const size = { width: 440, height: 210, left: 44, right: 14, top: 16, bottom: 30 } as const;

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
  const x = (day: Day): number =>
    round(size.left + (daysBetween(start, day) / days) * (size.width - size.left - size.right));
  const y = (meetings: number): number =>
    round(size.height - size.bottom - (meetings / top) * (size.height - size.top - size.bottom));
  const line = (points: readonly { day: Day; meetings: number }[]): string =>
    points.map(({ day, meetings }) => `${x(day)},${y(meetings)}`).join(' ');
  const text = t.text({ held: now, until, planned: end.meetings, end: end.day });
  const isLeft = x(until) > size.width * 0.72;

  return html`<figure class="plot">
    <figcaption>
      <h2>${t.title}</h2>
      <p class="muted">${text}</p>
    </figcaption>
    <svg viewBox="0 0 ${size.width} ${size.height}" role="img" aria-label="${text}">
      ${[0, top / 2, top].map(
        (meetings) =>
          html`<path class="grid" d="M${size.left} ${y(meetings)}H${size.width - size.right}" /><text
              x="${size.left - 7}"
              y="${round(y(meetings) + 4)}"
              text-anchor="end"
              >${number(language, meetings)}</text
            >`,
      )}
      ${months(language, start, last, days).map(
        ({ day, label }) =>
          html`<path class="tick" d="M${x(day)} ${size.height - size.bottom}v5" /><text
              x="${x(day)}"
              y="${size.height - 9}"
              >${label}</text
            >`,
      )}
      <polyline class="plan" points="${line(plan)}" />
      <polygon class="area" points="${line([{ day: start, meetings: 0 }, ...held, { day: until, meetings: 0 }])}" />
      <polyline class="held" points="${line(held)}" />
      <circle class="end" cx="${x(until)}" cy="${y(now)}" r="4.5" />
      <text class="name" x="${round(x(end.day) - 6)}" y="${round(y(end.meetings) - 5)}" text-anchor="end">${t.plan}</text>
      <text
        class="name held-name"
        x="${round(x(until) + (isLeft ? -9 : 10))}"
        y="${isLeft ? size.height - size.bottom - 8 : round(Math.min(y(now) + 16, size.height - size.bottom - 5))}"
        text-anchor="${isLeft ? 'end' : 'start'}"
        >${t.held} ${number(language, now)}</text
      >
    </svg>
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

/** The first days of months, as many as can be read beside one another. */
const months = (language: Language, from: Day, to: Day, days: number): readonly { day: Day; label: string }[] => {
  const every = Math.max(1, Math.ceil(days / 30 / 7));
  const format = new Intl.DateTimeFormat(locales[language], { month: 'short', timeZone: 'UTC' });
  const [year = 0, month = 0] = from.split('-').map(Number);
  return Array.from({ length: Math.ceil(days / 28) + 1 }, (_, index) => new Date(Date.UTC(year, month + index, 1)))
    .filter((_, index) => index % every === 0)
    .map((date) => ({ day: date.toISOString().slice(0, 10), label: format.format(date) }))
    .filter(({ day }) => day <= to);
};

const round = (value: number): number => Math.round(value * 10) / 10;

const roundNumbers = [1, 1.2, 1.6, 2, 2.4, 3, 4, 5, 6, 8, 10] as const;

/** The next number that is easy to read, and to halve: 2, 4, 6, 8, 10, 12, 16 and so on. */
const roundUp = (value: number): number => {
  const unit = 10 ** Math.floor(Math.log10(value));
  const found = roundNumbers.map((one) => Math.round(one * unit)).find((one) => one >= value && one % 2 === 0);
  return Math.max(2, found ?? 10 * unit);
};
