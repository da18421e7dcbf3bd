import * as z from 'zod';
import { Id } from '../domain/programme.ts';
import { Instant } from '../domain/time.ts';
import type { World } from '../world.ts';
import { IssuerHash } from './issuer.ts';

/** Who issues the certificates of cohorts to come; without a hash, each does in its own name. */
export const UsualIssuer = z.strictObject({
  hash: IssuerHash.optional(),
  /** Who said so last, and when. */
  by: Id.optional(),
  at: Instant.optional(),
  version: z.int(),
});
export type UsualIssuer = z.infer<typeof UsualIssuer>;

export const noUsualIssuer: UsualIssuer = { version: 0 };

/** Writes by others that one wish gives way to. */
const tries = 8;

/** Has cohorts to come begin with this issuer, or in their own names; those that there are keep theirs. */
export const setUsualIssuer = async (
  { store, now }: Pick<World, 'store' | 'now'>,
  hash: string | undefined,
  by: string,
): Promise<void> => {
  for (let round = 0; round < tries; round += 1) {
    const usual = await store.usualIssuer();
    if (usual.hash === hash) return;
    const next = { ...(hash !== undefined && { hash }), by, at: now(), version: usual.version };
    if ((await store.saveUsualIssuer(next)) === 'saved') return;
  }
  throw new Error(`The usual issuer was written by others ${tries} times; do it again.`);
};
