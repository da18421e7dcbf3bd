import { gunzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { statusListCredential } from '../../../shared/certificate/open-badge/status-list.ts';

const listOf = (...revoked: readonly number[]) => {
  const id = 'https://mentor.example.org/c/7Q4MXK2P9DTR/status';
  const list = { id, issuer: 'https://mentor.example.org/issuers/0', validFrom: '2027-01-01T00:00:00Z', revoked };
  return statusListCredential(list).credentialSubject.encodedList;
};

const bitsOf = (encoded: string) => gunzipSync(Buffer.from(encoded.slice(1), 'base64url'));

it('is as long as verifiers ask for, and short once it is zipped', () => {
  expect(listOf(5).at(0)).toBe('u');
  expect(bitsOf(listOf(5)).length * 8).toBe(131_072);
  expect(listOf(5).length).toBeLessThan(120);
});

it('has each bit in its place, the first being the leftmost of the first byte', () => {
  const bits = bitsOf(listOf(0, 9, 131_071));
  expect([...bits.subarray(0, 3), bits.at(-1)]).toEqual([0x80, 0x40, 0, 1]);
  expect(bits.filter((byte) => byte !== 0)).toHaveLength(3);
});

it('is the same where one was revoked twice', () => {
  expect(listOf(7, 7)).toBe(listOf(7));
});
