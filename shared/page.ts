import { createHash } from 'node:crypto';
import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import type { Language } from './domain/programme.ts';
import { Html, html } from './html.ts';
import { pageStyle } from './page-style.ts';

/** Without the spaces that only its writers need: it travels with every page. */
const compactStyle = pageStyle
  .trim()
  .replaceAll(/\s*([{};,])\s*/g, '$1')
  .replaceAll(';}', '}')
  .replaceAll(': ', ':');

/** Whole, as its hash is exact: a formatter that moved a space would undo every style. */
const style = new Html(`<style>${compactStyle}</style>`);

/** How a policy names one text and no other. */
const sourceOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

const styleSource = sourceOf(compactStyle);

const policyWith = (script: string | undefined): string =>
  [
    "default-src 'none'",
    `style-src ${styleSource}`,
    ...(script === undefined ? [] : [`script-src ${sourceOf(script)}`]),
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');

const headers = {
  'content-type': 'text/html; charset=utf-8',
  // With no-referrer browsers send `Origin: null`, and our own forms would be refused.
  'referrer-policy': 'same-origin',
  'x-robots-tag': 'noindex, noarchive',
  'x-content-type-options': 'nosniff',
};

type Page = {
  language: Language;
  title: string;
  body: Html;
  /** Further elements of the head. */
  head?: Html;
  /** What follows the card. */
  footer?: Html;
  /** The one script that may run: the same text for everybody. */
  script?: string | undefined;
  status?: number;
  /** How long anyone may keep a copy: nothing personal is on such a page. Not at all unless given. */
  keepSeconds?: number;
};

/** A small page of ours: works without its script, fetches nothing, is never indexed. */
export const htmlPage = ({
  language,
  title,
  body,
  head,
  footer,
  script,
  status = 200,
  keepSeconds,
}: Page): APIGatewayProxyStructuredResultV2 => ({
  statusCode: status,
  headers: {
    ...headers,
    'content-security-policy': policyWith(script),
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
        ${style}
      </head>
      <body>
        <header>
          <svg width="28" height="14" viewBox="0 0 44 22" aria-hidden="true">
            <circle class="one" cx="11" cy="11" r="10" />
            <circle class="two" cx="33" cy="11" r="10" /></svg
          >Binôme
        </header>
        <main>${body}</main>
        ${footer && html`<footer>${footer}</footer>`}
        ${script !== undefined && new Html(`<script>${script}</script>`)}
      </body>
    </html> `.toString(),
});
