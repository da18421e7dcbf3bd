import { report, type ReportMessages } from '../../../emails/generated/messages/report.ts';
import type { Language } from '../../../shared/domain/programme.ts';
import { type Day, plusDays } from '../../../shared/domain/time.ts';
import { type Html, html } from '../../../shared/html.ts';

type Weeks = {
  /** The Monday of the first week. */
  from: Day;
  meetings: readonly number[];
  /** The weeks in which a topic came, from 0 on. */
  topics: readonly number[];
};

/** An even number that no bar goes beyond, so that its half can be written beside it. */
const topOf = (most: number): number => Math.max(2, most + (most % 2));

/** Of each bar's width, what is left free on either side. */
const gap = 0.12;

/**
 * Meetings by week as bars. It is stretched to whatever width there is, so what is written stands beside it and not in it:
 * on a phone it would be too small to read.
 */
export const weeksPlot = (language: Language, { from, meetings, topics }: Weeks): Html => {
  const t: ReportMessages['report']['weeks'] = report[language].report.weeks;
  const weeks = Math.max(1, meetings.length);
  const most = Math.max(0, ...meetings);
  const top = topOf(most);
  const last = plusDays(from, (weeks - 1) * 7);
  return html`<figure class="plot">
    <div class="axis" aria-hidden="true"><span>${top}</span><span>${top / 2}</span><span>0</span></div>
    <svg role="img" aria-label="${t.alt({ from, most })}" viewBox="0 0 ${weeks} ${top}" preserveAspectRatio="none">
      <path class="grid" d="M0 0H${weeks}M0 ${top / 2}H${weeks}M0 ${top}H${weeks}" />
      <path class="topics" d="${topics.map((week) => `M${week + 0.5} 0V${top}`).join('')}" />
      ${meetings.map((count, week) =>
        count === 0
          ? html``
          : html`<rect x="${week + gap}" y="${top - count}" width="${1 - 2 * gap}" height="${count}"></rect>`,
      )}
    </svg>
    <div class="ends" aria-hidden="true"><span>${t.from({ day: from })}</span><span>${t.from({ day: last })}</span></div>
    <figcaption class="muted">${t.topics}</figcaption>
    <details>
      <summary>${t.table}</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">${t.week}</th>
            <th scope="col">${t.meetings}</th>
          </tr>
        </thead>
        <tbody>
          ${meetings.map(
            (count, week) =>
              html`<tr>
                <td>${t.from({ day: plusDays(from, week * 7) })}</td>
                <td>${count}</td>
              </tr> `,
          )}
        </tbody>
      </table>
    </details>
  </figure>`;
};

/** A share of a whole as a bar; the words beside it say the same. */
export const shareBar = (part: number, whole: number): Html => {
  const share = whole > 0 ? Math.min(100, Math.round((100 * part) / whole)) : 0;
  return html`<svg class="share" viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true">
    <rect class="ground" width="100" height="1"></rect>
    <rect width="${share}" height="1"></rect>
  </svg>`;
};

export const plotStyle = `
figure { margin: 18px 0; }
.plot { display: grid; grid-template-columns: auto 1fr; gap: 0 10px; }
.plot .axis { display: flex; flex-direction: column; justify-content: space-between; color: var(--muted); font-size: 0.875rem; line-height: 1; text-align: right; }
.plot > svg { display: block; width: 100%; height: 170px; overflow: visible; }
.plot rect, .share rect { fill: var(--green); }
.plot .grid, .plot .topics { fill: none; stroke: var(--line); vector-effect: non-scaling-stroke; }
.plot .topics { stroke: var(--dot-one); stroke-dasharray: 2 4; }
.plot .ends { grid-column: 2; display: flex; justify-content: space-between; margin-top: 8px; color: var(--muted); font-size: 0.875rem; }
.plot figcaption, .plot details { grid-column: 1 / -1; }
.plot figcaption { margin-top: 8px; }
.plot table { border-collapse: collapse; }
.plot th, .plot td { padding: 4px 24px 4px 0; text-align: left; border-bottom: 1px solid var(--line); font-variant-numeric: tabular-nums; }
.plot th { font-weight: 600; }
.share { display: block; width: 100%; height: 10px; border-radius: 5px; }
.share .ground { fill: var(--line); }
@media (forced-colors: active) { .plot rect, .share rect { fill: CanvasText; } .share .ground { fill: GrayText; } }
@media print { .plot details { display: none; } .plot rect, .share rect, .share .ground { print-color-adjust: exact; } }
`;
