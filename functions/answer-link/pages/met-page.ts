import { list } from '../../../emails/format.ts';
import { date as dateMessages } from '../../../emails/generated/messages/date.ts';
import { met as messages, type MetMessages } from '../../../emails/generated/messages/met.ts';
import type { Language } from '../../../shared/domain/programme.ts';
import type { Day } from '../../../shared/domain/time.ts';
import { type Html, html } from '../../../shared/html.ts';
import { type Attendant, peopleFields } from './attendance.ts';
import { type Asking, choice, noticeOf, quietPress, scriptOf, type SelfPressing, takeBack } from './choice.ts';
import { type Content, eyebrow, page, type Page, type Place } from './page.ts';

/** Who said that the meeting took place, and when; the reader if `by` is absent. */
type Word = { by?: string | undefined; on: Day };

type Ask = SelfPressing & {
  state: 'ask';
  /** Who has said so already, where another answer is needed too. */
  said?: Word | undefined;
  /** Whose answers it needs beside the reader's. */
  alsoNeeded: readonly string[];
  notice?: 'undone' | undefined;
};
type NotMet = { state: 'not met'; dateUrl: string; notYetUrl: string };
type Recorded = Word & {
  state: 'recorded';
  done: number;
  needed: number;
  certificateReached: boolean;
  certificateSent: boolean;
  /** Where the date of the next meeting is chosen, while it has none. */
  dateUrl?: string | undefined;
};
/** Said, and whose answers are missing; the reader's is not. */
type Waiting = Word & { state: 'waiting'; missing: readonly string[] };
type Contested = { state: 'contested'; mine?: 'met' | 'not-met' | undefined };

type Meeting = Asking & {
  reader: string;
  partners: readonly string[];
  place: Place;
  /** Of a group, everybody with the reader; of a pair of two, nobody. */
  people: readonly Attendant[];
};
type View<State> = Meeting & State;
export type MetView = View<Ask | NotMet | Recorded | Waiting | Contested>;

/** The page behind "we met". Its forms post `answer=met` (of a group with `here`), `not-met` and `withdraw`. */
export const metPage = (language: Language, view: MetView): Page => {
  const t = messages[language];
  const undone = view.state === 'ask' && view.notice && t.ask.undone;
  return page(language, {
    above: html`${noticeOf(language, view, undone)}${eyebrow(language, view.place)}`,
    ...contentOf(language, view, t),
  });
};

const contentOf = (language: Language, view: MetView, t: MetMessages): Content => {
  switch (view.state) {
    case 'ask':
      return { title: t.ask.title, body: ask(language, view, t), script: scriptOf(view) };
    case 'not met':
      return { title: t.notMet.title, body: notMet(view, t) };
    case 'recorded':
      return { title: `✓ ${t.recorded.title}`, body: recorded(language, view, t) };
    case 'waiting':
      return { title: t.waiting.title, body: waiting(language, view, t) };
    case 'contested':
      return { title: t.contested.title, body: contested(language, view, t) };
    default:
      return view satisfies never;
  }
};

const ask = (language: Language, view: View<Ask>, t: MetMessages): Html => {
  const { reader, partners, people, said, alsoNeeded } = view;
  const isGroup = people.length > 0;
  const absent = absentOf(view);
  const names = list(language, presentOf(view));
  return html`${said?.by !== undefined && html`<p>${t.ask.said({ by: said.by, on: said.on })}</p>`}
<p>${t.ask.nothingYet({ reader })}</p>
${isGroup && html`<p class="muted">${t.ask.group({ names })} ${absent.length > 0 && t.recorded.absent({ names: list(language, absent) })}</p>`}
${choice(
  language,
  view,
  {
    answer: 'met',
    label: isGroup ? t.ask.buttonGroup : partners.length > 0 ? t.ask.buttonWith({ partners: names }) : t.ask.button,
    fields: isGroup && peopleFields(t.people, people),
  },
  { answer: 'not-met', label: t.ask.contrary },
)}
<p class="muted">${alsoNeeded.length > 0 ? t.ask.alsoNeeded({ names: list(language, alsoNeeded) }) : t.ask.forEveryone}</p>`;
};

