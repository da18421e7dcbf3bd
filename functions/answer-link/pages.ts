import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { date as dateMessages } from '../../emails/generated/messages/date.ts';
import { pages as en } from '../../emails/messages/en/pages.ts';
import { pages as fr } from '../../emails/messages/fr/pages.ts';
import type { Language } from '../../shared/domain/programme.ts';
import type { Day } from '../../shared/domain/time.ts';
import { type Html, html } from '../../shared/html.ts';
import { htmlPage } from '../../shared/page.ts';

const messages = { fr, en } satisfies Record<Language, typeof fr>;

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
  const t = messages[language];
  switch (view.state) {
    case 'ask':
      return page(language, {
        above: html`${view.undone && html`<p class="notice">${t.undone}</p>`}
${eyebrow(language, view)}`,
        title: t.askTitle,
        body: html`<p>${t.askNothingYet}</p>
${form('met', t.askButton(view))}
<p class="muted">${t.askForEveryone}</p>`,
      });
    case 'met':
      return page(language, {
        above: eyebrow(language, view),
        title: `✓ ${t.metTitle}`,
        body: html`<p>${view.by === undefined ? t.metByYou(view) : t.metByOther({ ...view, by: view.by })}</p>
${dots(view)}
<p>${t.progress(view)}</p>
${(view.certificateReached || view.certificateSent) && html`<p class="notice">${view.certificateSent ? t.certificateStays : t.certificate}</p>`}
${view.dateUrl && html`<p><a href="${view.dateUrl}">${dateMessages[language].nextMeeting}</a></p>`}
<p class="muted">${t.closeIt}</p>
<hr>
<p class="muted">${t.undoWhy}</p>
${form('undo', t.undoButton, 'quiet')}`,
      });
    case 'ended':
      return page(language, { title: t.endedTitle, body: html`<p>${t.ended}</p>` });
    case 'refused':
    case 'cross-site':
      return refusal(language, view.state);
    default:
      return view satisfies never;
  }
};

/** The page behind "stop these letters". Its forms post `answer=stop` and `answer=resume` to its own address. */
export const stopPage = (language: Language, { state }: StopView): APIGatewayProxyStructuredResultV2 => {
  const t = messages[language];
  switch (state) {
    case 'ask':
      return page(language, { title: t.stopTitle, body: html`<p>${t.stopWhat}</p>${form('stop', t.stopButton)}` });
    case 'stopped':
      return page(language, {
        title: `✓ ${t.stoppedTitle}`,
        body: html`<p>${t.stopped}</p>
<hr>
<p class="muted">${t.resumeWhy}</p>
${form('resume', t.resumeButton, 'quiet')}`,
      });
    case 'resumed':
      return page(language, {
        title: `✓ ${t.resumedTitle}`,
        body: html`<p>${t.resumed}</p>${form('stop', t.stopAgainButton, 'quiet')}`,
      });
    case 'refused':
    case 'cross-site':
      return refusal(language, state);
    default:
      return state satisfies never;
  }
};

/** Every link that does not work gets this very page, so that it tells nothing about why. */
const refusal = (language: Language, state: Refused['state']): APIGatewayProxyStructuredResultV2 => {
  const t = messages[language];
  return state === 'refused'
    ? page(language, { status: 404, title: t.refusedTitle, body: html`<p>${t.refused}</p>` })
    : page(language, { status: 403, title: t.crossSiteTitle, body: html`<p>${t.crossSite}</p>` });
};

export const page = (
  language: Language,
  { title, above, body, status = 200 }: { title: string; above?: Html; body: Html; status?: number },
): APIGatewayProxyStructuredResultV2 =>
  htmlPage({ language, title, status, body: html`${above}<h1>${title}</h1>${body}` });

/** Where in the programme a page is. */
export const eyebrow = (language: Language, place: { step: number; total: number; stepTitle: string }): Html =>
  html`<p class="eyebrow">${messages[language].step(place)}</p>`;

const form = (answer: 'met' | 'undo' | 'stop' | 'resume', label: string, look?: 'quiet'): Html =>
  html`<form method="post"><input type="hidden" name="answer" value="${answer}"><button class="${look}">${label}</button></form>`;

/** A dot for every step; the sentence below says the same to those who do not see them. */
const dots = ({ done, total }: { done: number; total: number }): Html => {
  const steps = Array.from({ length: total }, (_, step) => html`<span class="${step < done && 'done'}"></span>`);
  return html`<p class="dots" aria-hidden="true">${steps}</p>`;
};
