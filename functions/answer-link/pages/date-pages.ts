import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { plainLine } from '../../../emails/escape.ts';
import { list } from '../../../emails/format.ts';
import { date as messages, type DateMessages } from '../../../emails/generated/messages/date.ts';
import { pages } from '../../../emails/generated/messages/pages.ts';
import { proposal } from '../../../emails/proposal.ts';
import { zoneName } from '../../../emails/zone-name.ts';
import { type DateProblem, endOf, type Meeting } from '../../../shared/domain/meeting-date.ts';
import type { AgreedDate } from '../../../shared/domain/pair.ts';
import type { Person } from '../../../shared/domain/person.ts';
import { type Day, dayIn, type Instant, timeIn, type WallTime, type Zone } from '../../../shared/domain/time.ts';
import { type Html, html } from '../../../shared/html.ts';
import { type Asking, noticeOf, quietPress } from './choice.ts';
import { dateForm, type Draft, emptyDraft } from './date-form.ts';
import { hidden } from './fields.ts';
import { eyebrow, page, somebodyGone } from './page.ts';

/** What came of a press, and what was typed in vain. */
export type Said = {
  notice?: 'agreed' | 'cancelled';
  problem?: DateProblem | 'unreadable' | 'changed';
  draft?: Draft | undefined;
};

export type DateView = {
  asking: Asking;
  reader: Person;
  partners: readonly Person[];
  /** Where in the programme the meeting is, `step` from 1 to `total`. */
  place: { step: number; total: number; stepTitle: string };
  now: Instant;
  answersEndAt: Instant;
  /** Whether the meeting is recorded as having taken place. */
  isAnswered: boolean;
  date: AgreedDate | undefined;
  /** The page behind "we met". */
  metUrl: string;
  said: Said;
};

/** The page behind "we have a date". Its forms post `answer=agree`, `cancel` and `restore` to its own address. */
export const datePage = (view: DateView): APIGatewayProxyStructuredResultV2 => {
  const { language } = view.reader;
  const t = messages[language];
  const { title, body } = contentOf(view, t);
  const { notice } = view.said;
  return page(language, {
    above: html`${noticeOf(language, view.asking, notice && t[notice].notice)}${eyebrow(language, view.place)}`,
    title,
    body,
  });
};

const contentOf = (view: DateView, t: DateMessages): { title: string; body: Html } => {
  const { isAnswered, date, metUrl, now } = view;
  if (isAnswered)
    return {
      title: t.answered.title,
      body: html`<p>${t.answered.text}</p><p><a href="${metUrl}">${t.answered.link}</a></p>`,
    };
  if (!date)
    return {
      title: t.choose.title,
      body: html`<p>${t.choose.lead}</p>
${chooser(view, t, t.choose.button)}
${view.partners.length > 0 && html`<hr><p class="muted">${t.propose.why}</p>`}
${proposalLink(view, t)}`,
    };
  if (date.state === 'cancelled') return { title: t.cancelled.title, body: cancelled(view, t, date) };
  return endOf(date) <= now
    ? { title: t.past.title, body: past(view, t, date) }
    : { title: `✓ ${t.agreed.title}`, body: agreed(view, t, date) };
};

const agreed = (view: DateView, t: DateMessages, date: AgreedDate): Html => {
  const { reader, partners } = view;
  const mine = localTime(reader, reader.zone, date);
  const elsewhere = partners
    .map(({ name, zone }) => ({ name, ...localTime(reader, zone, date) }))
    .filter(({ day, time }) => day !== mine.day || time !== mine.time);
  const by = authorOf(view, date);
  const on = dayIn(reader.zone, date.since);
  return html`<p><b>${t.agreed.when({ ...mine, minutes: date.minutes })}</b></p>
<p class="muted">${t.form.zone(mine)}</p>
${elsewhere.map((local) => html`<p>${t.agreed.for(local)}</p>`)}
<p class="muted">${by === undefined ? t.agreed.byYou({ on }) : t.agreed.byOther({ name: by, on })}</p>
<hr>
${foldedChooser(view, t, t.agreed.move)}
<details><summary>${t.agreed.cancelWhy}</summary>
${press(view, 'cancel', date, t.agreed.cancelButton)}
${press(view, 'restore', date, t.agreed.keepButton)}
</details>`;
};

