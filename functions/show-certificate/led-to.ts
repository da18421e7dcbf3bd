import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { IssuerHash } from '../../shared/certificate/issuer.ts';
import { addresses } from '../../shared/certificate/open-badge/addresses.ts';
import { issuerProfile } from '../../shared/certificate/open-badge/issuer-profile.ts';
import { Thumbprint } from '../../shared/certificate/open-badge/signing-key.ts';
import type { World } from '../../shared/world.ts';
import { plainAnswer } from './plain-answer.ts';

type Ports = Pick<World, 'store' | 'settings'>;

/** One bare JWK, as verifiers read it; a key that signs no more is still here. */
export const keyAnswer = async (
  { store }: Ports,
  name: string,
): Promise<APIGatewayProxyStructuredResultV2 | undefined> => {
  const thumbprint = Thumbprint.safeParse(name);
  const key = thumbprint.success ? await store.signingKey(thumbprint.data) : undefined;
  return key && plainAnswer('application/json', JSON.stringify(key), 'forGood');
};

/** Who issues, as a profile of Open Badges. */
export const issuerAnswer = async (
  { store, settings }: Ports,
  name: string,
): Promise<APIGatewayProxyStructuredResultV2 | undefined> => {
  const hash = IssuerHash.safeParse(name);
  const issuer = hash.success ? await store.issuer(hash.data) : undefined;
  if (!hash.success || !issuer) return undefined;
  const profile = issuerProfile(issuer, addresses(settings.baseUrl).issuer(hash.data));
  return plainAnswer('application/json', JSON.stringify(profile), 'forGood');
};
