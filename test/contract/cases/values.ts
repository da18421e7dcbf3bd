import { expect } from 'vitest';
import type { Person } from '../../../shared/domain/person.ts';
import { aCertificatePage, aPair, zoe, zoeId } from '../../support/builders.ts';
import { hostileTexts } from '../../support/hostile.ts';
import { type Case, later, now, pairId } from '../given.ts';

const texts: Readonly<Record<string, string>> = {
  'an empty text': '',
  'a blank': ' ',
  'letters with marks': 'Nguyễn-Østergård, Zoë',
  'marks of their own': 'Zoe\u0308 e\u0301',
  'a family of one sign': '👩‍👩‍👧‍👦',
  'letters beyond 16 bits': '𝒵𝓸𝓮 𠮷野家',
  'a line from right to left': 'שלום \u202Eabc',
  'line ends of all kinds': 'a\nb\r\nc\u2028d\u2029e',
  'a NUL': 'a\u0000b',
  'quotes, braces and backslashes': '{"S":"\\"}',
  'a sign of our own keys': 'PERSON#p1#PAIR#p2',
  'words of an expression': ':version AND attribute_exists(pk)',
  'a number': '0123e9',
};

const certificate = aCertificatePage({ id: '0123456789AB' });

const roundTrip =
  (change: Partial<Person>): Case[1] =>
  async ({ store, zoe: read, expectZoe }) => {
    expect(await store.savePerson({ ...(await read()), ...change })).toBe('saved');
    await expectZoe({ ...change, version: 1 });
  };

export const values: readonly Case[] = [
  ...Object.entries(texts).map(([what, name]): Case => [`keeps ${what} as it is`, roundTrip({ name })]),
  ['keeps names that people make up to do harm', roundTrip({ name: hostileTexts.join(' ').toWellFormed() })],
  ['keeps an empty list', roundTrip({ pairs: [] })],
  ['keeps the order and repetitions of a list', roundTrip({ pairs: ['b', 'a', 'b'] })],
  ['keeps an empty record', roundTrip({ told: {} })],
  [
    'keeps a record under keys that would be words elsewhere',
    roundTrip({
      told: Object.fromEntries(['name', 'size', 'toString', 'a.b', 'a#b'].map((k) => [k, { as: 'told', at: now }])),
    }),
  ],
  [
    'keeps rows in rows',
    roundTrip({
      open: { key: 'd1', items: [], attempt: 1, lost: 0, opId: 'X', at: now, state: 'released', notBefore: later },
      certificate: { id: 'A', at: now, pair: pairId, done: 0 },
    }),
  ],
  [
    'keeps a thousand items',
    roundTrip({
      told: Object.fromEntries(Array.from({ length: 1000 }, (_, n) => [`item${n}`, { as: 'told', at: now }])),
    }),
  ],
  [
    'keeps a row of 300 KB',
    async ({ store, zoe: read, expectZoe }) => {
      const name = 'é'.repeat(150_000);
      expect(await store.savePerson({ ...(await read()), name })).toBe('saved');
      await expectZoe({ name, version: 1 });
    },
  ],
  [
    'refuses a row of more than 400 KB, and leaves the old one',
    async ({ store, zoe: read, expectZoe }) => {
      await expect(store.savePerson({ ...(await read()), name: 'x'.repeat(410_000) })).rejects.toThrow(
        'Item size has exceeded',
      );
      await expectZoe({});
    },
  ],
  [
    'refuses to create a row of more than 400 KB',
    async ({ create, store, cohort }) => {
      await expect(create([{ id: 'huge', name: 'x'.repeat(410_000) }])).rejects.toThrow('Item size has exceeded');
      expect(await store.person(cohort, 'huge')).toBe(undefined);
    },
  ],
  [
    'keeps a part of an upload with whatever people are called',
    async ({ store, cohort }) => {
      const { id, address, language, zone, pairs } = zoe();
      const people = Object.values(texts).map((name) => ({ id, name, address, language, zone, pairs }));
      await store.putUpload(cohort, 0, { people, pairs: [] });
      expect((await store.upload(cohort, 0))?.people).toStrictEqual(people);
    },
  ],
  [
    'keeps what was said of a pair',
    async ({ store, cohort, pair }) => {
      const said = {
        pulse: { expectations: { [zoeId]: { mood: 'soso' as const, at: now } } },
        moved: { goals: { by: zoeId, at: now, times: 2 } },
        recent: { before: { seen: {} }, presses: [] },
      };
      expect(await store.savePair({ ...(await pair()), ...said })).toBe('saved');
      expect(await pair()).toStrictEqual(aPair({ cohort, version: 1, ...said }));
    },
  ],
  ['has no unknown certificate', async ({ store }) => expect(await store.certificate('ZZZZZZZZZZZZ')).toBe(undefined)],
  [
    'keeps a certificate, written twice as once',
    async ({ store }) => {
      for (const _ of [1, 2]) await store.putCertificate(certificate);
      expect(await store.certificate(certificate.id)).toStrictEqual(certificate);
    },
  ],
  [
    'saves a certificate as it was read, and only so',
    async ({ store }) => {
      const other = { ...certificate, id: '0123456789AC' };
      expect(await store.saveCertificate(other)).toBe('saved');
      const read = await store.certificate(other.id);
      expect(read).toStrictEqual({ ...other, version: 1 });
      expect(await store.saveCertificate({ ...other, edition: 2 })).toBe('stale');
      expect(await store.saveCertificate({ ...other, version: 1, edition: 2 })).toBe('saved');
      expect(await store.certificate(other.id)).toMatchObject({ version: 2, edition: 2 });
    },
  ],
  [
    'keeps all that a certificate may have, its credential too',
    async ({ store }) => {
      const full = {
        ...certificate,
        edition: 2,
        issuer: 'a'.repeat(16),
        credential: 'a.b.c',
        status: 'd.e.f',
        statusIndex: 131_071,
        subject: 'urn:uuid:1',
        nameWithdrawn: true,
        revoked: { on: '2027-06-01', reason: '' },
      } as const;
      await store.putCertificate(full);
      expect(await store.certificate(certificate.id)).toStrictEqual(full);
    },
  ],
  [
    'forgets the name on a certificate that is written without',
    async ({ store }) => {
      const { name: _, ...nameless } = certificate;
      await store.putCertificate(certificate);
      await store.putCertificate(nameless);
      expect(await store.certificate(certificate.id)).toStrictEqual(nameless);
    },
  ],
  ['knows nobody by a token it was never given', async ({ store }) => expect(await store.knowsToken('00')).toBe(false)],
  [
    'knows a token it was given, and none that it begins',
    async ({ store, admitToken, cohort }) => {
      await admitToken(`${cohort}ab`);
      expect([await store.knowsToken(`${cohort}ab`), await store.knowsToken(`${cohort}a`)]).toEqual([true, false]);
    },
  ],
];
