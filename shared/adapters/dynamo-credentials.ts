import { Issuer } from '../certificate/issuer.ts';
import { SigningKey } from '../certificate/open-badge/signing-key.ts';
import type { Credentials } from '../store.ts';
import type { openTable } from './dynamo-table.ts';
import { issuerKey, signingKeyKey } from './rows.ts';

/** What credentials lead to, in the table. */
export const dynamoCredentials = (table: ReturnType<typeof openTable>): Credentials => ({
  putSigningKey: async (thumbprint, key) => {
    await table.create(signingKeyKey(thumbprint), key);
  },
  signingKey: (thumbprint) => table.read(signingKeyKey(thumbprint), SigningKey),
  putIssuer: async (hash, issuer) => {
    await table.create(issuerKey(hash), issuer);
  },
  issuer: (hash) => table.read(issuerKey(hash), Issuer),
});
