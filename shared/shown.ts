import { type Instant, instantOf } from './domain/time.ts';
import { isSealed, type Keys, seal } from './links.ts';

const purpose = 'shown';
const shape = /^[a-z0-9]{2}([a-z0-9]{9})[a-z2-7]{26}$/;

/** When the page of a link was shown, for its form to give back: milliseconds since 1970, base 36, sealed for this link. */
export const signShown = (keys: Keys, token: string, now: Instant): string =>
  seal(keys, purpose, Date.parse(now).toString(36).padStart(9, '0'), token.toLowerCase());

/** When the page of this link was shown, by what its form gave back; undefined unless we wrote it for this very link. */
export const shownAt = (keys: Keys, token: string, shown: string): Instant | undefined => {
  const [, ms] = shape.exec(shown) ?? [];
  if (ms === undefined || !isSealed(keys, purpose, shown, token.toLowerCase())) return undefined;
  return instantOf(Number.parseInt(ms, 36));
};
