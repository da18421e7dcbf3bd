import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { guide as messages } from '../../emails/generated/messages/guide.ts';
import type { Guide } from '../../emails/programmes/content.ts';
import type { Block, Span } from '../../emails/prose.ts';
import type { Language } from '../../shared/domain/programme.ts';
import { guideUrl } from '../../shared/guide-url.ts';
import { type Html, html } from '../../shared/html.ts';
import { htmlPage } from '../../shared/page.ts';

const others = { fr: 'en', en: 'fr' } satisfies Record<Language, Language>;

export const guidePage = (
  language: Language,
  programme: string,
  { id, title, minutes, summary, text }: Guide,
  /** Whether the programme has texts in the other language too. */
  isInBoth = true,
): APIGatewayProxyStructuredResultV2 => {
  const other = others[language];
  return htmlPage({
    language,
    title,
    keepSeconds: 3600,
    head: html`<meta name="description" content="${summary}" />`,
    body: html`<article class="prose">
      <p class="eyebrow">${messages[language].minutes({ minutes })}</p>
      <h1>${title}</h1>
      <p class="standfirst">${summary}</p>
      ${text.map(blockOf)}
    </article>`,
    ...(isInBoth && {
      footer: html`<a href="${guideUrl('', other, programme, id)}" hreflang="${other}" lang="${other}"
        >${messages[other].otherLanguage}</a
      >`,
    }),
  });
};

/** In both languages, the reader's first: the address did not say which. */
export const notFoundPage = (language: Language = 'en'): APIGatewayProxyStructuredResultV2 => {
  const other = others[language];
  return htmlPage({
    language,
    status: 404,
    title: messages[language].notFoundTitle,
    body: html`<h1>${messages[language].notFoundTitle}</h1>
      <p>${messages[language].notFound}</p>
      <section lang="${other}">
        <h2>${messages[other].notFoundTitle}</h2>
        <p>${messages[other].notFound}</p>
      </section>`,
  });
};

const blockOf = (block: Block): Html => {
  switch (block.kind) {
    case 'paragraph':
      return html`<p>${block.spans.map(spanOf)}</p>`;
    case 'list':
      return html`<ul>
        ${block.items.map((item) => html`<li>${item.map(spanOf)}</li>`)}
      </ul>`;
    case 'heading':
      return html`<h2>${block.text}</h2>`;
    default:
      return block satisfies never;
  }
};

const spanOf = ({ text, strong }: Span): Html => (strong ? html`<strong>${text}</strong>` : html`${text}`);
