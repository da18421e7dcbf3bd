import { createHash } from 'node:crypto';
import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import type { Language } from './domain/programme.ts';
import { Html, html } from './html.ts';
import { pageStyle } from './page-style.ts';

/** A style that a page may have: whole, as its hash is exact, and without the spaces that only its writers need. */
export type Style = { markup: Html; source: string };

/** How a policy names one text and no other. */
const sourceOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

export const styleOf = (written: string): Style => {
  const compact = written
    .trim()
    .replaceAll(/\s*([{};,])\s*/g, '$1')
    .replaceAll(';}', '}')
    .replaceAll(': ', ':');
  return { markup: new Html(`<style>${compact}</style>`), source: sourceOf(compact) };
};

const everyPage = styleOf(pageStyle);

/** What a page may fetch and run: its own styles, its one script, and, where it says so, our own addresses. */
const policyWith = ({ styles = [], script, connects, frames }: Allowed): string =>
  [
    "default-src 'none'",
    `style-src ${[everyPage, ...styles].map(({ source }) => source).join(' ')}`,
    ...(script === undefined ? [] : [`script-src ${sourceOf(script)}`]),
    ...(connects ? ["connect-src 'self'"] : []),
    ...(frames ? ["frame-src 'self'"] : []),
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');

type Allowed = {
  /** Besides that of every page. */
  styles?: readonly Style[] | undefined;
  /** The one script that may run: the same text for everybody. */
  script?: string | undefined;
  /** Whether its script may ask our own API. */
  connects?: boolean | undefined;
  /** Whether it may show other pages of ours in frames. */
  frames?: boolean | undefined;
};

const headers = {
  'content-type': 'text/html; charset=utf-8',
  // With no-referrer browsers send `Origin: null`, and our own forms would be refused.
  'referrer-policy': 'same-origin',
  'x-robots-tag': 'noindex, noarchive',
  'x-content-type-options': 'nosniff',
};

type Page = Allowed & {
  language: Language;
  title: string;
  body: Html;
  /** Further elements of the head. */
  head?: Html;
  /** What follows the card. */
  footer?: Html;
  /** What stands in the header beside our name, which leads to `home` if it leads anywhere. */
  navigation?: Html | undefined;
  home?: string | undefined;
  status?: number;
  /** How long anyone may keep a copy: nothing personal is on such a page. Not at all unless given. */
  keepSeconds?: number;
};

const mark = html`<svg width="28" height="14" viewBox="0 0 44 22" aria-hidden="true">
    <circle class="one" cx="11" cy="11" r="10" />
    <circle class="two" cx="33" cy="11" r="10" /></svg
  >Binôme`;

/** A small page of ours: works without its script, fetches nothing, is never indexed. */
export const htmlPage = ({
  language,
  title,
  body,
  head,
  footer,
  navigation,
  home,
  status = 200,
  keepSeconds,
  ...allowed
}: Page): APIGatewayProxyStructuredResultV2 => ({
  statusCode: status,
  headers: {
    ...headers,
    'content-security-policy': policyWith(allowed),
    'cache-control': keepSeconds === undefined ? 'no-store' : `public, max-age=${keepSeconds}`,
  },
  body: html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${title} · Binôme</title>
        ${head}
        ${everyPage.markup}${allowed.styles?.map(({ markup }) => markup)}
      </head>
      <body>
        <header>${home === undefined ? mark : html`<a class="home" href="${home}">${mark}</a>`}${navigation}</header>
        <main>${body}</main>
        ${footer && html`<footer>${footer}</footer>`}
        ${allowed.script !== undefined && new Html(`<script>${allowed.script}</script>`)}
      </body>
    </html> `.toString(),
});