const press = ({ asking }: DateView, answer: 'cancel' | 'restore', { sequence }: AgreedDate, label: string): Html =>
  quietPress(asking, { answer, label, fields: hidden('seen', sequence) });

const cancelled = (view: DateView, t: DateMessages, date: AgreedDate): Html => {
  const by = authorOf(view, date);
  const mine = localTime(view.reader, view.reader.zone, date);
  return html`<p>${by === undefined ? t.cancelled.byYou(mine) : t.cancelled.byOther({ name: by, ...mine })}</p>
${date.at > view.now && restoring(view, t, date)}
<hr>
<p><b>${t.cancelled.other}</b></p>
${chooser(view, t, t.agreed.moveButton)}
${proposalLink(view, t)}`;
};

/** Beside it the way to leave it cancelled, for machines that press everything. */
const restoring = (view: DateView, t: DateMessages, date: AgreedDate): Html =>
  html`${press(view, 'restore', date, t.cancelled.restoreButton)}
${press(view, 'cancel', date, pages[view.reader.language].keep)}`;

const past = (view: DateView, t: DateMessages, date: AgreedDate): Html =>
  html`<p>${t.past.question(localTime(view.reader, view.reader.zone, date))}</p>
<p><a class="button" href="${view.metUrl}">${t.past.met}</a></p>
<hr>
${foldedChooser(view, t, t.past.move)}`;

/** Out of the way until it is wanted, or until something is to be said about it. */
const foldedChooser = (view: DateView, t: DateMessages, summary: string): Html =>
  html`<details${view.said.problem && html` open`}><summary>${summary}</summary>
${chooser(view, t, t.agreed.moveButton)}
${proposalLink(view, t)}
</details>`;

const chooser = (view: DateView, t: DateMessages, button: string): Html => {
  const { reader, now, answersEndAt, date, said } = view;
  return dateForm(t.form, {
    draft: said.draft ?? draftOf(view),
    from: dayIn(reader.zone, now),
    to: dayIn(reader.zone, answersEndAt),
    zone: zoneName(reader.language, reader.zone),
    seen: date?.sequence ?? 0,
    problem: problemOf(view, t),
    button,
    stamp: view.asking.stamp,
  });
};

const draftOf = ({ reader, date }: DateView): Draft => {
  if (!date) return emptyDraft;
  const { day, time } = localTime(reader, reader.zone, date);
  return { day, time, minutes: String(date.minutes) };
};

const problemOf = ({ said, reader, answersEndAt }: DateView, { problem: t }: DateMessages): string | undefined => {
  switch (said.problem) {
    case undefined:
    case 'answered':
      return undefined;
    case 'unreadable':
    case 'past':
    case 'changed':
      return t[said.problem];
    case 'too late':
      return t.tooLate({ before: dayIn(reader.zone, answersEndAt) });
    case 'too often':
      return t.tooOften;
    default:
      return said.problem satisfies never;
  }
};

const proposalLink = ({ reader, partners, place }: DateView, t: DateMessages): Html | false => {
  if (partners.length === 0) return false;
  const names = partners.map(({ name }) => plainLine(name));
  const url = proposal(reader.language, partners, place.stepTitle, zoneName(reader.language, reader.zone));
  return html`<p><a href="${url}">${t.propose.link({ partners: list(reader.language, names) })}</a></p>`;
};

/** The date as clocks in a zone show it, and what the reader calls that zone. */
const localTime = ({ language }: Person, zone: Zone, { at }: Meeting): { day: Day; time: WallTime; zone: string } => ({
  day: dayIn(zone, at),
  time: timeIn(zone, at),
  zone: zoneName(language, zone),
});

/** Who last changed the date, if it was not the reader. */
const authorOf = ({ reader, partners }: DateView, { by }: AgreedDate): string | undefined =>
  by === reader.id ? undefined : (partners.find(({ id }) => id === by)?.name ?? somebodyGone(reader.language));
