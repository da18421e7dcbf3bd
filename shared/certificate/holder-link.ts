import { type Instant, plusMinutes } from '../domain/time.ts';
import type { SignLink } from '../world.ts';

/** A century: a certificate outlives its cohort, and its holder may take their name from it as long as it can be looked at. */
const holderMinutes = 100 * 366 * 24 * 60;

/** The link to what only the holder of a certificate may do with it; `at`: when it was earned, so that it is always the same. */
export const holderLink = (sign: SignLink, { id, at }: { id: string; at: Instant }): string =>
  sign('holder', { certificate: id }, plusMinutes(at, holderMinutes));
