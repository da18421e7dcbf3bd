import type { Cohort } from '../domain/cohort.ts';
import type { Store } from '../store.ts';
import type { World } from '../world.ts';
import { type CertificatePage, Printed, type PrintedCertificate } from './certificate-page.ts';
import type { Issuer } from './issuer.ts';
import { addresses } from './open-badge/addresses.ts';

export type PrintingWorld = Pick<World, 'printCertificate' | 'settings'> & { store: Pick<Store, 'issuer'> };

/** Who issues: whoever issued the edition before, else whom the cohort names, else the cohort in its own name. */
export const issuerOf = async (
  { store }: { store: Pick<Store, 'issuer'> },
  cohort: Pick<Cohort, 'name' | 'issuer'>,
  page?: Pick<CertificatePage, 'issuer'>,
): Promise<Issuer> => {
  const hash = page?.issuer ?? cohort.issuer;
  return (hash === undefined ? undefined : await store.issuer(hash)) ?? { name: cohort.name };
};

/** The PDF of an edition, the same whenever it is drawn again. */
export const draw = async (world: PrintingWorld, page: CertificatePage, issuer?: Issuer): Promise<Uint8Array> => {
  const by = issuer ?? (await issuerOf(world, { name: page.cohortName }, page));
  const url = addresses(world.settings.baseUrl).certificate(page.id);
  return await world.printCertificate(asPrinted(page, by), url, page.credential);
};

/** What of a page is printed, and no more. */
export const asPrinted = (page: CertificatePage, issuer: Issuer): PrintedCertificate => {
  const { name = '', ...rest } = Printed.strip().parse(page);
  return { ...rest, name, issuer };
};
