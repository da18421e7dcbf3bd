import { capitalised, clock, day as dayText } from '../../../../emails/format.ts';
import { rehearsal } from '../../../../emails/generated/messages/rehearsal.ts';
import type { Language } from '../../../../shared/domain/programme.ts';
import type { Day, WallTime } from '../../../../shared/domain/time.ts';
import { type Html, html } from '../../../../shared/html.ts';

/** One line of a day: what leaves, at what time unless it answers an act, and where it can be looked at. */
export type Line = { day: Day; time: WallTime | undefined; what: string; beside?: string; url: string };

/** Everything that leaves, day by day, with the days on which clocks change. */
export const agenda = (
  language: Language,
  lines: readonly Line[],
  clocks: ReadonlyMap<Day, readonly string[]>,
  morning: WallTime,
): Html => {
  const t = rehearsal[language].calendar;
  const days = [...new Set([...lines.map(({ day }) => day), ...clocks.keys()])].toSorted();
  return html`<ol class="agenda">
    ${days.map((day) => {
      const zones = clocks.get(day);
      return html`<li id="d${day}">
        <h3>${capitalised(dayText(language, day))} <span class="muted">${day.slice(0, 4)}</span></h3>
        ${zones && html`<p class="clocks muted">${t.clocksAt({ zones: zones.join(', '), time: morning })}</p>`}
        ${listOf(
          language,
          lines.filter((line) => line.day === day),
        )}
      </li>`;
    })}
  </ol>`;
};

const listOf = (language: Language, lines: readonly Line[]): Html | undefined =>
  lines.length === 0
    ? undefined
    : html`<ul>
        ${lines.map((line) => lineOf(language, line))}
      </ul>`;

const lineOf = (language: Language, { day, time, what, beside, url }: Line): Html =>
  html`<li>
    ${
      time === undefined
        ? html`<span class="at">${rehearsal[language].calendar.atOnce}</span>`
        : html`<time class="at" datetime="${day}T${time}">${clock(language, time)}</time>`
    }
    <a href="${url}">${what}</a>
    ${beside !== undefined && html`<span class="muted">${beside}</span>`}
  </li>`;
