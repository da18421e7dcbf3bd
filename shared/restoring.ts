import type { CertificatePage } from './certificate/certificate-page.ts';
import { signedBy } from './certificate/open-badge/signed.ts';
import type { Person } from './domain/person.ts';
import type { Instant } from './domain/time.ts';
import { askErasure } from './erasing.ts';
import type { Store } from './store.ts';
import type { World } from './world.ts';

/**
 * Brings to a table that was restored from a backup what must not be forgotten, from the one that it replaces: who was
 * erased, which addresses are stopped, and the certificates that are in people's hands, with what proves them.
 */
export const bringOver = async (from: Store, to: Store, now: Instant): Promise<void> => {
  await to.putTombstones(await from.tombstones(), now);
  for (const [name, stop] of await from.suppressions()) await to.suppress(name, stop);
  for await (const { people } of rosters(from)) for (const person of people) await bringCertificate(from, to, person);
};

/** Its page, and its number on the person's row: what is printed stays true, and nobody has two. */
const bringCertificate = async (from: Store, to: Store, { cohort, id, certificate }: Person): Promise<void> => {
  const page = certificate && (await from.certificate(certificate.id));
  if (!page) return;
  await bringProofs(from, to, page);
  await to.putCertificate(page);
  const person = await to.person(cohort, id);
  if (!person || person.certificate) return;
  if ((await to.savePerson({ ...person, certificate })) === 'stale')
    throw new Error('Somebody writes to the restored table already: stop the engine until this is through.');
};

/** The key and the issuer that its credential leads to: the first that they signed may be since the backup. */
const bringProofs = async (
  from: Store,
  to: Store,
  { issuer: hash, credential, status }: CertificatePage,
): Promise<void> => {
  const issuer = hash === undefined ? undefined : await from.issuer(hash);
  if (hash !== undefined && issuer) await to.putIssuer(hash, issuer);
  for (const token of [credential, status]) {
    const thumbprint = token === undefined ? undefined : signedBy(token);
    const key = thumbprint === undefined ? undefined : await from.signingKey(thumbprint);
    if (thumbprint !== undefined && key) await to.putSigningKey(thumbprint, key);
  }
};

async function* rosters(store: Store) {
  for (const { id } of await store.cohorts()) {
    let cursor: string | undefined;
    do {
      const page = await store.roster(id, cursor);
      yield page;
      cursor = page.next;
    } while (cursor !== undefined);
  }
}

type Ports = Pick<World, 'store' | 'tombstonesOf'>;

/**
 * Erases again whoever has a tombstone and is in the table all the same, as after it was restored from a backup.
 *
 * @returns how many people that is; they are gone once each was woken
 */
export const eraseAgain = async (world: Ports & Pick<World, 'enqueue' | 'log'>, now: Instant): Promise<number> => {
  let found = 0;
  for await (const { people } of rosters(world.store))
    for (const person of await returned(world, people)) {
      await askErasure(world, person, now);
      found += 1;
    }
  return found;
};

const returned = async (world: Ports, people: readonly Person[]): Promise<readonly Person[]> => {
  const names = await world.tombstonesOf(people.map(({ id }) => id));
  const erased = await world.store.tombstonesAmong(names);
  return people.filter((_, index) => erased.has(names[index] ?? ''));
};
