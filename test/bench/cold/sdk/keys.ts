import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { patience } from '../../../../shared/adapters/patience.ts';

/** The client of `keys.ts`, and its one request. */
export const keys = (): (() => Promise<unknown>) => {
  const client = new SecretsManagerClient({ requestHandler: patience });
  return () => client.send(new GetSecretValueCommand({ SecretId: process.env['KEYS_SECRET'] }));
};
