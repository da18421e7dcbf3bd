import { overview, type OverviewMessages } from '../../../../emails/generated/messages/overview.ts';
import type { Language } from '../../../../shared/domain/programme.ts';
import type { StepMark, StepState } from '../../../../shared/domain/overview/strip.ts';
import { type Html, html } from '../../../../shared/html.ts';

/** One sign for each state of a step, told apart by its shape: on paper, and by eyes, that know no colours as well. */
const signs: Readonly<Record<StepState, Html>> = {
  recorded: html`<circle cx="10" cy="10" r="9" fill="currentColor" /><path class="hole" d="M5.6 10.4l3 3 5.8-6.2" />`,
  waiting: html`<circle class="ring" cx="10" cy="10" r="8" /><path d="M10 2a8 8 0 0 1 0 16z" fill="currentColor" />`,
  contested: html`<path d="M10 .8 19.2 10 10 19.2.8 10z" fill="currentColor" /><path class="hole" d="M10 5.4v5.2M10 14v.2" />`,
  skipped: html`<path class="ring" d="M4.5 10h11" />`,
  dated: html`<circle class="ring" cx="10" cy="10" r="8" /><circle cx="10" cy="10" r="3.6" fill="currentColor" />`,
  passed: html`<circle class="ring" cx="10" cy="10" r="8" /><path class="ring" d="M7.6 8.2c0-3.2 4.8-3.2 4.8 0 0 1.7-2.4 1.7-2.4 3.4M10 14.4v.1" />`,
  told: html`<circle class="ring thick" cx="10" cy="10" r="6.8" />`,
  unheard: html`<circle class="ring dashed" cx="10" cy="10" r="8" />`,
  later: html`<circle class="ring" cx="10" cy="10" r="3" />`,
};

const states: readonly StepState[] = [
  'recorded',
  'told',
  'dated',
  'passed',
  'waiting',
  'contested',
  'unheard',
  'skipped',
  'later',
];

/** The signs of a page, drawn once and used by every strip. */
export const drawnSigns = html`<svg class="signs" aria-hidden="true">
  ${states.map((state) => html`<symbol id="s-${state}" viewBox="0 0 20 20">${signs[state]}</symbol>`)}
</svg>`;

const sign = (state: StepState, title?: string): Html =>
  html`<svg class="s-${state}" viewBox="0 0 20 20">
    ${title !== undefined && html`<title>${title}</title>`}<use href="#s-${state}" />
  </svg>`;

/** The steps of a pair in a row; read aloud it says which of them stand how. */
export const strip = (language: Language, steps: readonly StepMark[], titles: readonly string[]): Html => {
  const t = overview[language].steps;
  const label = t.label({ states: grouped(t, steps) });
  return html`<span class="strip" role="img" aria-label="${label}"
    >${steps.map(({ state, day }, index) =>
      sign(state, t.on({ step: index + 1, title: titles[index] ?? '', state: t[state], on: day })),
    )}</span
  >`;
};

const grouped = (t: OverviewMessages['steps'], steps: readonly StepMark[]): string =>
  states
    .map((state) => ({ state, at: steps.flatMap((step, index) => (step.state === state ? [index + 1] : [])) }))
    .filter(({ at }) => at.length > 0)
    .map(({ state, at }) => t.grouped({ state: t[state], steps: at.join(', ') }))
    .join('; ');

/** What each sign means. */
export const legend = (language: Language): Html => {
  const t = overview[language].steps;
  return html`<details class="legend no-print">
    <summary>${t.legend}</summary>
    <ul>
      ${states.map((state) => html`<li><span class="strip" aria-hidden="true">${sign(state)}</span> ${t[state]}</li>`)}
    </ul>
  </details>`;
};
