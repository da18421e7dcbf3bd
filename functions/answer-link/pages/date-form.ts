import type { DateMessages } from '../../../emails/generated/messages/date.ts';
import type { Day } from '../../../shared/domain/time.ts';
import { type Html, html } from '../../../shared/html.ts';
import { fieldsOf } from './choice.ts';
import { hidden } from './fields.ts';

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
  /** When the page was shown, signed. */
  stamp: string;
};

export const emptyDraft: Draft = { day: '', time: '', minutes: usualLength };

/** Fields and button for a date, posted as `answer=agree`; beside them what was wrong with them, if anything. */
export const dateForm = (
  t: DateMessages['form'],
  { draft, from, to, zone, seen, problem, button, stamp }: DateForm,
): Html => html`<form method="post">
${problem !== undefined && html`<p class="notice problem" role="alert" id="problem">${problem}</p>`}
${fieldsOf(stamp, { answer: 'agree', fields: hidden('seen', seen) })}
<label>${t.day}<input type="date" name="day" value="${draft.day}" min="${from}" max="${to}" required${describedBy(problem)}></label>
<label>${t.time}<input type="time" name="time" value="${draft.time}" step="300" required${describedBy(problem)}></label>
<label>${t.minutes}<select name="minutes">${lengths.map((minutes) => option(t, minutes, draft))}</select></label>
<p class="muted">${t.zone({ zone })}</p>
<button type="submit">${button}</button>
</form>`;

const describedBy = (problem: string | undefined): Html | false =>
  problem !== undefined && html` aria-describedby="problem"`;

const option = (t: DateMessages['form'], minutes: (typeof lengths)[number], { minutes: chosen }: Draft): Html =>
  html`<option value="${minutes}"${chosen === String(minutes) && html` selected`}>${t.minutesOption({ minutes })}</option>`;
