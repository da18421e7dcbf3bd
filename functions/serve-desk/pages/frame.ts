import { desk } from '../../../emails/generated/messages/desk.ts';
import type { Caller } from '../../../shared/domain/caller.ts';
import type { Language } from '../../../shared/domain/programme.ts';
import { type Html, html } from '../../../shared/html.ts';
import { htmlPage, type Style, styleOf } from '../../../shared/page.ts';
import type { Answer } from '../answers.ts';
import { deskStyle } from './desk-style.ts';
import { otherLanguage } from './language.ts';
import { seeOther } from './see-other.ts';

type DeskPage = {
  language: Language;
  title: string;
  body: Html;
  /** Whoever is let in finds the ways to everything else. */
  caller?: Caller | undefined;
  /** Where the reader is, for the navigation. */
  here?: 'cohorts' | 'new' | 'programmes' | 'access';
  /** A page with a table, or several things beside one another. */
  wide?: boolean;
  styles?: readonly Style[];
  script?: string;
  /** Whether its script may ask our own API, and whether it may show pages of ours in frames. */
  connects?: boolean;
  frames?: boolean;
  head?: Html;
  status?: number;
};

const everyDeskPage = styleOf(deskStyle);

/** The frame of every page of the desk. */
export const deskPage = ({
  language,
  title,
  body,
  caller,
  here,
  wide = false,
  styles = [],
  ...rest
}: DeskPage): Answer =>
  htmlPage({
    language,
    title,
    home: '/desk',
    navigation: navigation(language, caller, here),
    body: html`<div class="${wide ? 'wide desk' : 'desk'}">${body}</div>`,
    styles: [everyDeskPage, ...styles],
    ...rest,
  });

const navigation = (language: Language, caller: Caller | undefined, here: DeskPage['here']): Html => {
  const t = desk[language].nav;
  const link = (url: string, label: string, place: DeskPage['here']): Html =>
    html`<a href="${url}"${place === here && here !== undefined ? html` aria-current="page"` : ''}>${label}</a>`;
  return html`<nav aria-label="${t.label}">
    ${
      caller &&
      html`${link('/desk', t.cohorts, 'cohorts')} ${link('/desk/new', t.new, 'new')}
    ${link('/desk/programmes', t.programmes, 'programmes')} ${link('/desk/access', t.access, 'access')}`
    }
    ${otherLanguage(language, t.language)}
  </nav>`;
};

type Refusal = 'unknown' | 'cross-site' | 'signed-out';

const statusOf: Readonly<Record<Refusal, number>> = { unknown: 404, 'cross-site': 403, 'signed-out': 401 };

/** What is not there, or not theirs, gets this very page; so does what no page of ours has asked for. */
export const refusalPage = (language: Language = 'en', why: Refusal): Answer => {
  const { refused: t } = desk[language];
  const { title, text } = why === 'unknown' ? t.unknown : why === 'cross-site' ? t.crossSite : t.signedOut;
  return deskPage({
    language,
    title,
    status: statusOf[why],
    body: html`<h1>${title}</h1>
      <p>${text}</p>
      <p><a class="button" href="/desk">${t.back}</a></p>`,
  });
};

/** What went wrong is ours: that is said, and what to do. */
export const failurePage = (language: Language = 'en'): Answer => {
  const { refused: t } = desk[language];
  return deskPage({
    language,
    title: t.failed.title,
    status: 500,
    body: html`<h1>${t.failed.title}</h1>
      <p>${t.failed.text}</p>
      <p><a class="button" href="/desk">${t.back}</a></p>`,
  });
};

/** Whoever is not let in is asked for their address, and then led to where they wanted to go. */
export const toSignIn = (path: string): Answer =>
  seeOther(path === '/desk' ? '/desk/sign-in' : `/desk/sign-in?to=${encodeURIComponent(path)}`);
