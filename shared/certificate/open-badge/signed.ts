import * as z from 'zod';
import type { World } from '../../world.ts';
import { addresses } from './addresses.ts';
import { thumbprintOf } from './signing-key.ts';

export type Signer = Pick<World, 'credentialKey' | 'signCredential'> & { settings: { baseUrl: string } };

/** What a credential and a status list have in common. */
type Claims = {
  id: string;
  issuer: string | { id: string };
  credentialSubject: { id: string };
  validFrom: string;
};

/**
 * A credential as a JWT: the credential itself is the payload, and claims repeat what it says (Open Badges 3.0, "JSON Web
 * Token Proof Format", which allows no further header).
 */
export const signed = async (signer: Signer, credential: Claims): Promise<string> => {
  const kid = addresses(signer.settings.baseUrl).key(thumbprintOf(await signer.credentialKey()));
  const claims = {
    iss: typeof credential.issuer === 'string' ? credential.issuer : credential.issuer.id,
    jti: credential.id,
    sub: credential.credentialSubject.id,
    nbf: Date.parse(credential.validFrom) / 1000,
  };
  const input = [
    { alg: 'RS256', kid, typ: 'JWT' },
    { ...credential, ...claims },
  ]
    .map(inBase64url)
    .join('.');
  return `${input}.${Buffer.from(await signer.signCredential(input)).toString('base64url')}`;
};

const inBase64url = (part: object): string => Buffer.from(JSON.stringify(part)).toString('base64url');

/** What a JWT of our own says, which nobody has checked here. */
export const payloadOf = (jwt: string): unknown => partOf(jwt, 1);

/** The thumbprint of the key that signed a JWT of our own. */
export const signedBy = (jwt: string): string | undefined =>
  z.object({ kid: z.string() }).parse(partOf(jwt, 0)).kid.split('/').at(-1);

const partOf = (jwt: string, index: 0 | 1): unknown =>
  JSON.parse(Buffer.from(jwt.split('.')[index] ?? '', 'base64url').toString());

/** In whole seconds, as `nbf` counts, and a minute ago: whoever checks at once may have a clock that is behind ours. */
export const validFrom = (now: string): string =>
  new Date(Math.floor(Date.parse(now) / 1000) * 1000 - 60_000).toISOString().replace('.000Z', 'Z');
