import { afterAll, expect, it, onTestFinished, vi } from 'vitest';
import { serveAws } from '../../infra/local/aws/endpoint.ts';
import { secretKeys, writeSecretKeys } from '../../shared/adapters/keys.ts';
import type { Instant } from '../../shared/domain/time.ts';
import { keyring } from '../../shared/keyring.ts';
import { rotated } from '../../shared/links.ts';
import { zoeId } from '../support/builders.ts';
import { aCookieJar } from '../support/cookie-jar.ts';

vi.stubEnv('AWS_REGION', 'eu-west-3');
vi.stubEnv('AWS_ACCESS_KEY_ID', 'a');
vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'b');
afterAll(() => vi.unstubAllEnvs());

const first = { current: 'k1', k1: 'one key of more than thirty-two letters, for tests' };
const second = { ...first, current: 'k2', k2: 'another key of more than thirty-two letters' };
const stop = { cohort: 'cohortaaaaaa', person: zoeId };

/** A secret that can be rotated, and rings that read it as functions do. */
const aSecret = async () => {
  let secret: object = first;
  let reads = 0;
  const { endpoint, close } = await serveAws([
    () => {
      reads += 1;
      return { result: { SecretString: JSON.stringify(secret) } };
    },
  ]);
  vi.stubEnv('AWS_ENDPOINT_URL_SECRETS_MANAGER', endpoint);
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-12-01T08:00:00.000Z') });
  onTestFinished(async () => {
    vi.useRealTimers();
    await close();
  });
  return {
    reads: () => reads,
    rotate: () => {
      secret = second;
    },
    ring: () => keyring(secretKeys('keys'), 'https://mentor.example.org', (): Instant => new Date().toISOString()),
  };
};

it('remembers a browser, and when a page was shown', async () => {
  const { ring } = await aSecret();
  const { rememberBrowser, isKnownBrowser, signShown, shownAt } = ring();
  const jar = aCookieJar();
  jar.keep([(await rememberBrowser([], zoeId)) ?? '']);
  const shown = await signShown('k1token');
  vi.setSystemTime('2026-12-01T09:00:00.000Z');
  expect(await isKnownBrowser(jar.cookies(), zoeId)).toBe(true);
  expect(await shownAt('k1token', shown)).toBe('2026-12-01T08:00:00.000Z');
});

it('knows what another function signed with a new key, and asks for it once a minute at most', async () => {
  const { ring, rotate, reads } = await aSecret();
  const old = ring();
  const jar = aCookieJar();
  await old.keyedId('text');
  rotate();
  const renewed = ring();
  jar.keep([(await renewed.rememberBrowser([], zoeId)) ?? '']);
  const [link, shown] = [
    (await renewed.linkSigner())('stop', stop, '2028-01-01T00:00:00.000Z'),
    await renewed.signShown('t'),
  ];
  expect([await old.shownAt('t', shown), reads()]).toEqual([undefined, 2]);

  vi.setSystemTime('2026-12-01T09:00:00.000Z');
  expect(await old.isKnownBrowser(jar.cookies(), zoeId)).toBe(true);
  expect(await old.shownAt('t', shown)).toBe('2026-12-01T08:00:00.000Z');
  expect(await old.readLink('stop', link.slice(link.lastIndexOf('/') + 1))).toEqual(stop);
  expect(reads()).toBe(3);

  const forged = jar.cookies().map((cookie) => cookie.replace('=k2', '=zz'));
  for (let call = 0; call < 5; call += 1) expect(await old.isKnownBrowser(forged, zoeId)).toBe(false);
  expect(reads()).toBe(3);
});

it('writes a rotated key to the secret beside the one before', async () => {
  let secret: Record<string, string> = first;
  const { endpoint, close } = await serveAws([
    ({ operation, input }) => {
      if (operation.endsWith('PutSecretValue'))
        secret = JSON.parse((input as { SecretString: string }).SecretString) as typeof secret;
      return { result: { SecretString: JSON.stringify(secret) } };
    },
  ]);
  onTestFinished(close);
  vi.stubEnv('AWS_ENDPOINT_URL_SECRETS_MANAGER', endpoint);
  await writeSecretKeys('keys', rotated(await secretKeys('keys')(), second.k2));
  expect(secret).toEqual(second);
});
