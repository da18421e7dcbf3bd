import { createPrivateKey, createPublicKey, generateKeyPairSync, sign } from 'node:crypto';
import { SigningKey } from '../../shared/certificate/open-badge/signing-key.ts';
import type { World } from '../../shared/world.ts';

type KeyPorts = Pick<World, 'credentialKey' | 'signCredential'>;

/** A key as KMS has it; making one takes some tenths of a second. */
export const anRsaKey = (): KeyPorts => {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  return portsOf(privateKey.export({ format: 'pem', type: 'pkcs8' }).toString());
};

const portsOf = (pem: string): KeyPorts => {
  const privateKey = createPrivateKey(pem);
  const { kty, n, e } = createPublicKey(privateKey).export({ format: 'jwk' });
  const key = SigningKey.parse({ kty, n, e, alg: 'RS256', use: 'sig' });
  return {
    credentialKey: async () => key,
    signCredential: async (text) => sign('sha256', Buffer.from(text), privateKey),
  };
};

let shared: KeyPorts | undefined;

/** One key for all worlds of a test file, made when the first of them signs. */
export const theRsaKey: KeyPorts = {
  credentialKey: async () => await (shared ??= anRsaKey()).credentialKey(),
  signCredential: async (text) => await (shared ??= anRsaKey()).signCredential(text),
};
