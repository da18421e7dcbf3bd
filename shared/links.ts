import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import { remembered } from '../emails/memory.ts';
import type { Instant } from './domain/time.ts';
import type { LinkClaims, LinkPurpose } from './world.ts';

/** Signing keys by id (two letters), and the id of the one that signs now; old keys go on verifying. */
export type Keys = { current: string; keys: ReadonlyMap<string, string> };

/** The keys once a new one signs: its id comes after all others, as what must outlive a rotation is made with the first. */
export const rotated = ({ keys }: Keys, key: string): Keys => {
  const last = [...keys.keys()].toSorted().at(-1) ?? 'k0';
  const current = (Number.parseInt(last, 36) + 1).toString(36).padStart(2, '0');
  if (current.length > 2) throw new Error('There is no id left for another key.');
  return { current, keys: new Map([...keys, [current, key]]) };
};

const alphabet = 'abcdefghijklmnopqrstuvwxyz234567';

/** RFC 4648 base32 in lower case, without padding. */
export const base32 = (bytes: Uint8Array): string => {
  let text = '';
  let bits = 0;
  let pending = 0;
  for (const byte of bytes) {
    pending = (pending << 8) | byte;
    bits += 8;
    for (; bits >= 5; bits -= 5) text += alphabet[(pending >>> (bits - 5)) & 31];
    pending &= (1 << bits) - 1;
  }
  return bits > 0 ? text + alphabet[(pending << (5 - bits)) & 31] : text;
};

/** Keyed hash, 128 bits; keys for different purposes have nothing in common (HKDF, RFC 5869). */
export const keyedHash = (key: string, purpose: string, text: string): Buffer =>
  createHmac('sha256', keyFor(key, purpose)).update(text).digest().subarray(0, 16);

/** Deriving a key takes longer than using it a dozen times, and an import names a hundred thousand people by one. */
const derived = new Map<string, Buffer>();

const keyFor = (key: string, purpose: string): Buffer => {
  const info = `binome ${purpose}`;
  return remembered(derived, `${info} ${key}`, () => Buffer.from(hkdfSync('sha256', key, '', info, 32)));
};

/** Of the MAC that ends whatever is sealed. */
const macLetters = 26;

/**
 * A text behind the id of the key that signs now and before its MAC: lower-case letters and digits only, for gateways
 * that mangle the rest. `about` is signed too, and not said.
 */
export const seal = (keys: Keys, purpose: string, text: string, about = ''): string => {
  const key = keys.keys.get(keys.current);
  if (key === undefined) throw new Error(`The current signing key ${keys.current} is not among the keys.`);
  const signed = keys.current + text;
  return signed + base32(keyedHash(key, purpose, signed + about));
};

/** Whether a text is one that `seal` would write with a key that still counts, to the letter. */
export const isSealed = (keys: Keys, purpose: string, sealed: string, about = ''): boolean => {
  const key = keys.keys.get(keyIdOf(sealed));
  const given = Buffer.from(sealed.slice(-macLetters));
  if (key === undefined || given.length !== macLetters) return false;
  return timingSafeEqual(Buffer.from(base32(keyedHash(key, purpose, sealed.slice(0, -macLetters) + about))), given);
};

const shape = (more: string): RegExp =>
  new RegExp(
    `^[a-z0-9]{2}(?<days>[a-z0-9]{4})(?<cohort>[a-z2-7]{12})(?<person>[a-z2-7]{16})${more}[a-z2-7]{${macLetters}}$`,
  );

const ofPerson = shape('');
const ofPair = shape('(?<pair>[a-z2-7]{12})');
const ofStep = shape('(?<pair>[a-z2-7]{12})(?<step>[a-z0-9]{1,32})');
const ofRequest = shape('(?<n>[0-9]{6})');
const ofCertificate = new RegExp(
  `^[a-z0-9]{2}(?<days>[a-z0-9]{4})(?<certificate>[0-9a-hjkmnp-tv-z]{12})[a-z2-7]{${macLetters}}$`,
);

const shapes: Readonly<Record<LinkPurpose, RegExp>> = {
  met: ofStep,
  date: ofStep,
  notyet: ofStep,
  move: ofStep,
  skip: ofStep,
  pulse: ofStep,
  pause: ofPair,
  align: ofPair,
  me: ofPerson,
  in: ofPerson,
  stop: ofPerson,
  confirm: ofRequest,
  holder: ofCertificate,
};

const day = 24 * 60 * 60_000;

/** Expiry (days since 1970, base 36), who and what, sealed. */
export const signToken = <P extends LinkPurpose>(
  keys: Keys,
  purpose: P,
  claims: LinkClaims[P],
  expires: Instant,
): string => {
  const days = Math.ceil(Date.parse(expires) / day)
    .toString(36)
    .padStart(4, '0');
  return seal(keys, purpose, `${days}${whatOf(claims)}`);
};

/** Whom a link is for, and what it is about. */
const whatOf = (claims: LinkClaims[LinkPurpose]): string => {
  if ('certificate' in claims) return claims.certificate.toLowerCase();
  const reader = `${claims.cohort}${claims.person}`;
  if ('n' in claims) return `${reader}${String(claims.n).padStart(6, '0')}`;
  if ('step' in claims) return `${reader}${claims.pair}${claims.step}`;
  return 'pair' in claims ? `${reader}${claims.pair}` : reader;
};

/** The id of the key that a sealed text says it was signed with. */
export const keyIdOf = (token: string): string => token.slice(0, 2).toLowerCase();

/**
 * What a token stands for, letter case ignored (gateways change it); undefined unless its MAC, under this very purpose,
 * is the one we would write, to the letter, and it has not expired.
 */
export const readToken = <P extends LinkPurpose>(
  keys: Keys,
  purpose: P,
  token: string,
  now: Instant,
): LinkClaims[P] | undefined => claimsIn(keys, purpose, token, (ends) => ends >= Date.parse(now));

/** What a token stood for that has expired, and that nothing else is wrong with: good for saying so, and for nothing else. */
export const readExpired = <P extends LinkPurpose>(
  keys: Keys,
  purpose: P,
  token: string,
  now: Instant,
): LinkClaims[P] | undefined => claimsIn(keys, purpose, token, (ends) => ends < Date.parse(now));

function claimsIn<P extends LinkPurpose>(
  keys: Keys,
  purpose: P,
  token: string,
  isMeant: (ends: number) => boolean,
): LinkClaims[P] | undefined;
function claimsIn(
  keys: Keys,
  purpose: LinkPurpose,
  token: string,
  isMeant: (ends: number) => boolean,
): LinkClaims[LinkPurpose] | undefined {
  // Other letters too become ours when lower-cased, the Kelvin sign for one.
  if (!/^[a-zA-Z0-9]{1,160}$/.test(token)) return undefined;
  const text = token.toLowerCase();
  const parts = shapes[purpose].exec(text)?.groups;
  if (!parts || !isSealed(keys, purpose, text)) return undefined;
  const { days = '', cohort = '', person = '', pair, step, n, certificate } = parts;
  if (!isMeant(Number.parseInt(days, 36) * day)) return undefined;
  if (certificate !== undefined) return { certificate: certificate.toUpperCase() };
  if (n !== undefined) return { cohort, person, n: Number(n) };
  if (pair === undefined) return { cohort, person };
  return step === undefined ? { cohort, person, pair } : { cohort, person, pair, step };
}
