import { createPublicKey, verify } from 'node:crypto';
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished, vi } from 'vitest';
import { serveAws } from '../../infra/local/aws/endpoint.ts';
import { localKms } from '../../infra/local/aws/kms.ts';
import { credentialKey } from '../../shared/adapters/credential-key.ts';
import { aDataFolder } from './data-folder.ts';

/** The adapter that functions have, speaking to the KMS of this machine. */
const aSigner = async (folder: string) => {
  const { endpoint, close } = await serveAws([localKms(folder)]);
  onTestFinished(async () => {
    vi.unstubAllEnvs();
    await close();
  });
  for (const [name, value] of Object.entries({
    AWS_REGION: 'eu-west-3',
    AWS_ACCESS_KEY_ID: 'a',
    AWS_SECRET_ACCESS_KEY: 'b',
    AWS_ENDPOINT_URL_KMS: endpoint,
  }))
    vi.stubEnv(name, value);
  return credentialKey('a-key');
};

it('signs by a key that is made with the first signature, kept, and its owner’s alone', async () => {
  const folder = aDataFolder();
  const file = join(folder, 'credential-key.pem');
  const signer = await aSigner(folder);
  expect(existsSync(file)).toBe(false);
  const text = 'x'.repeat(10_000);
  const signature = await signer.signCredential(text);
  const key = createPublicKey({ key: await signer.credentialKey(), format: 'jwk' });
  expect(verify('sha256', Buffer.from(text), key, signature)).toBe(true);
  expect(verify('sha256', Buffer.from(`${text}.`), key, signature)).toBe(false);
  expect(statSync(file).mode & 0o777).toBe(0o600);
});

it('has the same key after a start anew, and another in another folder', async () => {
  const folder = aDataFolder();
  const [once, again] = [await aSigner(folder), await aSigner(folder)];
  const key = await once.credentialKey();
  expect(await again.credentialKey()).toEqual(key);
  expect(key).toMatchObject({ kty: 'RSA', e: 'AQAB', alg: 'RS256', use: 'sig' });
  expect(await (await aSigner(aDataFolder())).credentialKey()).not.toEqual(key);
});

it('asks again for its public key where the first answer was none', async () => {
  const signer = await aSigner(aDataFolder());
  const answers = [{ error: 'KMSInternalException', message: 'No.' }];
  const folder = aDataFolder();
  const { endpoint, close } = await serveAws([() => answers.pop(), localKms(folder)]);
  onTestFinished(close);
  vi.stubEnv('AWS_ENDPOINT_URL_KMS', endpoint);
  vi.stubEnv('AWS_MAX_ATTEMPTS', '1');
  await expect(signer.credentialKey()).rejects.toThrow('No.');
  expect(await signer.credentialKey()).toMatchObject({ kty: 'RSA' });
});
