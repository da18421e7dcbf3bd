import { badge } from '../../../emails/generated/messages/badge.ts';
import { certificate } from '../../../emails/generated/messages/certificate.ts';
import type { PrintedCertificate } from '../certificate-page.ts';
import { issuerHash } from '../issuer.ts';
import { addresses, urnOf } from './addresses.ts';
import { contexts, inShort } from './issuer-profile.ts';
import { statusEntry } from './status-list.ts';

/** What a credential says besides what is printed. */
export type Drawn = {
  subject: string;
  statusIndex: number;
  validFrom: string;
};

/**
 * The certificate as an Open Badges 3.0 credential, to be signed. Of the person it tells the name, the role and how many
 * steps: no address, not even hashed, and no word that anybody wrote about them.
 * Every edition has the same id: whoever holds two takes the later for the refreshed one.
 */
export const openBadge = (printed: PrintedCertificate, drawn: Drawn, baseUrl: string) => {
  const { id, language, stepsDone: done, stepsTotal: total, role, from, issuedOn } = printed;
  const t = certificate[language];
  const at = addresses(baseUrl);
  const extent = done < total ? 'some' : 'all';
  const steps = stepsResult(printed);
  return {
    '@context': contexts,
    id: at.certificate(id),
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    name: `${t.title} – ${printed.programmeTitle}`,
    image: { id: at.image(id), type: 'Image' },
    issuer: inShort(printed.issuer, at.issuer(issuerHash(printed.issuer))),
    validFrom: drawn.validFrom,
    awardedDate: midnight(issuedOn),
    credentialSubject: {
      id: drawn.subject,
      type: ['AchievementSubject'],
      identifier: [
        { type: 'IdentityObject', identityHash: printed.name.normalize('NFC'), identityType: 'name', hashed: false },
      ],
      role: t.page.roleName({ role }),
      activityStartDate: midnight(from),
      activityEndDate: midnight(issuedOn),
      achievement: achievement(printed, steps),
      result: [{ type: ['Result'], resultDescription: steps.id, value: String(done) }],
    },
    evidence: [
      {
        type: ['Evidence'],
        name: t.page.steps,
        narrative: `${t.accomplished({ extent, done, total, role })} (${t.period({ from, to: issuedOn })})`,
      },
    ],
    credentialStatus: statusEntry(at.status(id), drawn.statusIndex),
  };
};
export type OpenBadge = ReturnType<typeof openBadge>;

/**
 * What is awarded. Nothing can be fetched under its id: the programme of a cohort has no page that stays as it was for good,
 * and verifiers ask only that the id be a URI. It is made of the content, so that equal achievements have one.
 */
const achievement = (printed: PrintedCertificate, steps: StepsResult) => {
  const { language, programmeTitle: name, stepsTotal: total, thresholdPercent: percent } = printed;
  const t = certificate[language];
  return {
    id: urnOf('achievement', issuerHash(printed.issuer), language, name, total, percent),
    type: ['Achievement'],
    achievementType: 'CertificateOfCompletion',
    inLanguage: language,
    name,
    description: badge[language].description({ total }),
    criteria: { narrative: t.rule({ percent }) },
    resultDescription: [steps],
  };
};

/** What the number of steps is counted against. */
const stepsResult = ({ language, stepsTotal: total, thresholdPercent: percent }: PrintedCertificate) => ({
  id: urnOf('steps', language, total, percent),
  type: ['ResultDescription'],
  resultType: 'RawScore',
  name: certificate[language].page.steps,
  valueMin: '0',
  requiredValue: String(Math.ceil((total * percent) / 100)),
  valueMax: String(total),
});
type StepsResult = ReturnType<typeof stepsResult>;

/** Days are told as instants there; the hour means nothing. */
const midnight = (day: string): string => `${day}T00:00:00Z`;
