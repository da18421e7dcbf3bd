import { list } from '../../../emails/format.ts';
import { met as messages, type MetMessages } from '../../../emails/generated/messages/met.ts';
import type { Language } from '../../../shared/domain/programme.ts';
import type { Day } from '../../../shared/domain/time.ts';
import { type Html, html } from '../../../shared/html.ts';
import { type Asking, noticeOf, quietPress, takeBack } from './choice.ts';
import { type Content, eyebrow, page, type Page, type Place } from './page.ts';

type Situation = Asking & {
  partners: readonly string[];
  place: Place;
  organiser: string;
  dateUrl: string;
  metUrl: string;
};
export type NotYetView =
  | (Situation & {
      state: 'ask';
      notice?: 'taken back' | undefined;
    })
  | (Situation & { state: 'looking' })
  /** `tellsOn`: when the organiser is told, unless something happens. */
  | (Situation & { state: 'no answer'; tellsOn: Day })
  | (Situation & { state: 'recorded' });

/** The page behind "not yet". Its forms post `answer=looking`, `no-answer` and `not-waiting`. */
export const notYetPage = (language: Language, view: NotYetView): Page => {
  const t = messages[language];
  const takenBack = view.state === 'ask' && view.notice && t.takenBack;
  return page(language, {
    above: html`${noticeOf(language, view, takenBack)}${eyebrow(language, view.place)}`,
    ...contentOf(language, view, t),
  });
};

const contentOf = (language: Language, view: NotYetView, t: MetMessages): Content => {
  const { organiser } = view;
  switch (view.state) {
    case 'ask':
      return { title: t.notYet.title, body: ask(language, view, t) };
    case 'looking':
      return {
        title: t.looking.title,
        body: html`<p>${t.looking.text}</p>
<p><a class="button" href="${view.dateUrl}">${t.notMet.date}</a></p>
<hr>
${takeBack(language, view, t.looking.undoWhy, { answer: 'not-waiting', label: t.looking.undo }, { answer: 'looking' })}`,
      };
    case 'no answer':
      return {
        title: t.noAnswer.title,
        body: html`<p>${t.noAnswer.text({ on: view.tellsOn, organiser })}</p>
<p>${t.noAnswer.private}</p>
<hr>
${takeBack(language, view, t.noAnswer.undoWhy, { answer: 'not-waiting', label: t.noAnswer.undo }, { answer: 'no-answer' })}`,
      };
    case 'recorded':
      return {
        title: t.already.title,
        body: html`<p>${t.already.text}</p><p><a href="${view.metUrl}">${t.already.link}</a></p>`,
      };
    default:
      return view satisfies never;
  }
};

const ask = (language: Language, view: Situation, t: MetMessages): Html => {
  const { partners, organiser, dateUrl, metUrl } = view;
  return html`<p>${partners.length > 0 ? t.notYet.lead({ partners: list(language, partners) }) : t.notYet.leadAlone}</p>
<p><a class="button" href="${dateUrl}">${t.notYet.date}</a></p>
${quietPress(view, { answer: 'looking', label: t.notYet.looking })}
${quietPress(view, { answer: 'no-answer', label: t.notYet.noAnswer })}
<p class="muted">${t.notYet.private({ organiser })}</p>
<hr>
<p><a href="${metUrl}">${t.notYet.met}</a></p>`;
};
