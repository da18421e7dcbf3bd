import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { keptOnce } from '../kept-file.ts';
import type { AwsService } from './endpoint.ts';

/** Secrets Manager with one secret: the keys of links and ids, made once. */
export const localSecrets = (dataDir: string): AwsService => {
  const keys = keptOnce(join(dataDir, 'keys.json'), () =>
    JSON.stringify({ current: 'k1', k1: randomBytes(48).toString('base64url') }),
  );
  return ({ operation }) =>
    operation === 'secretsmanager.GetSecretValue'
      ? {
          result: {
            ARN: 'arn:aws:secretsmanager:eu-west-3:000000000000:secret:binome-local-keys',
            Name: 'binome-local-keys',
            VersionId: '00000000-0000-0000-0000-000000000001',
            SecretString: keys,
          },
        }
      : undefined;
};
