import { compactVerify, importJWK, type JWK } from 'jose';
import { dynamoStore } from '../../shared/adapters/dynamo-store.ts';
import { kmsSigner } from '../../shared/adapters/kms-signer.ts';
import { CertificatePage } from '../../shared/certificate/certificate-page.ts';
import { issueCredential } from '../../shared/certificate/open-badge/issue.ts';
import { instantOf } from '../../shared/domain/time.ts';
import { aPrintedCertificate } from '../support/open-badge.ts';

/**
 * Issues a certificate by the deployed key, and answers what its credential says to somebody who has nothing but its
 * address: the token and the key that proves it are fetched through the deployed API.
 */
export const signCertificate = async (outputs: Readonly<Record<string, string>>, baseUrl: string): Promise<unknown> => {
  const [, key = ''] = Object.entries(outputs).find(([name]) => /CredentialKey/.test(name)) ?? [];
  const store = dynamoStore(outputs['TableName'] ?? '');
  const printed = aPrintedCertificate();
  const world = {
    ...kmsSigner(key),
    store,
    settings: { baseUrl },
    now: () => instantOf(Date.now()),
    newSecret: () => 'a secret of nobody',
  };
  await store.putCertificate(CertificatePage.parse({ ...printed, ...(await issueCredential(world, printed)) }));
  const get = async (url: string): Promise<string> => await (await fetch(url)).text();
  const token = await get(`${baseUrl}/c/${printed.id}/credential.jwt`);
  const { payload } = await compactVerify(token, async ({ kid = '' }) =>
    importJWK(JSON.parse(await get(kid)) as JWK, 'RS256'),
  );
  return JSON.parse(Buffer.from(payload).toString());
};
