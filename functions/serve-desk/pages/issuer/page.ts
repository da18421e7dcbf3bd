import { acts } from '../../../../emails/generated/messages/acts.ts';
import { issuer as messages } from '../../../../emails/generated/messages/issuer.ts';
import type { Issuer } from '../../../../shared/certificate/issuer.ts';
import { setUsualIssuer } from '../../../../shared/certificate/usual-issuer.ts';
import type { Cohort } from '../../../../shared/domain/cohort.ts';
import type { Language } from '../../../../shared/domain/programme.ts';
import { dayIn } from '../../../../shared/domain/time.ts';
import { type Html, html } from '../../../../shared/html.ts';
import { pdfAnswer } from '../../../../shared/pdf-answer.ts';
import { formOf } from '../../../../shared/web-request.ts';
import type { DeskWorld, Visit } from '../../action.ts';
import { doOnCohort, idOf, isChangeable } from '../../acts.ts';
import type { Answer } from '../../answers.ts';
import type { IssuerFlaw } from '../../issuer-flaws.ts';
import { loadNamed, type Named } from '../../issuing.ts';
import { sampleCertificate } from '../../sample-certificate.ts';
import { afterAct, flawIn, issuerPath, notices } from '../acting.ts';
import { deskPage } from '../frame.ts';
import { onCohort } from '../on-cohort.ts';
import { seeOther } from '../see-other.ts';
import { issuerForm } from './form.ts';
import { issuerScript } from './script.ts';
import { issuerStyle } from './style.ts';
import { issuerIn, type Typed, typedIn, typedOf } from './typed.ts';

/** What was sent and cannot be done: a sentence about all of it, and what is wrong with which field. */
type Wrong = { typed?: Typed; flaw?: string | undefined; flaws?: ReadonlyMap<string, IssuerFlaw> };

/** Who issues a cohort's certificates. */
export const showIssuerPage = onCohort((world, visit, cohort) =>
  issuerPage(world, visit, cohort, { flaw: flawIn(visit) }),
);

export const nameIssuerHere = onCohort(async (world, visit, cohort) => {
  const wish = formOf(visit.request).get('do');
  if (wish === 'own') return await name(world, visit, cohort, null, undefined);
  if (wish === 'drop') {
    await setUsualIssuer(world, undefined, idOf(visit.caller));
    return seeOther(`${issuerPath(cohort.id)}?usual=1`);
  }
  const typed = typedIn(visit.request);
  const read = issuerIn(typed, visit.language);
  return read.ok
    ? await name(world, visit, cohort, read.issuer, typed)
    : await issuerPage(world, visit, cohort, { typed, flaws: read.flaws }, 422);
});

/** A box that is not ticked says nothing of cohorts to come: what they begin with is dropped by a button of its own. */
const name = async (
  world: DeskWorld,
  visit: Visit,
  cohort: Cohort,
  issuer: Issuer | null,
  typed: Typed | undefined,
): Promise<Answer> => {
  const path = issuerPath(cohort.id);
  const act = { do: 'issuer' as const, issuer, ...(typed?.forAll && { forAll: true }) };
  const outcome = await doOnCohort(world, cohort, { act }, idOf(visit.caller));
  if (outcome.kind === 'nothing' && typed?.forAll) return seeOther(`${path}?usual=1`);
  const flawed = (flaw: string) => issuerPage(world, visit, cohort, { flaw, ...(typed && { typed }) }, 422);
  return await afterAct(outcome, visit.language, path, flawed);
};

/** A certificate as it would be now. */
export const previewSaved = onCohort(async (world, _, cohort) =>
  preview(await sampleCertificate(world, cohort, undefined)),
);

/** The same with what is typed; nothing is kept of it. */
export const previewTyped = onCohort(async (world, visit, cohort) => {
  const typed = typedIn(visit.request);
  const read = issuerIn(typed, visit.language);
  return read.ok
    ? preview(await sampleCertificate(world, cohort, read.issuer))
    : await issuerPage(world, visit, cohort, { typed, flaws: read.flaws }, 422);
});

const preview = (pdf: Uint8Array): Answer => pdfAnswer(pdf, 'inline; filename="preview.pdf"');

const issuerPage = async (
  world: DeskWorld,
  visit: Visit,
  cohort: Cohort,
  { typed, flaw, flaws = new Map() }: Wrong,
  status = 200,
): Promise<Answer> => {
  const { language, caller, request } = visit;
  const t = messages[language];
  const path = issuerPath(cohort.id);
  const named = await loadNamed(world, cohort);
  const isUsual = named.usual !== undefined && named.usual.hash === cohort.issuer;
  const isOpen = isChangeable(cohort);
  return deskPage({
    language,
    caller,
    here: 'cohorts',
    status,
    title: `${t.title} · ${cohort.name}`,
    styles: [issuerStyle],
    script: issuerScript,
    body: html`<p class="eyebrow"><a href="/desk/cohorts/${cohort.id}">${cohort.name}</a></p>
      <h1>${t.title}</h1>
      ${await notices(world, visit, cohort, flaws.size > 0 ? t.wrong : flaw)}
      ${request.query['usual'] === '1' && html`<p class="notice" role="status">${t.forAll.saved}</p>`}
      <p>${t.lead} ${cohort.issuer === undefined && t.own({ cohort: cohort.name })}</p>
      <p>${t.from}</p>
      <p><a href="${path}/preview.pdf" target="_blank">${t.saved}</a></p>
      ${
        isOpen
          ? issuerForm(language, path, typed ?? typedOf(named.issuer, isUsual), flaws)
          : html`<p class="notice">${acts[language].problems.notRunning} ${t.closed}</p>`
      }
      ${isOpen && cohort.issuer !== undefined && toOwn(language, path, cohort)} ${toCome(language, path, cohort, named)}`,
  });
};

const toOwn = (language: Language, path: string, cohort: Cohort): Html => {
  const t = messages[language].toOwn;
  return html`<section>
    <h2>${t.title}</h2>
    <p>${t.text({ cohort: cohort.name })}</p>
    <form method="post" action="${path}">
      <button type="submit" class="quiet small" name="do" value="own">${t.button}</button>
    </form>
  </section>`;
};

const toCome = (language: Language, path: string, { zone }: Cohort, { usual }: Named): Html => {
  const t = messages[language].forAll;
  return html`<section>
    <h2>${t.title}</h2>
    ${
      usual
        ? html`<p>
              ${t.named({ name: usual.issuer.name })} ${usual.since !== undefined && t.since({ on: dayIn(zone, usual.since) })}
            </p>
            <form method="post" action="${path}">
              <button type="submit" class="quiet small" name="do" value="drop">${t.drop}</button>
            </form>`
        : html`<p>${t.none}</p>`
    }
  </section>`;
};
