import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { type CertificatePage, isNamed } from '../../shared/certificate/certificate-page.ts';
import { badgeSvg } from '../../shared/certificate/open-badge/badge.ts';
import type { World } from '../../shared/world.ts';
import { plainAnswer } from './plain-answer.ts';

type Answer = APIGatewayProxyStructuredResultV2;

/** The credential tells the name: it is handed out only while the page does. */
const shownCredential = (certificate: CertificatePage): string | undefined =>
  isNamed(certificate) ? certificate.credential : undefined;

export const credentialAnswer = (certificate: CertificatePage): Answer | undefined => {
  const credential = shownCredential(certificate);
  return credential === undefined ? undefined : plainAnswer('text/plain; charset=utf-8', credential, 'never');
};

export const badgeAnswer = async (
  { store }: Pick<World, 'store'>,
  certificate: CertificatePage,
): Promise<Answer | undefined> => {
  const credential = shownCredential(certificate);
  if (credential === undefined || certificate.issuer === undefined) return undefined;
  const issuer = await store.issuer(certificate.issuer);
  return issuer && plainAnswer('image/svg+xml', badgeSvg(certificate, issuer, credential), 'never');
};

/** It names nobody, and whoever holds a credential must be able to check it, whatever became of the page. */
export const statusAnswer = ({ status }: CertificatePage): Answer | undefined =>
  status === undefined ? undefined : plainAnswer('application/vc+jwt', status, 'briefly');
