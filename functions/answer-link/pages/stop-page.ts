import { personal as messages, type PersonalMessages } from '../../../emails/generated/messages/personal.ts';
import type { Language } from '../../../shared/domain/programme.ts';
import { html } from '../../../shared/html.ts';
import { type Asking, choice, noticeOf, quietPress, takeBack } from './choice.ts';
import { type Content, page, type Page } from './page.ts';

/** `kept`: not stopped, or back again. */
export type StopView = Asking & { state: 'ask' | 'stopped' | 'kept'; meUrl: string };

/** The page behind "stop the reminders". Its forms post `answer=stop` and `resume-reminders`. */
export const stopPage = (language: Language, view: StopView): Page => {
  const t = messages[language];
  const { title, body } = contentOf(language, view, t);
  return page(language, {
    above: html`${noticeOf(language, view)}`,
    title,
    body: html`${body}
<p class="muted">${t.leaveWhy} <a href="${view.meUrl}">${t.myProgramme}</a></p>`,
  });
};

const contentOf = (language: Language, view: StopView, t: PersonalMessages): Content => {
  switch (view.state) {
    case 'ask':
      return {
        title: t.stop.title,
        body: html`<p>${t.stop.text}</p>
${choice(
  language,
  view,
  { answer: 'stop', label: t.stop.button },
  { answer: 'resume-reminders', label: t.stop.contrary },
)}`,
      };
    case 'stopped':
      return {
        title: `✓ ${t.stopped.title}`,
        body: html`<p>${t.stopped.text}</p>
<hr>
${takeBack(language, view, t.stopped.why, { answer: 'resume-reminders', label: t.stopped.resume }, { answer: 'stop' })}`,
      };
    case 'kept':
      return {
        title: t.reminded.title,
        body: html`<p>${t.reminded.text}</p>
${quietPress(view, { answer: 'stop', label: t.reminded.stop })}`,
      };
    default:
      return view.state satisfies never;
  }
};
