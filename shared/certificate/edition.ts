import { createHash } from 'node:crypto';
import type { Texts } from '../../emails/programmes/catalogue.ts';
import { roleOf } from '../domain/pair.ts';
import { provenBy } from '../domain/proven.ts';
import { dayIn } from '../domain/time.ts';
import type { Situation } from '../domain/timetable.ts';
import { judge } from '../poison.ts';
import type { Store } from '../store.ts';
import type { CertificatePage, Edition } from './certificate-page.ts';
import { issueCredential, type IssuingWorld as SigningWorld } from './open-badge/issue.ts';
import { asPrinted, draw, issuerOf, type PrintingWorld } from './printing.ts';

/** A certificate as it stands: its page, whether that is still to be written, and the PDF that it proves. */
export type Issued = { page: CertificatePage; isNew: boolean; pdf: Uint8Array };

export type IssuingWorld = PrintingWorld & SigningWorld & { store: Pick<Store, 'certificate'> };

/**
 * The certificate of a person whose row declares it: the edition that was issued, or the next one if a name was corrected
 * or more steps count since. What is printed is written once: without such a change the same page and the same bytes
 * come again, whatever else of the cohort has changed.
 */
export const issue = async (world: IssuingWorld, situation: Situation, texts: Texts): Promise<Issued> => {
  const { cohort, person } = situation;
  const issued = await world.store.certificate(person.certificate?.id ?? '');
  const why = whyAnew(issued, situation);
  if (issued && !why) return { page: issued, isNew: false, pdf: await draw(world, issued) };

  const on = dayIn(person.zone, world.now());
  const page = pageOf(situation, texts, issued, why === 'corrected' ? issued?.issuedOn : on);
  const issuer = await issuerOf(world, cohort, issued);
  const before = issued && { ...issued, wasWrong: why === 'corrected' };
  const proven = { ...page, ...(await issueCredential(world, asPrinted(page, issuer), before)) };
  const pdf = await draw(world, proven, issuer);
  const sha256 = createHash('sha256').update(pdf).digest('hex');
  const edition: Edition = { edition: page.edition, on, why: why ?? 'first', sha256 };
  return { page: { ...proven, editions: [...page.editions, edition] }, isNew: true, pdf };
};

/** A certificate that nobody has earned, as it will look: it is in no book, and nothing proves it. */
export const rehearseCertificate = async (
  world: PrintingWorld,
  situation: Situation,
  texts: Texts,
): Promise<Issued> => {
  const { cohort, person } = situation;
  const on = dayIn(person.zone, person.certificate?.at ?? cohort.launchAt);
  const page = pageOf(situation, texts, undefined, on);
  return { page, isNew: false, pdf: await draw(world, page, await issuerOf(world, cohort)) };
};

/** What a new edition is for; nothing is issued anew once it was taken back, or its holder is forgotten. */
const whyAnew = (issued: CertificatePage | undefined, { cohort, person }: Situation): Edition['why'] | undefined => {
  if (!issued) return 'first';
  const { certificate, name } = person;
  if (!certificate || issued.revoked || issued.name === undefined) return undefined;
  if (issued.name !== name) return 'corrected';
  const total = certificate.total ?? cohort.programme.steps.length;
  const isFuller =
    (certificate.done >= total && issued.stepsDone < issued.stepsTotal) ||
    (certificate.pairs ?? 1) > (issued.pairs ?? 1);
  return isFuller ? 'fuller' : undefined;
};

const pageOf = (
  { cohort, person, pairs }: Situation,
  texts: Texts,
  issued: CertificatePage | undefined,
  issuedOn = '',
): CertificatePage => {
  const { certificate } = person;
  const pair = pairs.find(({ id }) => id === certificate?.pair);
  const role = pair && roleOf(pair, person.id);
  if (!certificate || !pair || !role) throw new Error(`The certificate of person ${person.id} has no pair of theirs.`);
  return {
    id: certificate.id,
    role,
    language: person.language,
    programmeTitle: judge(() => texts(person.language).title),
    cohortName: cohort.name,
    thresholdPercent: cohort.programme.thresholdPercent,
    from: cohort.start,
    version: 0,
    ...issued,
    issuedOn,
    name: person.name,
    stepsDone: certificate.done,
    stepsTotal: certificate.total ?? cohort.programme.steps.length,
    ...(certificate.pairs !== undefined && { pairs: certificate.pairs }),
    proven: provenBy(cohort.programme, pair, person.id),
    edition: issued ? issued.edition + 1 : 1,
    editions: issued?.editions ?? [],
  };
};
