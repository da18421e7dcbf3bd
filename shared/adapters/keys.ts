import { GetSecretValueCommand, PutSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import * as z from 'zod';
import type { Keys } from '../links.ts';
import { patience } from './patience.ts';

const Secret = z.object({ current: z.string().regex(/^[a-z0-9]{2}$/) }).catchall(z.string().min(32));

/** Reads the signing keys from their secret, `{ current, <key id>: <key>, … }`. */
export const secretKeys = (secretId: string): (() => Promise<Keys>) => {
  const client = new SecretsManagerClient({ requestHandler: patience });
  return async () => {
    const { SecretString } = await client.send(new GetSecretValueCommand({ SecretId: secretId }));
    const { current, ...keys } = Secret.parse(JSON.parse(SecretString ?? ''));
    return { current, keys: new Map(Object.entries(keys)) };
  };
};

/** Writes the signing keys to their secret, which keeps its version before. */
export const writeSecretKeys = async (secretId: string, { current, keys }: Keys): Promise<void> => {
  const client = new SecretsManagerClient({});
  const SecretString = JSON.stringify({ ...Object.fromEntries(keys), current });
  await client.send(new PutSecretValueCommand({ SecretId: secretId, SecretString }));
};
