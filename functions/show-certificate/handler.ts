import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { CertificatePage } from '../../shared/certificate/certificate-page.ts';
import { issuerOf } from '../../shared/certificate/printing.ts';
import { parseRequest, segmentsOf } from '../../shared/web-request.ts';
import type { World } from '../../shared/world.ts';
import { issuerAnswer, keyAnswer } from './led-to.ts';
import { certificatePage, notFoundPage, wrongMethodPage } from './pages.ts';
import { badgeAnswer, credentialAnswer, statusAnswer } from './proofs.ts';

type Ports = Pick<World, 'store' | 'settings'>;
type Answer = APIGatewayProxyStructuredResultV2;

/**
 * Shows anyone who has its address what was printed on a certificate, GET `/c/{id}`, and what proves it: its credential,
 * whether that still holds, and the key and the issuer that it names.
 */
export const makeHandler =
  (ports: Ports) =>
  async (event: unknown): Promise<Answer> => {
    const request = parseRequest(event);
    const { method, language = 'en' } = request;
    if (method !== 'GET' && method !== 'HEAD') return wrongMethodPage(language);

    const found = (await answerTo(ports, segmentsOf(request))) ?? notFoundPage(language);
    return method === 'HEAD' ? { ...found, body: '' } : found;
  };

const answerTo = async (ports: Ports, [what, name = '', ...more]: readonly string[]): Promise<Answer | undefined> => {
  if (what === 'keys' && more.length === 0) return await keyAnswer(ports, name);
  if (what === 'issuers' && more.length === 0) return await issuerAnswer(ports, name);
  return what === 'c' ? await ofCertificate(ports, name, more.join('/')) : undefined;
};

const ofCertificate = async ({ store, settings }: Ports, name: string, part: string): Promise<Answer | undefined> => {
  const id = CertificatePage.shape.id.safeParse(typedId(name));
  const certificate = id.success ? await store.certificate(id.data) : undefined;
  if (!certificate) return undefined;
  switch (part) {
    case '':
      return certificatePage(
        certificate,
        await issuerOf({ store }, { name: certificate.cohortName }, certificate),
        settings.baseUrl,
      );
    case 'credential.jwt':
      return credentialAnswer(certificate);
    case 'badge.svg':
      return await badgeAnswer({ store }, certificate);
    case 'status':
      return statusAnswer(certificate);
    default:
      return undefined;
  }
};

/** Crockford's base32 as people type it: letter case, hyphens and spaces do not count, O is 0, I and L are 1. */
const typedId = (text: string): string =>
  text.toUpperCase().replaceAll(/[-\s]/g, '').replaceAll('O', '0').replace(/[IL]/g, '1');
