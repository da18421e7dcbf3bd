import { createHash } from 'node:crypto';
import { roleOf } from '../domain/pair.ts';
import { dayIn, type Day } from '../domain/time.ts';
import type { Situation } from '../domain/timetable.ts';
import { provenBy } from '../domain/proven.ts';
import type { Texts } from '../../emails/programmes/catalogue.ts';
import { judge } from '../poison.ts';
import type { Store } from '../store.ts';
import type { World } from '../world.ts';
import { type CertificatePage, type Edition, Printed, type PrintedCertificate } from './certificate-page.ts';
import type { Issuer } from './issuer.ts';

/** What issuing asks of the world; a rehearsal has nothing issued. */
export type IssuingWorld = Pick<World, 'now' | 'printCertificate' | 'settings'> & {
  store: Pick<Store, 'certificate'>;
};

/** A certificate as it stands: its page, whether that is still to be written, and the PDF that it proves. */
export type Issued = { page: CertificatePage; isNew: boolean; pdf: Uint8Array };

export const certificateUrl = (baseUrl: string, id: string): string => `${baseUrl}/c/${id}`;

/**
 * The certificate of a person whose row declares it: the edition that was issued, or the next one if a name was corrected
 * or more steps count since. What is printed is written once: without such a change the same page and the same bytes
 * come again, whatever else of the cohort has changed.
 */
export const issue = async (
  world: IssuingWorld,
  situation: Situation,
  texts: Texts,
  url: (id: string) => string,
): Promise<Issued> => {
  const id = situation.person.certificate?.id ?? '';
  const issued = await world.store.certificate(id);
  const why = whyAnew(issued, situation);
  if (issued && !why) return { page: issued, isNew: false, pdf: await draw(world, issued, url(id)) };
  const on = dayIn(situation.person.zone, issued ? world.now() : (situation.person.certificate?.at ?? world.now()));
  const page = pageOf(issued, situation, texts, why === 'corrected' ? undefined : on);
  const pdf = await draw(world, page, url(id));
  const sha256 = createHash('sha256').update(pdf).digest('hex');
  const edition: Edition = { edition: page.edition, on, why: why ?? 'first', sha256 };
  return { page: { ...page, editions: [...page.editions, edition] }, isNew: true, pdf };
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
  issued: CertificatePage | undefined,
  { cohort, person, pairs }: Situation,
  texts: Texts,
  issuedOn: Day | undefined,
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
    issuedOn: issuedOn ?? '',
    version: 0,
    ...issued,
    ...(issuedOn !== undefined && { issuedOn }),
    name: person.name,
    stepsDone: certificate.done,
    stepsTotal: certificate.total ?? cohort.programme.steps.length,
    ...(certificate.pairs !== undefined && { pairs: certificate.pairs }),
    proven: provenBy(cohort.programme, pair, person.id),
    edition: issued ? issued.edition + 1 : 1,
    editions: issued?.editions ?? [],
  };
};

/** The PDF of an edition, the same whenever it is drawn again. */
export const draw = async (
  world: Pick<World, 'printCertificate'>,
  page: CertificatePage,
  url: string,
): Promise<Uint8Array> => await world.printCertificate(printed(page, { name: page.cohortName }), url);

/** What of a page is printed, and no more: the same edition gives the same bytes. */
export const printed = (page: CertificatePage, issuer: Issuer): PrintedCertificate => {
  const { name = '', ...rest } = Printed.strip().parse(page);
  return { ...rest, name, issuer };
};
