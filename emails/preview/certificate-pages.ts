import { holderPage } from '../../functions/answer-link/pages/holder-page.ts';
import type { Page } from '../../functions/answer-link/pages/page.ts';
import { certificatePage } from '../../functions/show-certificate/pages.ts';
import type { CertificatePage, Edition } from '../../shared/certificate/certificate-page.ts';
import type { Issuer } from '../../shared/certificate/issuer.ts';
import { groupMentoring, type Language } from '../../shared/domain/programme.ts';
import { programmeContent } from '../programmes/catalogue.ts';
import type { Names } from './names.ts';
import { mapped, stamp } from './step-pages.ts';

const baseUrl = 'https://binome.example.org';
const first: Edition = { edition: 1, on: '2027-06-11', why: 'first', sha256: '3b'.repeat(32) };
const second: Edition = { edition: 2, on: '2027-07-02', why: 'fuller', sha256: 'c4'.repeat(32) };
const revoked = { on: '2027-07-09' };

const certificateOf = (language: Language, { reader, cohort }: Names): CertificatePage & { name: string } => ({
  id: '7K3M9QX2T4VB',
  name: reader,
  role: 'mentor',
  language,
  programmeTitle: programmeContent(groupMentoring.id, language).title,
  cohortName: cohort,
  stepsDone: 5,
  stepsTotal: 6,
  thresholdPercent: 80,
  from: '2027-02-01',
  issuedOn: '2027-06-11',
  proven: { both: 3, one: 1, organiser: 1, brought: 0 },
  edition: 1,
  editions: [first],
  version: 1,
});

const issuerOf = ({ cohort, organiser }: Names): Issuer => ({
  name: cohort,
  signatory: { name: organiser },
  place: 'Strasbourg',
});

/** What anybody who has the number of a certificate sees. */
export const certificatePages = (language: Language, names: Names): Readonly<Record<string, Page>> => {
  const certificate = certificateOf(language, names);
  const { name: _, ...nameless } = certificate;
  const views: Readonly<Record<string, CertificatePage>> = {
    'page: certificate': certificate,
    'page: certificate, second edition': {
      ...certificate,
      stepsDone: 6,
      pairs: 2,
      edition: 2,
      editions: [first, second],
      issuedOn: second.on,
    },
    'page: certificate, name withdrawn': nameless,
    'page: certificate, revoked': {
      ...certificate,
      revoked: { ...revoked, reason: { fr: 'Délivré par erreur.', en: 'Issued by mistake.' }[language] },
    },
  };
  return mapped(views, (view) => certificatePage(view, issuerOf(names), baseUrl));
};

/** What its holder sees. */
export const holderPages = (language: Language, names: Names): Readonly<Record<string, Page>> => {
  const certificate = certificateOf(language, names);
  const view = {
    url: `${baseUrl}/c/${certificate.id}`,
    pdfUrl: '/holder/…/pdf',
    issuer: names.cohort,
    stamp,
  };
  return {
    'page: your certificate': holderPage({ ...view, certificate }),
    'page: your certificate, name hidden': holderPage({
      ...view,
      certificate: { ...certificate, nameWithdrawn: true },
      said: 'hidden',
    }),
    'page: your certificate, revoked': holderPage({ ...view, certificate: { ...certificate, revoked } }),
  };
};
