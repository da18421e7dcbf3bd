import { createHash, createPublicKey } from 'node:crypto';
import { GetPublicKeyCommand, KMSClient, SignCommand } from '@aws-sdk/client-kms';
import { SigningKey } from '../certificate/open-badge/signing-key.ts';
import type { World } from '../world.ts';
import { patience } from './patience.ts';

/** A key of KMS: its private half never leaves it, and its public one never changes. */
export const kmsSigner = (KeyId: string): Pick<World, 'credentialKey' | 'signCredential'> => {
  const client = new KMSClient({ requestHandler: patience });
  let key: Promise<SigningKey> | undefined;

  const readKey = async (): Promise<SigningKey> => {
    const { PublicKey } = await client.send(new GetPublicKeyCommand({ KeyId }));
    const { kty, n, e } = createPublicKey({ key: Buffer.from(PublicKey ?? []), format: 'der', type: 'spki' }).export({
      format: 'jwk',
    });
    return SigningKey.parse({ kty, n, e, alg: 'RS256', use: 'sig' });
  };

  return {
    credentialKey: async () => {
      key ??= readKey().catch((error: unknown) => {
        key = undefined;
        throw error;
      });
      return await key;
    },
    signCredential: async (text) => {
      // KMS takes 4 KiB at most, and a credential may be longer: it signs the digest.
      const Message = createHash('sha256').update(text).digest();
      const { Signature } = await client.send(
        new SignCommand({ KeyId, Message, MessageType: 'DIGEST', SigningAlgorithm: 'RSASSA_PKCS1_V1_5_SHA_256' }),
      );
      if (!Signature) throw new Error('KMS answered without a signature: the letter with the certificate waits.');
      return Signature;
    },
  };
};
