import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import * as z from 'zod';
import { base32, keyedHash, keyIdOf, type Keys, readToken, signToken } from '../links.ts';
import type { World } from '../world.ts';

const Secret = z.object({ current: z.string().regex(/^[a-z0-9]{2}$/) }).catchall(z.string().min(32));

/** Signing and identity from one secret, `{ current, <key id>: <key>, … }`, read once and again for a key id not seen yet. */
export const keyring = (secretId: string, baseUrl: string, now: World['now']) => {
  const client = new SecretsManagerClient({});
  let known: Promise<Keys> | undefined;
  let readAt = 0;

  const read = async (): Promise<Keys> => {
    readAt = Date.now();
    const { SecretString } = await client.send(new GetSecretValueCommand({ SecretId: secretId }));
    const { current, ...keys } = Secret.parse(JSON.parse(SecretString ?? ''));
    return { current, keys: new Map(Object.entries(keys)) };
  };
  const keys = (): Promise<Keys> => {
    known ??= read().catch((error: unknown) => {
      known = undefined;
      throw error;
    });
    return known;
  };
  /** Identities must outlive a rotation, so they are made with the oldest key. */
  const identity = async (text: string): Promise<string> => {
    const [oldest] = [...(await keys()).keys].toSorted(([a], [b]) => a.localeCompare(b));
    return base32(keyedHash(oldest?.[1] ?? '', 'identity', text)).slice(0, 16);
  };

  return {
    signLink: async (purpose, claims, expires) =>
      `${baseUrl}/${purpose}/${signToken(await keys(), purpose, claims, expires)}`,
    readLink: async (purpose, token) => {
      const isNew = !(await keys()).keys.has(keyIdOf(token));
      // Once a minute at most: forged key ids must not become a stream of calls.
      if (isNew && Date.now() - readAt > 60_000) known = undefined;
      return readToken(await keys(), purpose, token, now());
    },
    personIds: async (addresses) => await Promise.all(addresses.map(identity)),
    keyedId: identity,
  } satisfies Pick<World, 'signLink' | 'readLink' | 'personIds' | 'keyedId'>;
};