const notMet = (view: View<NotMet>, t: MetMessages): Html => html`<p>${t.notMet.text}</p>
<p><a class="button" href="${view.dateUrl}">${t.notMet.date}</a></p>
<p><a href="${view.notYetUrl}">${t.notMet.other}</a></p>
<hr>
${quietPress(view, { answer: 'met', label: t.notMet.met })}`;

const recorded = (language: Language, view: View<Recorded>, t: MetMessages): Html => {
  const { done, needed, place, people, certificateSent, certificateReached, dateUrl } = view;
  const missing = Math.max(0, needed - done);
  return html`<p>${recordedSentence(language, view, t)}</p>
${absence(language, view, t)}
${dots(done, place.total)}
<p>${t.recorded.progress({ done, total: place.total, missing })}</p>
${(certificateReached || certificateSent) && html`<p class="notice">${certificateSent ? t.recorded.certificateStays : t.recorded.certificate}</p>`}
${dateUrl !== undefined && html`<p><a href="${dateUrl}">${dateMessages[language].nextMeeting}</a></p>`}
<p class="muted">${t.recorded.close}</p>
<hr>
${people.length > 0 && correction(view, t)}
${undo(language, view, t)}`;
};

const recordedSentence = (language: Language, view: View<Recorded>, t: MetMessages): string => {
  const { by, on } = view;
  if (by !== undefined) return t.recorded.byOther({ by, on });
  const present = presentOf(view);
  return present.length > 0
    ? t.recorded.byYouWith({ partners: list(language, present), on })
    : t.recorded.byYou({ on });
};

/** Of a group, the others who were there. */
const presentOf = ({ people, partners }: Meeting): readonly string[] =>
  people.length > 0 ? namesOf(people.filter(({ isHere, isReader }) => isHere && !isReader)) : partners;

const absentOf = ({ people }: Meeting): readonly string[] =>
  namesOf(people.filter(({ isHere, isReader }) => !isHere && !isReader));

const namesOf = (people: readonly Attendant[]): readonly string[] => people.map(({ name }) => name);

const absence = (language: Language, view: Meeting, t: MetMessages): Html => {
  const names = absentOf(view);
  const wasAbsent = view.people.some(({ isHere, isReader }) => isReader && !isHere);
  return html`${names.length > 0 && html`<p>${t.recorded.absent({ names: list(language, names) })}</p>`}
${wasAbsent && html`<p>${t.recorded.youWereAbsent}</p>`}`;
};

const correction = (
  view: View<Recorded>,
  t: MetMessages,
): Html => html`<details><summary>${t.recorded.correct}</summary>
${quietPress(view, { answer: 'met', label: t.recorded.save, fields: peopleFields(t.people, view.people, 'open') })}
</details>`;

/** Who said so takes it back; who did not, contradicts. */
const undo = (language: Language, view: View<Recorded | Waiting>, t: MetMessages): Html => {
  const press =
    view.by === undefined
      ? { answer: 'withdraw', label: t.recorded.undo }
      : { answer: 'not-met', label: t.recorded.wrong };
  return takeBack(language, view, t.recorded.undoWhy, press, { answer: 'keep-met' });
};

const waiting = (language: Language, view: View<Waiting>, t: MetMessages): Html => {
  const { by, on, missing } = view;
  return html`<p>${by === undefined ? t.waiting.byYou({ on }) : t.waiting.byOther({ by, on })}</p>
<p>${t.waiting.text({ names: list(language, missing) })}</p>
<hr>
${undo(language, view, t)}`;
};

const contested = (language: Language, view: View<Contested>, t: MetMessages): Html => html`<p>${t.contested.text}</p>
${view.mine && html`<p><b>${view.mine === 'met' ? t.contested.mineMet : t.contested.mineNotMet}</b></p>`}
${choice(
  language,
  view,
  { answer: 'met', label: t.contested.met, fields: view.people.length > 0 && peopleFields(t.people, view.people) },
  { answer: 'not-met', label: t.contested.notMet },
)}
<p class="muted">${t.contested.open}</p>`;

/** A dot for every step; the sentence below says the same to those who do not see them. */
const dots = (done: number, total: number): Html => {
  const steps = Array.from({ length: total }, (_, step) => html`<span class="${step < done && 'done'}"></span>`);
  return html`<p class="dots" aria-hidden="true">${steps}</p>`;
};
