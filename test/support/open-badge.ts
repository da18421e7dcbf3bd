import { makeHandler } from '../../functions/show-certificate/handler.ts';
import { CertificatePage, type PrintedCertificate } from '../../shared/certificate/certificate-page.ts';
import { type Before, issueCredential } from '../../shared/certificate/open-badge/issue.ts';
import { aPrintedCertificate as printedCertificate } from './certificates.ts';
import { aWorld, type TestWorld } from './world.ts';

export const aPrintedCertificate = (change: Partial<PrintedCertificate> = {}): PrintedCertificate =>
  printedCertificate({
    name: 'Zoé Nguyễn',
    role: 'mentee',
    from: '2026-01-05',
    issuedOn: '2026-06-24',
    issuer: {
      name: 'Fondation Binôme',
      signatory: { name: 'Claire Fontaine', title: 'Présidente' },
      place: 'Strasbourg',
    },
    ...change,
  });

/** A world in which this certificate was issued, with its credential, as its row then is. */
export const anIssuedCertificate = async (
  change: Partial<PrintedCertificate> = {},
  { world = aWorld(), before }: { world?: TestWorld; before?: Before } = {},
) => {
  const printed = aPrintedCertificate(change);
  const issued = await issueCredential(world, printed, before);
  const page = CertificatePage.parse({ ...printed, ...issued });
  await world.store.putCertificate(page);
  return { world, printed, page, ...issued };
};

/** What the function answers to a GET; `path` may be a whole address of ours. */
export const fetched = async (world: TestWorld, path: string) => {
  const {
    statusCode,
    headers,
    body = '',
  } = await makeHandler(world)({
    rawPath: path.replace(world.settings.baseUrl, ''),
    requestContext: { http: { method: 'GET' } },
  });
  return { statusCode, headers, body };
};
