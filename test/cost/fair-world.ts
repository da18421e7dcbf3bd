import { itemBytes } from '../../infra/cost/table-units.ts';
import type { World } from '../../shared/world.ts';
import { aLinkBook, cheapKeys } from '../simulation/machine/cheap-ports.ts';
import { rowsOf } from '../simulation/machine/rows.ts';
import type { Timeline } from '../simulation/machine/timeline.ts';
import { tokenHash } from '../simulation/machine/upload.ts';
import { aWorld } from '../support/world.ts';
import { itemsOf } from './memory-items.ts';

/** Bytes that the table adds to every item that it keeps, and the index to every entry. */
const keptBytes = 100;

/** A world in memory in which nothing goes wrong, for cohorts that are larger than those of the simulator. */
export const aFairWorld = (timeline: Timeline) => {
  const base = aWorld({}, 'frozen');
  base.allowToken(tokenHash);
  const items = itemsOf(base);
  const { pathOf, links } = aLinkBook(base.settings.baseUrl);
  const drawn = new Map<string, Promise<Uint8Array>>();
  const world: World = {
    ...base,
    ...links,
    ...cheapKeys(timeline),
    // As many as RSA with 2048 bits makes: they are kept.
    signCredential: async () => new Uint8Array(256),
    // As long as another in this language: only its bytes are of interest here.
    printCertificate: (certificate, url) => {
      const pdf = drawn.get(certificate.language) ?? base.printCertificate(certificate, url);
      drawn.set(certificate.language, pdf);
      return pdf;
    },
    log: () => undefined,
  };
  return {
    world,
    rowsOf: (cohort: string) => rowsOf(base, cohort),
    dueAt: rowsOf(base).dueAt,
    items,
    pathOf,
    mornings: base.mornings,
    /** What the table keeps now, in bytes. */
    storedBytes: (): number =>
      items.all('').reduce((sum, item) => sum + itemBytes(item) + keptBytes * ('lane' in item ? 2 : 1), 0),
  };
};
