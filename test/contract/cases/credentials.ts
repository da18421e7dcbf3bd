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
  [
    'has one usual issuer, of which nobody overwrites what they have not read',
    async ({ store }) => {
      const usual = await store.usualIssuer();
      const [hash, at] = ['0123456789abcdef', '2026-11-23T08:00:00.000Z'];
      expect(await store.saveUsualIssuer({ version: usual.version, hash, by: 'claire', at })).toBe('saved');
      expect(await store.saveUsualIssuer({ version: usual.version })).toBe('stale');
      expect(await store.usualIssuer()).toStrictEqual({ version: usual.version + 1, hash, by: 'claire', at });
      expect(await store.saveUsualIssuer({ version: usual.version + 1 })).toBe('saved');
      expect(await store.usualIssuer()).toStrictEqual({ version: usual.version + 2 });
    },
  ],
];
