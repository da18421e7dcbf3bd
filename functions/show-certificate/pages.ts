import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { list } from '../../emails/format.ts';
import { certificate, type CertificateMessages } from '../../emails/generated/messages/certificate.ts';
import { type CertificatePage, isNamed } from '../../shared/certificate/certificate-page.ts';
import type { Issuer } from '../../shared/certificate/issuer.ts';
import { printedId } from '../../shared/certificate/printed-id.ts';
import type { Language } from '../../shared/domain/programme.ts';
import { type Html, html } from '../../shared/html.ts';
import { htmlPage, styleOf } from '../../shared/page.ts';
import { checkFile, checkFileScript } from './check-file.ts';

const style = styleOf(`
.prints { padding-left: 1.4em; }
.prints code { font-size: 0.875rem; overflow-wrap: anywhere; }
`);

/**
 * Repeats every printed field, so that a doctored copy betrays itself, and says by whose word the steps count. Link previews
 * learn the programme, never the name.
 */
export const certificatePage = (
  page: CertificatePage,
  issuer: Issuer | undefined,
  baseUrl: string,
): APIGatewayProxyStructuredResultV2 => {
  const { language } = page;
  const t = certificate[language];
  const check = !page.revoked && checkFile(page, t);
  return htmlPage({
    language,
    title: t.title,
    head: html`<meta property="og:title" content="${t.title} – ${page.programmeTitle}" />
      <meta property="og:site_name" content="Binôme" />
      <meta property="og:type" content="website" />`,
    styles: [style],
    script: check ? checkFileScript : undefined,
    body: html`${standing(page, t)}
      <dl>
        ${fieldsOf(page, issuer, baseUrl, t).map(
          ([label, value]) =>
            html`<div>
              <dt>${label}</dt>
              <dd>${value}</dd>
            </div>`,
        )}
      </dl>
      ${comparison(page, t)} ${check} ${isNamed(page) && keep(page, t)}`,
    footer: html`<p class="muted">${t.page.privacy}</p>`,
  });
};

const standing = (page: CertificatePage, t: CertificateMessages): Html => {
  const { revoked } = page;
  if (revoked)
    return html`<p class="eyebrow">✗ ${t.page.revoked}</p>
      <h1>${t.title}</h1>
      <p class="notice problem">
        ${t.page.revokedOn({ day: revoked.on })}
        ${revoked.reason !== undefined && t.page.revokedWhy({ reason: revoked.reason })}
      </p>`;
  return html`<p class="eyebrow genuine">✓ ${t.page.genuine}</p>
    <h1>${t.title}</h1>
    ${
      isNamed(page)
        ? html`<p class="muted">${t.awardedTo}</p>
            <p class="holder serif">${page.name}</p>`
        : html`<p class="notice">${t.page.nameWithdrawn}</p>`
    }`;
};

const fieldsOf = (
  page: CertificatePage,
  issuer: Issuer | undefined,
  baseUrl: string,
  t: CertificateMessages,
): readonly (readonly [string, string])[] => {
  const { stepsDone: done, stepsTotal: total, pairs, proven } = page;
  const { page: p } = t;
  const words = (['both', 'one', 'organiser', 'brought'] as const).flatMap((by) =>
    proven && proven[by] > 0 ? [p[by]({ count: proven[by] })] : [],
  );
  const signatory = [issuer?.signatory?.name, issuer?.signatory?.title].filter((text) => text !== undefined);
  return [
    [p.role, p.roleName(page)],
    [p.programme, page.programmeTitle],
    [p.cohort, page.cohortName],
    [p.steps, p.stepCount({ done, total })],
    ...(pairs === undefined ? [] : [[p.pairs, p.pairCount({ count: pairs })] as const]),
    ...(words.length > 0 ? [[p.proven, list(page.language, words)] as const] : []),
    [p.rule, t.rule({ percent: page.thresholdPercent })],
    [p.period, t.period({ from: page.from, to: page.issuedOn })],
    [p.issuedOn, [issuer?.place, p.issuedDay({ day: page.issuedOn })].filter((text) => text !== undefined).join(', ')],
    ...(issuer ? [[p.issuedBy, issuer.name] as const] : []),
    ...(signatory.length > 0 ? [[p.signatory, signatory.join(', ')] as const] : []),
    [p.site, new URL(baseUrl).host],
    [t.number, printedId(page.id)],
  ];
};

/** What else somebody may have in hand; of what was revoked, nothing is to be compared. */
const comparison = (
  { edition, editions, revoked }: CertificatePage,
  { page: t }: CertificateMessages,
): Html | false => {
  if (revoked) return false;
  if (editions.length < 2) return html`<p class="muted">${t.compare}</p>`;
  return html`<p class="muted">${t.compareLast({ n: edition })}</p>
    <h2>${t.editions}</h2>
    <ul>
      ${editions.map(({ edition: n, why, on: day }) => html`<li>${t.edition({ n, why, day })}</li>`)}
    </ul>
    <p class="muted">${t.editionsHint}</p>`;
};

const keep = ({ id }: CertificatePage, { page: { keep: t } }: CertificateMessages): Html =>
  html`<section>
    <h2>${t.title}</h2>
    <ul class="links">
      <li><a href="/c/${id}/badge.svg">${t.badge}</a></li>
      <li><a href="/c/${id}/credential.jwt">${t.credential}</a></li>
    </ul>
  </section>`;

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
