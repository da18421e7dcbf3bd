import { type BrowserQuestion, forgetBrowser, isKnownBrowser, keyIdsOf, rememberBrowser } from './known-browser.ts';
import { base32, keyedHash, keyIdOf, type Keys, readExpired, readToken, signToken } from './links.ts';
import { shownAt, signShown } from './shown.ts';
import type { World } from './world.ts';

/** Signing and identity with keys that are read once, and again for a key id not seen yet. */
export const keyring = (readKeys: () => Promise<Keys>, baseUrl: string, now: World['now']) => {
  let known: Promise<Keys> | undefined;
  let readAt = 0;
  /** Why the last try failed, until one succeeds. */
  let failure: { error: unknown } | undefined;

  const keys = (): Promise<Keys> => {
    if (!known) {
      readAt = Date.parse(now());
      known = readKeys().then(
        (read) => {
          failure = undefined;
          return read;
        },
        (error: unknown) => {
          known = undefined;
          failure = { error };
          throw error;
        },
      );
    }
    return known;
  };
  /** Once a minute at most the secret is read for an id not seen yet: forged ones must not become a stream of calls. */
  const keysWith = async (ids: readonly string[]): Promise<Keys> => {
    const seen = await keys();
    const isFresh = Math.abs(Date.parse(now()) - readAt) <= 60_000;
    if (ids.every((id) => seen.keys.has(id))) return seen;
    // Nobody knows whether such a link is forged: it must not be refused as if it were.
    if (isFresh && failure) throw failure.error;
    if (isFresh) return seen;
    known = undefined;
    return await keys().catch((error: unknown) => {
      // The links that it knows go on opening.
      known ??= Promise.resolve(seen);
      throw error;
    });
  };
  /** Identities, tombstones and suppressions must outlive a rotation, so they are made with the oldest key. */
  const forGood = async (purpose: 'identity' | 'tombstone' | 'suppression', texts: readonly string[]) => {
    const [oldest] = [...(await keys()).keys].toSorted(([a], [b]) => a.localeCompare(b));
    return texts.map((text) => base32(keyedHash(oldest?.[1] ?? '', purpose, text)).slice(0, 16));
  };
  const oneForGood = (purpose: 'identity' | 'suppression') => async (text: string) => {
    const [name = ''] = await forGood(purpose, [text]);
    return name;
  };

  const asked = async (cookies: readonly string[], person: string): Promise<[Keys, BrowserQuestion]> => [
    await keysWith(keyIdsOf(cookies, baseUrl)),
    { cookies, person, baseUrl, now: now() },
  ];

  return {
    linkSigner: async () => {
      const read = await keys();
      return (purpose, claims, expires) => `${baseUrl}/${purpose}/${signToken(read, purpose, claims, expires)}`;
    },
    readLink: async (purpose, token) => readToken(await keysWith([keyIdOf(token)]), purpose, token, now()),
    readExpiredLink: async (purpose, token) => readExpired(await keysWith([keyIdOf(token)]), purpose, token, now()),
    isKnownBrowser: async (cookies, person) => isKnownBrowser(...(await asked(cookies, person))),
    rememberBrowser: async (cookies, person) => rememberBrowser(...(await asked(cookies, person))),
    forgetBrowser: async (cookies, person) => forgetBrowser(...(await asked(cookies, person))),
    signShown: async (token) => signShown(await keys(), token, now()),
    shownAt: async (token, shown) => shownAt(await keysWith([keyIdOf(shown)]), token, shown),
    personIds: (addresses) => forGood('identity', addresses),
    tombstonesOf: (people) => forGood('tombstone', people),
    suppressionOf: oneForGood('suppression'),
    keyedId: oneForGood('identity'),
  } satisfies Partial<World>;
};
