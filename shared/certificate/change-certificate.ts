import type { Store } from '../store.ts';
import type { CertificatePage } from './certificate-page.ts';

const tries = 8;

/** Changes the page of a certificate, whoever else does at the same time; the page as it is then, if there is one. */
export const changeCertificate = async (
  { store }: { store: Pick<Store, 'certificate' | 'saveCertificate'> },
  id: string,
  change: (page: CertificatePage) => CertificatePage | Promise<CertificatePage>,
): Promise<CertificatePage | undefined> => {
  for (let round = 0; round < tries; round += 1) {
    const page = await store.certificate(id);
    if (!page) return undefined;
    const after = await change(page);
    if (JSON.stringify(after) === JSON.stringify(page)) return page;
    if ((await store.saveCertificate(after)) === 'saved') return { ...after, version: page.version + 1 };
  }
  throw new Error(`Certificate ${id} was written by others ${tries} times.`);
};
