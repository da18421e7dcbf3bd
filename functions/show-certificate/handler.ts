import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { CertificatePage } from '../../shared/certificate/certificate-page.ts';
import { parseRequest, segmentsOf } from '../../shared/web-request.ts';
import type { World } from '../../shared/world.ts';
import { certificatePage, notFoundPage, wrongMethodPage } from './pages.ts';

/** Shows anyone who has its address what was printed on a certificate: GET `/c/{id}`. */
export const makeHandler =
  ({ store, settings }: Pick<World, 'store' | 'settings'>) =>
  async (event: unknown): Promise<APIGatewayProxyStructuredResultV2> => {
    const request = parseRequest(event);
    const { method, language = 'en' } = request;
    if (method !== 'GET' && method !== 'HEAD') return wrongMethodPage(language);

    const id = CertificatePage.shape.id.safeParse(typedId(segmentsOf(request).at(-1) ?? ''));
    const certificate = id.success ? await store.certificate(id.data) : undefined;
    const page = certificate ? certificatePage(certificate, undefined, settings.baseUrl) : notFoundPage(language);
    return method === 'HEAD' ? { ...page, body: '' } : page;
  };

/** Crockford's base32 as people type it: letter case and hyphens do not count, O is 0, I and L are 1. */
const typedId = (text: string): string =>
  text.toUpperCase().replaceAll('-', '').replaceAll('O', '0').replace(/[IL]/g, '1');
