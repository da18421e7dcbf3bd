import { createHash } from 'node:crypto';
import * as z from 'zod';

const base64url = /^[A-Za-z0-9_-]+$/;

/** The public half of a key that signs credentials, as the JWK that anyone may fetch. */
export const SigningKey = z.strictObject({
  kty: z.literal('RSA'),
  n: z.string().regex(base64url),
  e: z.string().regex(base64url),
  alg: z.literal('RS256'),
  use: z.literal('sig'),
});
export type SigningKey = z.infer<typeof SigningKey>;

export const Thumbprint = z.string().regex(/^[A-Za-z0-9_-]{43}$/);

/** What a key is stored, and found, under (RFC 7638). */
export const thumbprintOf = ({ e, kty, n }: Pick<SigningKey, 'e' | 'kty' | 'n'>): string =>
  createHash('sha256').update(JSON.stringify({ e, kty, n })).digest('base64url');
