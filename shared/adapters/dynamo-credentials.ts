import { Issuer } from '../certificate/issuer.ts';
import { noUsualIssuer, UsualIssuer } from '../certificate/usual-issuer.ts';
import { SigningKey } from '../certificate/open-badge/signing-key.ts';
import type { Credentials, Defaults } from '../store.ts';
import type { openTable } from './dynamo-table.ts';
import { issuerKey, signingKeyKey, usualIssuerKey } from './rows.ts';

/** What credentials lead to, and who issues them where nobody says so, in the table. */
export const dynamoCredentials = (table: ReturnType<typeof openTable>): Credentials & Defaults => ({
  putSigningKey: async (thumbprint, key) => {
    await table.create(signingKeyKey(thumbprint), key);
  },
  signingKey: (thumbprint) => table.read(signingKeyKey(thumbprint), SigningKey),
  putIssuer: async (hash, issuer) => {
    await table.create(issuerKey(hash), issuer);
  },
  issuer: (hash) => table.read(issuerKey(hash), Issuer),
  usualIssuer: async () => (await table.read(usualIssuerKey, UsualIssuer)) ?? noUsualIssuer,
  saveUsualIssuer: (usual) => table.saveOrCreate(usualIssuerKey, usual),
});
