import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { certificate } from '../../emails/generated/messages/certificate.ts';
import type { CertificatePage } from '../../shared/certificate/certificate-page.ts';
import { printedId } from '../../shared/certificate/printed-id.ts';
import type { Language } from '../../shared/domain/programme.ts';
import { html } from '../../shared/html.ts';
import { htmlPage } from '../../shared/page.ts';

/** Repeats every printed field, so that a doctored copy betrays itself; link previews learn the programme, never the name. */
export const certificatePage = (page: CertificatePage, baseUrl: string): APIGatewayProxyStructuredResultV2 => {
  const { language, stepsDone: done, stepsTotal: total } = page;
  const t = certificate[language];
  const fields = [
    [t.page.role, t.page.roleName(page)],
    [t.page.programme, page.programmeTitle],
    [t.page.cohort, page.cohortName],
    [t.page.steps, t.page.stepCount({ done, total })],
    [t.page.rule, t.rule({ percent: page.thresholdPercent })],
    [t.page.period, t.period({ from: page.from, to: page.issuedOn })],
    [t.page.issuedOn, t.page.issuedDay({ day: page.issuedOn })],
    [t.page.issuedBy, new URL(baseUrl).host],
    [t.number, printedId(page.id)],
  ] as const;
  return htmlPage({
    language,
    title: t.title,
    head: html`<meta property="og:title" content="${t.title} – ${page.programmeTitle}" />
      <meta property="og:site_name" content="Binôme" />
      <meta property="og:type" content="website" />`,
    body: html`<p class="eyebrow genuine">✓ ${t.page.genuine}</p>
      <h1>${t.title}</h1>
      ${
        page.name === undefined
          ? html`<p class="notice">${t.page.nameWithdrawn}</p>`
          : html`<p class="muted">${t.awardedTo}</p>
              <p class="holder serif">${page.name}</p>`
      }
      <dl>
        ${fields.map(
          ([label, value]) =>
            html`<div>
              <dt>${label}</dt>
              <dd>${value}</dd>
            </div>`,
        )}
      </dl>
      <p class="muted">${t.page.compare}</p>`,
    footer: html`<p class="muted">${t.page.privacy}</p>`,
  });
};

/** The same for a number that was never given and for what is no number at all. */
export const notFoundPage = (language: Language): APIGatewayProxyStructuredResultV2 => {
  const t = certificate[language];
  return htmlPage({
    language,
    status: 404,
    title: t.page.notFound,
    body: html`<h1>${t.page.notFound}</h1>
      <p>${t.page.notFoundAdvice}</p>`,
  });
};

export const wrongMethodPage = (language: Language): APIGatewayProxyStructuredResultV2 => {
  const t = certificate[language];
  const page = htmlPage({ language, status: 405, title: t.page.readOnly, body: html`<h1>${t.page.readOnly}</h1>` });
  return { ...page, headers: { ...page.headers, allow: 'GET, HEAD' } };
};
