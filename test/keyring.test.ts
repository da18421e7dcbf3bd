import { expect, it } from 'vitest';
import { keyring } from '../shared/keyring.ts';
import { type Keys, rotated } from '../shared/links.ts';
import { zoeId } from './support/builders.ts';

const aKey = (n: number): string => `key ${n} of more than thirty-two letters, for tests`;
const first: Keys = { current: 'k1', keys: new Map([['k1', aKey(1)]]) };
const stop = { cohort: 'cohortaaaaaa', person: zoeId };
const farAway = '2030-01-01T00:00:00.000Z';

/** Keys that are rotated and lost, a clock that moves, and rings that read the ones by the other. */
const aStore = () => {
  let keys: Keys | undefined = first;
  let at = Date.parse('2026-12-01T08:00:00.000Z');
  return {
    set: (next: Keys | undefined) => void (keys = next),
    pass: (seconds: number) => void (at += seconds * 1000),
    ring: () =>
      keyring(
        async () => {
          if (!keys) throw new Error('The secret cannot be read.');
          return keys;
        },
        'https://mentor.example.org',
        () => new Date(at).toISOString(),
      ),
  };
};
const tokenOf = (link: string): string => link.slice(link.lastIndexOf('/') + 1);
const signed = async (ring: ReturnType<typeof keyring>) => tokenOf((await ring.linkSigner())('stop', stop, farAway));

it('opens what every key signed, after any number of rotations', async () => {
  const { set, ring } = aStore();
  const [second, third] = [rotated(first, aKey(2)), rotated(rotated(first, aKey(2)), aKey(3))];
  const tokens: string[] = [];
  for (const keys of [first, second, third]) {
    set(keys);
    tokens.push(await signed(ring()));
  }
  expect(tokens.map((token) => token.slice(0, 2))).toEqual(['k1', 'k2', 'k3']);
  for (const token of tokens) expect(await ring().readLink('stop', token)).toEqual(stop);
});

it('knows people, tombstones and stopped addresses by the same names after a rotation', async () => {
  const { set, ring } = aStore();
  const names = async () => [
    await ring().personIds(['zoe@example.org']),
    await ring().tombstonesOf([zoeId]),
    await ring().suppressionOf('zoe@example.org'),
    await ring().keyedId('text'),
  ];
  const before = await names();
  let keys = first;
  for (let times = 0; times < 40; times += 1) keys = rotated(keys, aKey(times));
  set(keys);
  expect(keys.current).toBe('l5');
  expect(await names()).toEqual(before);
});

it('goes on with the keys it has while a new one cannot be read', async () => {
  const { set, pass, ring } = aStore();
  const old = ring();
  const known = await signed(old);
  set(rotated(first, aKey(2)));
  const unknown = await signed(ring());
  set(undefined);
  pass(61);
  await expect(old.readLink('stop', unknown)).rejects.toThrow('cannot be read');
  // Not "forged": it is told to try again, and the secret is left alone for a minute.
  set(rotated(first, aKey(2)));
  pass(30);
  await expect(old.readLink('stop', unknown)).rejects.toThrow('cannot be read');
  expect(await old.readLink('stop', known)).toEqual(stop);
  set(rotated(first, aKey(2)));
  pass(61);
  expect(await old.readLink('stop', unknown)).toEqual(stop);
});

it('looks for a new key though its clock went back by an hour', async () => {
  const { set, pass, ring } = aStore();
  const old = ring();
  await signed(old);
  set(rotated(first, aKey(2)));
  const unknown = await signed(ring());
  pass(-3600);
  expect(await old.readLink('stop', unknown)).toEqual(stop);
});

it('gives a new key the id after all others, in two letters, and keeps the old keys', () => {
  const keys = new Map([
    ['0z', aKey(1)],
    ['0a', aKey(2)],
  ]);
  expect(rotated({ current: '0a', keys }, aKey(3))).toEqual({
    current: '10',
    keys: new Map([...keys, ['10', aKey(3)]]),
  });
  expect(rotated({ current: '00', keys: new Map([['00', aKey(1)]]) }, aKey(2)).current).toBe('01');
  expect(rotated({ current: '', keys: new Map() }, aKey(1))).toEqual({
    current: 'k1',
    keys: new Map([['k1', aKey(1)]]),
  });
});

it('refuses to sign with an id that comes before the others', () => {
  const last: Keys = { current: 'zz', keys: new Map([['zz', aKey(1)]]) };
  expect(() => rotated(last, aKey(2))).toThrow('no id left');
});
