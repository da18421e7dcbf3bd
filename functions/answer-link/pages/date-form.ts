import type { DateMessages } from '../../../emails/generated/messages/date.ts';
import type { Day } from '../../../shared/domain/time.ts';
import { type Html, html } from '../../../shared/html.ts';

/** How many minutes a meeting may be planned for. */
export const lengths = [30, 45, 60, 90] as const;
const usualLength = '60';

/** What is in the fields, as typed. */
export type Draft = { day: string; time: string; minutes: string };

export type DateForm = {
  draft: Draft;
  /** The days that can be chosen. */
  from: Day;
  to: Day;
  zone: string;
  /** The sequence of the date that the page shows, 0 if there is none. */
  seen: number;
  /** Why what was typed before could not be recorded. */
  problem: string | undefined;
  button: string;
};

export const emptyDraft: Draft = { day: '', time: '', minutes: usualLength };

/** Fields and button for a date, posted as `answer=agree`; beside them what was wrong with them, if anything. */
export const dateForm = (
  t: DateMessages['form'],
  { draft, from, to, zone, seen, problem, button }: DateForm,
): Html => html`<form method="post">
${problem !== undefined && html`<p class="notice problem" role="alert" id="problem">${problem}</p>`}
${hidden('agree', seen)}
<label>${t.day}<input type="date" name="day" value="${draft.day}" min="${from}" max="${to}" required${describedBy(problem)}></label>
<label>${t.time}<input type="time" name="time" value="${draft.time}" step="300" required${describedBy(problem)}></label>
<label>${t.minutes}<select name="minutes">${lengths.map((minutes) => option(t, minutes, draft))}</select></label>
<p class="muted">${t.zone({ zone })}</p>
<button type="submit">${button}</button>
</form>`;

/** A form of one quiet button. */
export const press = (answer: 'cancel' | 'restore', seen: number, label: string): Html =>
  html`<form method="post">${hidden(answer, seen)}<button type="submit" class="quiet">${label}</button></form>`;

const hidden = (answer: string, seen: number): Html =>
  html`<input type="hidden" name="answer" value="${answer}"><input type="hidden" name="seen" value="${seen}">`;

const describedBy = (problem: string | undefined): Html | false =>
  problem !== undefined && html` aria-describedby="problem"`;

const option = (t: DateMessages['form'], minutes: (typeof lengths)[number], { minutes: chosen }: Draft): Html =>
  html`<option value="${minutes}"${chosen === String(minutes) && html` selected`}>${t.minutesOption({ minutes })}</option>`;
