import { printedId } from '../../shared/certificate/printed-id.ts';
import { changeCertificate } from '../../shared/certificate/change-certificate.ts';
import type { CertificatePage } from '../../shared/certificate/certificate-page.ts';
import { draw, issuerOf } from '../../shared/certificate/printing.ts';
import { addresses } from '../../shared/certificate/open-badge/addresses.ts';
import { pdfAnswer } from '../../shared/pdf-answer.ts';
import type { Answer } from './answering.ts';
import { holderPage } from './pages/holder-page.ts';
import type { Page } from './pages/page.ts';
import type { Ports } from './ports.ts';
import { isQuick } from './visit.ts';

/**
 * What only the holder of a certificate may do: take it along, have their name hidden, or shown again. The link is about
 * the certificate alone, as it has to work when nothing else is kept of them any more.
 */
export const answerHolder: Answer = async (world, visit) => {
  const claims = await world.readLink('holder', visit.token);
  const certificate = claims && (await world.store.certificate(claims.certificate));
  if (!certificate) return undefined;
  if (visit.choice === 'pdf') return visit.form ? undefined : await pdfOf(world, certificate);

  const isSure = visit.form?.get('sure') === 'yes';
  const wish = isSure ? (visit.form?.get('answer') ?? undefined) : undefined;
  const isTooQuick = wish !== undefined && (await isQuick(world, visit));
  const changed = isTooQuick ? undefined : await hideOrShow(world, certificate, wish);
  const after = changed ?? certificate;
  const { baseUrl } = world.settings;
  return holderPage({
    certificate: after,
    url: addresses(baseUrl).certificate(after.id),
    pdfUrl: `/holder/${visit.token}/pdf`,
    issuer: (await issuerOf(world, { name: after.cohortName }, after)).name,
    said: changed && (changed.nameWithdrawn ? 'hidden' : 'shown'),
    stamp: await world.signShown(visit.token),
    ...(isTooQuick && { setAside: 'quick' as const }),
  });
};

const hideOrShow = async (
  world: Ports,
  { id }: CertificatePage,
  wish: string | undefined,
): Promise<CertificatePage | undefined> => {
  if (wish === 'hide') return await changeCertificate(world, id, (page) => ({ ...page, nameWithdrawn: true }));
  if (wish === 'show') return await changeCertificate(world, id, ({ nameWithdrawn: _, ...page }) => page);
  return undefined;
};

/** As it was mailed, or would have been; once the name is forgotten there is nothing to print. */
const pdfOf = async (world: Ports, certificate: CertificatePage): Promise<Page | undefined> => {
  const { id, name, revoked } = certificate;
  if (name === undefined || revoked) return undefined;
  return pdfAnswer(await draw(world, certificate), `attachment; filename="certificate-${printedId(id)}.pdf"`);
};
