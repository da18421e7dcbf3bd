import { pages } from '../../../emails/generated/messages/pages.ts';
import { personal as messages, type PersonalMessages } from '../../../emails/generated/messages/personal.ts';
import type { Language } from '../../../shared/domain/programme.ts';
import { type Html, html } from '../../../shared/html.ts';
import { type Asking, choice, noticeOf, quietPress, takeBack, scriptOf, type SelfPressing } from './choice.ts';
import { pick } from './fields.ts';
import { page, type Page } from './page.ts';

type Benefit = { id: string; name: string; text: string };
export type InView = Asking & { reader: string; benefits: readonly Benefit[] } & (
    | ({ state: 'ask' } & SelfPressing)
    | { state: 'in'; chosen?: string | undefined; meUrl: string }
  );

/** The page behind "I am in". Its forms post `answer=in`, with `benefit` if one is chosen. */
export const inPage = (language: Language, view: InView): Page => {
  const t = messages[language];
  const above = html`${noticeOf(language, view)}`;
  return view.state === 'ask'
    ? page(language, { above, title: t.in.title, body: ask(language, view, t), script: scriptOf(view) })
    : page(language, { above, title: `✓ ${t.joined.title}`, body: joined(language, view, t) });
};

const ask = (language: Language, view: InView & SelfPressing, t: PersonalMessages): Html =>
  html`<p>${t.in.lead(view)}</p>
${choice(language, view, { answer: 'in', label: t.in.button }, { answer: 'not-in', label: t.in.contrary })}
<hr>
${benefitForm(view, t.in.buttonWith, t)}`;

const joined = (language: Language, view: Extract<InView, { state: 'in' }>, t: PersonalMessages): Html => {
  const chosen = view.benefits.find(({ id }) => id === view.chosen);
  return html`<p>${t.joined.text}</p>
${chosen ? html`<p><b>${t.joined.benefit(chosen)}</b></p><details><summary>${t.joined.change}</summary>${benefitForm(view, t.joined.save, t)}</details>` : benefitForm(view, t.joined.save, t)}
<p><a href="${view.meUrl}">${t.myProgramme}</a></p>
<hr>
${takeBack(language, view, pages[language].changed, { answer: 'not-in', label: t.joined.undo }, { answer: 'in' })}`;
};

const benefitForm = (view: InView, button: string, t: PersonalMessages): Html => {
  const chosen = view.state === 'in' ? view.chosen : undefined;
  const choices = view.benefits.map(({ id, name, text }) =>
    pick(
      'radio',
      { name: 'benefit', value: id, isChosen: id === chosen, isRequired: true },
      html`<b>${name}</b> <span class="muted">${text}</span>`,
    ),
  );
  return quietPress(view, {
    answer: 'in',
    label: button,
    fields: html`<fieldset><legend>${t.in.question}</legend><p class="muted">${t.in.hint}</p>${choices}</fieldset>`,
  });
};
