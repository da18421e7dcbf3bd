import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { list } from '../../emails/format.ts';
import { date as dateMessages } from '../../emails/generated/messages/date.ts';
import { pages } from '../../emails/generated/messages/pages.ts';
import type { Language } from '../../shared/domain/programme.ts';
import type { Day } from '../../shared/domain/time.ts';
import { type Html, html } from '../../shared/html.ts';
import { endedPage, eyebrow, page, refusalPage } from './pages/page.ts';

type Refused = { state: 'refused' | 'cross-site' };
type Meeting = {
  partners: readonly string[];
  stepTitle: string;
  /** From 1 to `total`. */
  step: number;
  total: number;
  done: number;
  needed: number;
};

export type MetView =
  | Refused
  | { state: 'ended' }
  | ({ state: 'ask'; undone?: boolean } & Meeting)
  | ({
      state: 'met';
      /** Who recorded it, if it was not the reader. */
      by?: string | undefined;
      on: Day;
      certificateReached: boolean;
      certificateSent: boolean;
      /** Where the date of the next meeting is chosen, while it has none. */
      dateUrl?: string | undefined;
    } & Meeting);

export type StopView = Refused | { state: 'ask' | 'stopped' | 'resumed' };

/** The page behind "we met". Its forms post `answer=met` and `answer=undo` to its own address. */
export const metPage = (language: Language, view: MetView): APIGatewayProxyStructuredResultV2 => {
  const t = pages[language];
  switch (view.state) {
    case 'ask':
      return page(language, {
        above: html`${view.undone && html`<p class="notice">${t.ask.undone}</p>`}
${eyebrow(language, view)}`,
        title: t.ask.title,
        body: html`<p>${t.ask.nothingYet}</p>
${form('met', askButton(language, view))}
<p class="muted">${t.ask.forEveryone}</p>`,
      });
    case 'met':
      return page(language, {
        above: eyebrow(language, view),
        title: `✓ ${t.met.title}`,
        body: html`<p>${metSentence(language, view)}</p>
${dots(view)}
<p>${t.met.progress({ done: view.done, total: view.total, missing: Math.max(0, view.needed - view.done) })}</p>
${(view.certificateReached || view.certificateSent) && html`<p class="notice">${view.certificateSent ? t.met.certificateStays : t.met.certificate}</p>`}
${view.dateUrl && html`<p><a href="${view.dateUrl}">${dateMessages[language].nextMeeting}</a></p>`}
<p class="muted">${t.met.close}</p>
<hr>
<p class="muted">${t.met.undoWhy}</p>
${form('undo', t.met.undo, 'quiet')}`,
      });
    case 'ended':
      return endedPage(language);
    case 'refused':
    case 'cross-site':
      return refusalPage(language, view.state);
    default:
      return view satisfies never;
  }
};

const askButton = (language: Language, { partners }: Meeting): string => {
  const t = pages[language].ask;
  return partners.length > 0 ? t.buttonWith({ partners: list(language, partners) }) : t.button;
};

const metSentence = (language: Language, { by, on, partners }: Extract<MetView, { state: 'met' }>): string => {
  const t = pages[language].met;
  if (by !== undefined) return t.byOther({ by, on });
  return partners.length > 0 ? t.byYouWith({ partners: list(language, partners), on }) : t.byYou({ on });
};

/** The page behind "stop these letters". Its forms post `answer=stop` and `answer=resume` to its own address. */
export const stopPage = (language: Language, { state }: StopView): APIGatewayProxyStructuredResultV2 => {
  const t = pages[language];
  switch (state) {
    case 'ask':
      return page(language, { title: t.stop.title, body: html`<p>${t.stop.text}</p>${form('stop', t.stop.button)}` });
    case 'stopped':
      return page(language, {
        title: `✓ ${t.stopped.title}`,
        body: html`<p>${t.stopped.text}</p>
<hr>
<p class="muted">${t.stopped.resumeWhy}</p>
${form('resume', t.stopped.resume, 'quiet')}`,
      });
    case 'resumed':
      return page(language, {
        title: `✓ ${t.resumed.title}`,
        body: html`<p>${t.resumed.text}</p>${form('stop', t.resumed.stopAgain, 'quiet')}`,
      });
    case 'refused':
    case 'cross-site':
      return refusalPage(language, state);
    default:
      return state satisfies never;
  }
};

const form = (answer: 'met' | 'undo' | 'stop' | 'resume', label: string, look?: 'quiet'): Html =>
  html`<form method="post"><input type="hidden" name="answer" value="${answer}"><button type="submit" class="${look}">${label}</button></form>`;

/** A dot for every step; the sentence below says the same to those who do not see them. */
const dots = ({ done, total }: { done: number; total: number }): Html => {
  const steps = Array.from({ length: total }, (_, step) => html`<span class="${step < done && 'done'}"></span>`);
  return html`<p class="dots" aria-hidden="true">${steps}</p>`;
};
