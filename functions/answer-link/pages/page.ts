import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { capitalised } from '../../../emails/format.ts';
import { pages } from '../../../emails/generated/messages/pages.ts';
import type { Language } from '../../../shared/domain/programme.ts';
import { type Html, html } from '../../../shared/html.ts';
import { htmlPage, type Style } from '../../../shared/page.ts';

export type Page = APIGatewayProxyStructuredResultV2;

/** Where in the programme a meeting is, `step` from 1 to `total`. */
export type Place = { step: number; total: number; stepTitle: string };

export type Content = {
  title: string;
  /** What stands above the title. */
  above?: Html;
  body: Html;
  status?: number;
  script?: string | undefined;
  /** Besides those of every page. */
  styles?: readonly Style[];
};

export const page = (language: Language, { title, above, body, ...rest }: Content): Page =>
  htmlPage({ language, title, body: html`${above}<h1>${title}</h1>${body}`, ...rest });

export const eyebrow = (language: Language, place: Place): Html =>
  html`<p class="eyebrow">${pages[language].step(place)}</p>`;

/** What stands at the head of a sentence for somebody whose name is gone. */
export const somebodyGone = (language: Language): string => capitalised(pages[language].gone);

/** Every link that does not work gets this very page, so that it tells nothing about why. */
export const refusalPage = (language: Language, state: 'refused' | 'cross-site'): Page => {
  const t = pages[language];
  return state === 'refused'
    ? page(language, { status: 404, title: t.refused.title, body: html`<p>${t.refused.text}</p>` })
    : page(language, { status: 403, title: t.crossSite.title, body: html`<p>${t.crossSite.text}</p>` });
};

/** What every link about a step leads to once answers no longer count. */
export const endedPage = (language: Language): Page => {
  const t = pages[language].ended;
  return page(language, { title: t.title, body: html`<p>${t.text}</p>` });
};
