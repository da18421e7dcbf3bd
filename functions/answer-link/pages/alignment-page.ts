import { list } from '../../../emails/format.ts';
import { pages } from '../../../emails/generated/messages/pages.ts';
import { personal as messages, type PersonalMessages } from '../../../emails/generated/messages/personal.ts';
import type { ProgrammeContent } from '../../../emails/programmes/content.ts';
import type { Language } from '../../../shared/domain/programme.ts';
import { type Html, html } from '../../../shared/html.ts';
import { type Asking, fieldsOf, noticeOf, takeBack } from './choice.ts';
import { pick } from './fields.ts';
import { type Content, page, type Page } from './page.ts';

type Question = ProgrammeContent['alignment'][number];
type Situation = Asking & {
  partners: readonly string[];
  questions: readonly Question[];
};
/** The reader's answers by question. */
type Chosen = { chosen: Readonly<Record<string, string>> };

export type AlignmentView =
  | (Situation & Chosen & { state: 'ask'; isIncomplete?: boolean | undefined; notice?: 'taken back' | undefined })
  /** What was answered is not shown again: letters get forwarded. */
  | (Situation & { state: 'answered'; missing: readonly string[] })
  /** Ids of questions. */
  | (Situation & { state: 'card'; agreed: readonly string[]; first: readonly string[]; later: readonly string[] });

/** The page behind "your expectations". Its forms post `answer=align`, a field for each question, and `no-align`. */
export const alignmentPage = (language: Language, view: AlignmentView): Page => {
  const t = messages[language];
  const takenBack = view.state === 'ask' && view.notice && t.aligned.takenBack;
  return page(language, { above: html`${noticeOf(language, view, takenBack)}`, ...contentOf(language, view, t) });
};

const contentOf = (language: Language, view: AlignmentView, t: PersonalMessages): Content => {
  switch (view.state) {
    case 'ask': {
      const isMarked = view.isIncomplete === true;
      const count = view.questions.filter(({ id }) => view.chosen[id] === undefined).length;
      return {
        title: t.align.title,
        body: html`<p>${t.align.lead({ partners: list(language, view.partners) })}</p>
${isMarked && html`<p class="notice problem" role="alert">${t.align.missing({ count })}</p>`}
${form(view, isMarked, t)}`,
      };
    }
    case 'answered':
      return {
        title: `✓ ${t.aligned.title}`,
        body: html`<p>${t.aligned.text({ names: list(language, view.missing), count: view.missing.length })}</p>
<hr>
<details><summary>${t.aligned.change}</summary>
${form({ ...view, chosen: {} }, false, t)}
</details>
${takeBack(language, view, pages[language].changed, { answer: 'no-align', label: t.aligned.takeBack }, { answer: 'keep-align' })}`,
      };
    case 'card':
      return { title: t.card.title, body: card(view, t) };
    default:
      return view satisfies never;
  }
};

const form = ({ stamp, questions, chosen }: Situation & Chosen, isMarked: boolean, t: PersonalMessages): Html =>
  html`<form method="post">${fieldsOf(stamp, { answer: 'align' })}
${questions.map((question) => fieldset(question, chosen[question.id], isMarked, t))}
<button type="submit">${t.align.button}</button></form>`;

const fieldset = (
  { id, name, question, answers }: Question,
  chosen: string | undefined,
  isMarked: boolean,
  t: PersonalMessages,
): Html => {
  const isMissing = isMarked && chosen === undefined;
  return html`<fieldset${isMissing && html` class="missing" aria-describedby="missing-${id}"`}><legend><span class="eyebrow">${name}</span> ${question}</legend>
${isMissing && html`<p class="flaw" id="missing-${id}">${t.align.missingHere}</p>`}
${answers.map((answer) =>
  pick('radio', { name: id, value: answer.id, isChosen: answer.id === chosen, isRequired: true }, answer.text),
)}</fieldset>`;
};

const card = (view: Extract<AlignmentView, { state: 'card' }>, t: PersonalMessages): Html => {
  const { agreed, first, later } = view;
  return html`<p>${t.card.intro}</p>
<h2>${t.card.first({ count: first.length })}</h2>
${subjects(view, first)}
${later.length > 0 && html`<h2>${t.card.later}</h2>${subjects(view, later)}`}
<h2>${t.card.agreed({ count: agreed.length })}</h2>
${subjects(view, agreed)}`;
};

const subjects = ({ questions }: Situation, ids: readonly string[]): Html | false =>
  ids.length > 0 &&
  html`<ul>${questions.filter(({ id }) => ids.includes(id)).map(({ name, question }) => html`<li><b>${name}.</b> ${question}</li>`)}</ul>`;
