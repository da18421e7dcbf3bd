import { certificate as printedMessages } from '../../../emails/generated/messages/certificate.ts';
import { holder as messages, type HolderMessages } from '../../../emails/generated/messages/holder.ts';
import type { CertificatePage } from '../../../shared/certificate/certificate-page.ts';
import { printedId } from '../../../shared/certificate/printed-id.ts';
import { type Html, html } from '../../../shared/html.ts';
import { styleOf } from '../../../shared/page.ts';
import { type Asking, noticeOf, type Press, quietPress } from './choice.ts';
import { pick } from './fields.ts';
import { page, type Page } from './page.ts';

export type HolderView = Asking & {
  certificate: CertificatePage;
  /** Of the page that anybody may read. */
  url: string;
  pdfUrl: string;
  /** The organisation that issued it. */
  issuer: string;
  said?: 'hidden' | 'shown' | undefined;
};

const style = styleOf(`
textarea { display: block; width: 100%; margin-top: 4px; padding: 9px 12px; border: 2px solid var(--muted); border-radius: 10px; background: var(--card); color: inherit; font: inherit; font-weight: 400; }
.fields label { margin-bottom: 8px; font-size: 0.9375rem; }
`);

/** The page of a certificate's holder. Its form posts `answer=hide` or `show`. */
export const holderPage = (view: HolderView): Page => {
  const { certificate } = view;
  const { language } = certificate;
  const t = messages[language];
  const { stepsDone: done, stepsTotal: total, programmeTitle: programme, role } = certificate;
  return page(language, {
    above: html`${noticeOf(language, view, view.said && t.name[view.said])}<p class="eyebrow">${certificate.cohortName}</p>`,
    title: t.title,
    styles: [style],
    body: html`<p>${t.lead({ done, total, programme, role })}</p>
${contentOf(view, t)}`,
  });
};

const contentOf = (view: HolderView, t: HolderMessages): Html => {
  const { certificate, url, pdfUrl } = view;
  const toPage = html`<p><a href="${url}">${t.page}</a></p>`;
  if (certificate.revoked) return html`<p class="notice problem">${t.revoked}</p>${toPage}`;
  if (certificate.name === undefined) return html`<p class="notice">${t.forgotten}</p>${toPage}`;
  const isHidden = certificate.nameWithdrawn === true;
  return html`<p><a class="button" href="${pdfUrl}">${t.pdf}</a></p>
<ul class="links"><li><a href="${url}">${t.page}</a></li>${
    !isHidden &&
    html`<li><a href="${url}/badge.svg">${t.badge}</a></li><li><a href="${url}/credential.jwt">${t.credential}</a></li>`
  }</ul>
${!isHidden && html`<p class="muted">${t.takeAlong}</p>`}
${plan(view, t)}
${!isHidden && linkedIn(view, t)}
<section><h2>${t.name.title}</h2><p>${isHidden ? t.name.isHidden : t.name.isShown}</p>
${quietPress(view, isHidden ? nameForm('show', t) : nameForm('hide', t))}
<p class="muted">${t.name.copies}</p></section>`;
};

/** A box to tick first: machines that press every button of a page tick none. */
const nameForm = (answer: 'hide' | 'show', t: HolderMessages): Press => ({
  answer,
  label: t.name[answer],
  fields: pick('checkbox', { name: 'sure', value: 'yes', isChosen: false, isRequired: true }, t.name.sure[answer]),
});

const plan = ({ certificate, url, issuer }: HolderView, t: HolderMessages): Html => {
  const { stepsDone: done, stepsTotal: total, programmeTitle: programme, role, from, issuedOn: to } = certificate;
  const text = t.plan.text({ from, to, done, total, programme, role, issuer, url });
  return html`<section><h2>${t.plan.title}</h2><p>${t.plan.hint}</p>
<label>${t.plan.label}<textarea readonly rows="9">${text}</textarea></label></section>`;
};

/** Its form takes these fields from the address, and sometimes ignores them: they stand below it as well. */
const linkedIn = ({ certificate, url, issuer }: HolderView, t: HolderMessages): Html => {
  const { id, language, programmeTitle, issuedOn } = certificate;
  const name = `${printedMessages[language].title} – ${programmeTitle}`;
  const address = new URL('https://www.linkedin.com/profile/add');
  address.search = new URLSearchParams({
    startTask: 'CERTIFICATION_NAME',
    name,
    organizationName: issuer,
    issueYear: issuedOn.slice(0, 4),
    issueMonth: String(Number(issuedOn.slice(5, 7))),
    certUrl: url,
    certId: printedId(id),
  }).toString();
  const fields = [
    [t.linkedin.name, name],
    [t.linkedin.organisation, issuer],
    [t.linkedin.issued, t.linkedin.day({ on: issuedOn })],
    [t.linkedin.id, printedId(id)],
    [t.linkedin.url, url],
  ] as const;
  return html`<section><h2>${t.linkedin.title}</h2>
<p><a class="button" href="${address.href}" rel="noreferrer">${t.linkedin.button}</a></p>
<p class="muted">${t.linkedin.hint}</p>
<div class="fields">${fields.map(([label, value]) => html`<label>${label}<input type="text" readonly value="${value}"></label>`)}</div></section>`;
};
