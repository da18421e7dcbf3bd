import { expect } from 'vitest';
import { aPrintedCertificate } from '../../support/open-badge.ts';
import type { Case } from '../given.ts';

const { issuer } = aPrintedCertificate();
const key = { kty: 'RSA', n: 'AQAB', e: 'AQAB', alg: 'RS256', use: 'sig' } as const;

export const credentials: readonly Case[] = [
  [
    'keeps the first issuer that came under a name',
    async ({ store, cohort: hash }) => {
      expect(await store.issuer(hash)).toBeUndefined();
      await store.putIssuer(hash, issuer);
      await store.putIssuer(hash, { name: 'Another' });
      expect(await store.issuer(hash)).toStrictEqual(issuer);
    },
  ],
  [
    'keeps the first key that came under a name, whatever its letter case',
    async ({ store, cohort }) => {
      const [lower, upper] = [`${cohort}a`, `${cohort}A`];
      await store.putSigningKey(lower, key);
      await store.putSigningKey(lower, { ...key, n: 'AAAA' });
      expect(await store.signingKey(lower)).toStrictEqual(key);
      expect(await store.signingKey(upper)).toBeUndefined();
    },
  ],
];
