import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { type CertificatePage, isNamed } from '../../shared/certificate/certificate-page.ts';
import { badgeSvg } from '../../shared/certificate/open-badge/badge.ts';
import { printedId } from '../../shared/certificate/printed-id.ts';
import type { World } from '../../shared/world.ts';
import { plainAnswer } from './plain-answer.ts';

type Answer = APIGatewayProxyStructuredResultV2;

/** The credential tells the name: it is handed out only while the page does. */
const shownCredential = (certificate: CertificatePage): string | undefined =>
  isNamed(certificate) ? certificate.credential : undefined;

export const credentialAnswer = (certificate: CertificatePage): Answer | undefined => {
  const credential = shownCredential(certificate);
  if (credential === undefined) return undefined;
  const answer = plainAnswer('text/plain; charset=utf-8', credential, 'never');
  // Nobody wants to read it: a browser keeps it as a file.
  const disposition = `attachment; filename="certificate-${printedId(certificate.id)}.jwt"`;
  return { ...answer, headers: { ...answer.headers, 'content-disposition': disposition } };
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
