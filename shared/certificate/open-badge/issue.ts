import { createHash } from 'node:crypto';
import type { Store } from '../../store.ts';
import type { World } from '../../world.ts';
import type { CertificatePage, PrintedCertificate } from '../certificate-page.ts';
import { issuerHash } from '../issuer.ts';
import { addresses, urnOf } from './addresses.ts';
import { openBadge } from './credential.ts';
import { signed, type Signer, validFrom } from './signed.ts';
import { thumbprintOf } from './signing-key.ts';
import { revokedIn, statusListBits, statusListCredential } from './status-list.ts';

type KeyStore = Pick<Store, 'signingKey' | 'putSigningKey'>;
export type IssuingWorld = Signer &
  Pick<World, 'now' | 'newSecret'> & { store: KeyStore & Pick<Store, 'issuer' | 'putIssuer'> };

/** What the row of a certificate keeps of its credential. */
export type Issued = {
  edition: number;
  issuer: string;
  credential: string;
  status: string;
  statusIndex: number;
  subject: string;
};

/** The edition that this one follows; `wasWrong`: its credential must no longer hold. */
export type Before = Pick<CertificatePage, 'status' | 'statusIndex' | 'subject'> & { wasWrong: boolean };

/**
 * Builds and signs the credential of an edition, and the list that tells whether it holds. What they lead to is stored
 * first, so that no token is in the world whose key or issuer cannot be fetched. Asked again it makes another credential,
 * as true as the first: which of them counts is what the certificate's row says.
 */
export const issueCredential = async (
  world: IssuingWorld,
  printed: PrintedCertificate,
  before?: Before,
): Promise<Issued> => {
  const { baseUrl } = world.settings;
  const issuer = issuerHash(printed.issuer);
  await Promise.all([keepKey(world), keepIssuer(world.store, issuer, printed.issuer)]);
  const revoked = revokedBefore(before);
  const drawn = draw(world, revoked);
  const subject = before?.subject ?? drawn.subject;
  // Editions that are all true share a bit: to revoke the last is to revoke them all.
  const statusIndex = (before?.wasWrong === false ? before.statusIndex : undefined) ?? drawn.statusIndex;
  const [credential, status] = await Promise.all([
    signed(world, openBadge(printed, { subject, statusIndex, validFrom: validFrom(world.now()) }, baseUrl)),
    signStatus(world, printed.id, issuer, revoked),
  ]);
  return { edition: printed.edition, issuer, credential, status, statusIndex, subject };
};

/** The list anew, in which the credential of a certificate holds, or no longer does; undefined for one without a credential. */
export const statusAnew = async (
  world: Signer & Pick<World, 'now'> & { store: KeyStore },
  { id, issuer, status, statusIndex }: Pick<CertificatePage, 'id' | 'issuer' | 'status' | 'statusIndex'>,
  holds: boolean,
): Promise<string | undefined> => {
  if (issuer === undefined || status === undefined || statusIndex === undefined) return undefined;
  await keepKey(world);
  const others = revokedIn(status).filter((index) => index !== statusIndex);
  return await signStatus(world, id, issuer, holds ? others : [...others, statusIndex]);
};

/** Stores the key unless it is there, which it nearly always is: a read is a fifth of a write. */
const keepKey = async (world: Pick<World, 'credentialKey'> & { store: KeyStore }): Promise<void> => {
  const key = await world.credentialKey();
  const thumbprint = thumbprintOf(key);
  if (!(await world.store.signingKey(thumbprint))) await world.store.putSigningKey(thumbprint, key);
};
const keepIssuer = async (
  store: Pick<Store, 'issuer' | 'putIssuer'>,
  hash: string,
  issuer: PrintedCertificate['issuer'],
): Promise<void> => {
  if (!(await store.issuer(hash))) await store.putIssuer(hash, issuer);
};

const signStatus = async (
  world: Signer & Pick<World, 'now'>,
  id: string,
  issuer: string,
  revoked: readonly number[],
): Promise<string> => {
  const at = addresses(world.settings.baseUrl);
  const list = { id: at.status(id), issuer: at.issuer(issuer), validFrom: validFrom(world.now()), revoked };
  return await signed(world, statusListCredential(list));
};

const revokedBefore = (before: Before | undefined): readonly number[] => {
  if (before?.status === undefined) return [];
  const { status, statusIndex, wasWrong } = before;
  return [...revokedIn(status), ...(wasWrong && statusIndex !== undefined ? [statusIndex] : [])];
};

/** A subject and an index that tell of nobody and of nothing; no credential has the index of one that was revoked. */
const draw = (world: Pick<World, 'newSecret'>, revoked: readonly number[]) => {
  const secret = world.newSecret();
  const wanted = createHash('sha256').update(secret).digest().readUInt32BE();
  const indexes = Array.from({ length: revoked.length + 1 }, (_, step) => (wanted + step) % statusListBits);
  const statusIndex = indexes.find((index) => !revoked.includes(index)) ?? 0;
  return { subject: urnOf('subject', secret), statusIndex };
};
