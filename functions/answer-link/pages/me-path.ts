import { list } from '../../../emails/format.ts';
import type { MeMessages } from '../../../emails/generated/messages/me.ts';
import type { Language } from '../../../shared/domain/programme.ts';
import type { Day, WallTime } from '../../../shared/domain/time.ts';
import { type Html, html } from '../../../shared/html.ts';

/** Where a step stands for the reader; `metUrl` leads to the page behind "we met". */
export type StepView = { title: string } & (
  | {
      state: 'recorded';
      /** Who recorded it, if not the reader. */
      by?: string | undefined;
      on: Day;
      wasAbsent: boolean;
      metUrl: string;
    }
  | { state: 'waiting'; missing: readonly string[]; metUrl: string }
  | { state: 'contested'; metUrl: string }
  | { state: 'skipped'; skipUrl: string }
  /** Its time is over, and it may still be recorded. */
  | { state: 'open'; metUrl: string }
  | ({ state: 'current'; until: Day; meeting?: { day: Day; time: WallTime } | undefined } & CurrentUrls)
  /** `moveUrl`: where a move can still be taken back. */
  | { state: 'later'; on: Day; isMoved: boolean; moveUrl?: string | undefined }
);

/** Some are absent where they make no sense. */
type CurrentUrls = {
  metUrl: string;
  dateUrl: string;
  notYetUrl?: string | undefined;
  moveUrl?: string | undefined;
  skipUrl?: string | undefined;
};

/** The steps of a pair, one under the other. */
export const path = (language: Language, steps: readonly StepView[], t: MeMessages): Html =>
  html`<ol class="path">${steps.map((step) => stepItem(language, step, t))}</ol>`;

const looks: Readonly<Record<StepView['state'], string | false>> = {
  recorded: 'done',
  waiting: 'now',
  contested: 'now',
  skipped: 'skipped',
  open: false,
  current: 'now',
  later: 'later',
};

const marks: Partial<Record<StepView['state'], string>> = { recorded: '✓', skipped: '–' };

const stepItem = (
  language: Language,
  step: StepView,
  t: MeMessages,
): Html => html`<li class="${looks[step.state]}"${step.state === 'current' && html` aria-current="step"`}>
${mark(marks[step.state])}<b>${step.title}</b>
${bodyOf(language, step, t.step)}</li>`;

/** The words beside it say the same. */
const mark = (text: string | undefined): Html =>
  text === undefined ? html`<i></i>` : html`<i aria-hidden="true">${text}</i>`;

const bodyOf = (language: Language, step: StepView, t: MeMessages['step']): Html => {
  switch (step.state) {
    case 'recorded': {
      const { by, on } = step;
      return html`<p>${by === undefined ? t.recordedByYou({ on }) : t.recordedBy({ by, on })}${step.wasAbsent && ` ${t.absent}`}</p>
${links([step.metUrl, t.see])}`;
    }
    case 'waiting':
      return html`<p>${t.waiting({ names: list(language, step.missing) })}</p>${links([step.metUrl, t.see])}`;
    case 'contested':
      return html`<p>${t.contested}</p>${links([step.metUrl, t.look])}`;
    case 'skipped':
      return html`<p>${t.skipped}</p>${links([step.skipUrl, t.unskip])}`;
    case 'open':
      return html`<p>${t.open}</p>${links([step.metUrl, t.itTookPlace])}`;
    case 'current':
      return current(step, t);
    case 'later':
      return html`<p>${step.isMoved ? t.moved(step) : t.later(step)}</p>${step.moveUrl !== undefined && links([step.moveUrl, t.see])}`;
    default:
      return step satisfies never;
  }
};

const current = (step: Extract<StepView, { state: 'current' }>, t: MeMessages['step']): Html => {
  const { until, meeting, metUrl, dateUrl, notYetUrl, moveUrl, skipUrl } = step;
  return html`<p>${meeting ? t.meeting(meeting) : t.current({ until })}</p>
<p><a class="button" href="${metUrl}">${t.met}</a></p>
${links([dateUrl, meeting ? t.changeDate : t.date], [notYetUrl, t.notYet], [moveUrl, t.move], [skipUrl, t.skip])}`;
};

const links = (...targets: readonly (readonly [url: string | undefined, label: string])[]): Html =>
  html`<ul class="links">${targets.map(([url, label]) =>
    url === undefined ? html`` : html`<li><a href="${url}">${label}</a></li>`,
  )}</ul>`;
