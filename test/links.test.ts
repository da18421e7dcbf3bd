import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { base32, isSealed, type Keys, keyedHash, readExpired, readToken, seal, signToken } from '../shared/links.ts';
import type { LinkClaims, LinkPurpose } from '../shared/world.ts';
import { zoeId } from './support/builders.ts';

const keys: Keys = { current: 'k1', keys: new Map([['k1', 'one key of more than thirty-two letters, for tests']]) };
const claims = { cohort: 'cohortaaaaaa', person: zoeId, pair: 'pairaaaaaaaa', step: 'expectations' };
const now = '2026-12-01T08:00:00.000Z';
const token = signToken(keys, 'met', claims, '2028-01-01T00:00:00.000Z');
const { step: _step, ...ofPair } = claims;
const { pair: _pair, ...ofPerson } = ofPair;
const samples: LinkClaims = {
  met: claims,
  date: claims,
  notyet: claims,
  move: claims,
  skip: claims,
  pulse: claims,
  pause: ofPair,
  align: ofPair,
  me: ofPerson,
  in: ofPerson,
  stop: ofPerson,
  confirm: { ...ofPerson, n: 407 },
  holder: { certificate: '7Q4MXK2P9DTR' },
};
const purposes = Object.keys(samples) as LinkPurpose[];
const tokens = Object.fromEntries(
  purposes.map((purpose) => [purpose, signToken(keys, purpose, samples[purpose], '2028-01-01T00:00:00.000Z')]),
) as Record<LinkPurpose, string>;
const read = (text: string, at = now, by = keys) => readToken(by, 'met', text, at);

describe('a link', () => {
  it('says who it is for, and for what, in letters and digits only', () => {
    expect(read(token)).toEqual(claims);
    expect(token).toMatch(/^[a-z0-9]+$/);
  });

  it('works whatever a gateway does to its letter case', () => {
    expect(read(token.toUpperCase())).toEqual(claims);
  });

  it.each(purposes)('to %s says all that it was made with', (purpose) => {
    expect(readToken(keys, purpose, tokens[purpose], now)).toEqual(samples[purpose]);
  });

  it.each(purposes)('to %s does nothing under another purpose', (purpose) => {
    const others = purposes.filter((other) => other !== purpose);
    expect(others.filter((other) => readToken(keys, other, tokens[purpose], now))).toEqual([]);
  });

  it('ends with its expiry', () => {
    expect(read(token, '2028-01-01T00:00:00.000Z')).toEqual(claims);
    expect(read(token, '2028-01-01T00:00:00.001Z')).toBeUndefined();
  });

  it('that has expired is told from one that never was ours, by its own purpose only', () => {
    const late = '2028-01-01T00:00:00.001Z';
    const expired = (text: string, at = late, purpose: LinkPurpose = 'met') => readExpired(keys, purpose, text, at);
    expect([expired(token), expired(token, '2028-01-01T00:00:00.000Z')]).toEqual([claims, undefined]);
    expect([expired(token, late, 'date'), expired(`${token.slice(0, -1)}8`)]).toEqual([undefined, undefined]);
  });

  it('signed with an old key still works, with a revoked one no longer', () => {
    const other = 'another key of more than thirty-two letters';
    expect(read(token, now, { current: 'k2', keys: new Map([...keys.keys, ['k2', other]]) })).toEqual(claims);
    expect(read(token, now, { current: 'k2', keys: new Map([['k2', other]]) })).toBeUndefined();
  });

  it('cannot be signed with a key that we do not have', () => {
    const without = { ...keys, current: 'k9' };
    expect(() => signToken(without, 'met', claims, now)).toThrow('current signing key k9 is not among the keys');
  });

  it.each(['me', 'pause'] as const)('to %s says no more than that', (purpose) => {
    expect(Object.keys(readToken(keys, purpose, tokens[purpose], now) ?? {})).toEqual(Object.keys(samples[purpose]));
  });

  it('is refused behind or before anything else, a line break included', () => {
    expect([`${token}\n`, `${token} `, ` ${token}`, `${token}-`, `a${token}`].filter((text) => read(text))).toEqual([]);
  });

  it('with any letter changed, dropped, added or swapped is refused: 10,000 forgeries, none accepted', () => {
    const letter = fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz0123456789-_=. %/\u0130\u212a');
    const place = fc.nat({ max: token.length - 1 });
    const forgery = fc.oneof(
      fc.tuple(place, letter).map(([at, other]) => token.slice(0, at) + other + token.slice(at + 1)),
      fc.tuple(place, letter).map(([at, other]) => token.slice(0, at) + other + token.slice(at)),
      place.map((at) => token.slice(0, at) + token.slice(at + 1)),
      place.map((at) => token.slice(0, at)),
      fc.tuple(place, place).map(([a, b]) => swapped(a, b)),
      letter.map((other) => token + other),
      letter.map((other) => token.slice(0, -1) + other),
      fc.string({ minLength: token.length, maxLength: token.length, unit: letter }),
    );
    let tried = 0;
    fc.assert(
      fc.property(forgery, (text) => {
        if (text.toLowerCase() === token) return;
        tried += 1;
        expect(read(text)).toBeUndefined();
      }),
      { numRuns: 11_000, seed: 7 },
    );
    expect(tried).toBeGreaterThan(10_000);
  });

  it.each(['\u0130', '\u212a'])('is not fooled by letters that only lower-casing makes ours (%j)', (odd) => {
    const ofK = signToken(keys, 'met', { ...claims, step: 'kick' }, '2028-01-01T00:00:00.000Z');
    const fooled = [...ofK].map((letter, at) => (letter === 'k' ? ofK.slice(0, at) + odd + ofK.slice(at + 1) : ''));
    expect([read(ofK)?.step, fooled.filter((text) => read(text))]).toEqual(['kick', []]);
  });
});

const swapped = (a: number, b: number): string => {
  const letters = [...token];
  [letters[a], letters[b]] = [letters[b] ?? '', letters[a] ?? ''];
  return letters.join('');
};

it('a sealed text that is cut, or longer, is refused, and does no harm', () => {
  const sealed = seal(keys, 'test', 'text');
  const tried = ['', 'k', 'k1', 'k1aaaa', sealed.slice(0, -1), `${sealed}a`, sealed];
  expect(tried.filter((text) => isSealed(keys, 'test', text))).toEqual([sealed]);
});

it('a keyed hash is the one that links in inboxes were signed with', () => {
  expect(keyedHash('one key of more than thirty-two letters, for tests', 'met', 'text').toString('hex')).toBe(
    'fef4733ec5e35aeba8f72ab302d86ed4',
  );
});

it('base32 is that of RFC 4648, section 10', () => {
  expect(['f', 'fo', 'foo', 'foob', 'fooba', 'foobar'].map((text) => base32(Buffer.from(text)))).toEqual([
    'my',
    'mzxq',
    'mzxw6',
    'mzxw6yq',
    'mzxw6ytb',
    'mzxw6ytboi',
  ]);
});
