import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, privateEncrypt } from 'node:crypto';
import { join } from 'node:path';
import * as z from 'zod';
import { keptOnce } from '../kept-file.ts';
import type { AwsService } from './endpoint.ts';

const Sign = z.object({
  KeyId: z.string().min(1),
  Message: z.base64().transform((text) => Buffer.from(text, 'base64')),
  MessageType: z.literal('DIGEST'),
  SigningAlgorithm: z.literal('RSASSA_PKCS1_V1_5_SHA_256'),
});

/** How PKCS #1 says that a digest is one of SHA-256 (RFC 8017, 9.2, note 1). */
const sha256Prefix = Buffer.from('3031300d060960864801650304020105000420', 'hex');

/** KMS with one key, that of certificates: it is made with the first of them, and stays beside the keys of links. */
export const localKms = (dataDir: string): AwsService => {
  let key: KeyObject | undefined;
  const privateKey = (): KeyObject => (key ??= createPrivateKey(keptOnce(join(dataDir, 'credential-key.pem'), newKey)));
  return ({ operation, input }) => {
    switch (operation) {
      case 'TrentService.GetPublicKey': {
        const PublicKey = createPublicKey(privateKey()).export({ format: 'der', type: 'spki' }).toString('base64');
        return { result: { PublicKey, KeySpec: 'RSA_2048', KeyUsage: 'SIGN_VERIFY' } };
      }
      case 'TrentService.Sign': {
        const { KeyId, Message, SigningAlgorithm } = Sign.parse(input);
        // The digest is there already: what a signature adds to it is the padding and the power.
        const Signature = privateEncrypt(privateKey(), Buffer.concat([sha256Prefix, Message])).toString('base64');
        return { result: { KeyId, Signature, SigningAlgorithm } };
      }
      default:
        return undefined;
    }
  };
};

const newKey = (): string =>
  generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ format: 'pem', type: 'pkcs8' }).toString();
