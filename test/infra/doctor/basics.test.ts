import { describe, expect, it } from 'vitest';
import { account, aReading, failing, lineOf, now, report } from './recorded.ts';

it('is green from top to bottom when everything is ready', async () => {
  const lines = await report();
  expect(lines.filter(({ state }) => state !== 'ok')).toEqual([]);
  expect(lines.map(({ check }) => check)).toEqual([
    'credentials',
    'region',
    'configuration',
    'bootstrap',
    'sender',
    'dkim',
    'mail-from',
    'dmarc',
    'ses-account',
    'ses-quota',
    'certificate',
    'link-address',
    'stacks',
    'alarms',
    'lambda',
    'clock',
    'zone',
  ]);
});

describe('credentials', () => {
  it('say the account, and nobody’s name', async () => {
    const { says } = await lineOf('credentials');
    expect(says).toContain(account);
    expect(says).not.toMatch(/claire|Admin/);
  });

  it.each([
    [
      failing('CredentialsProviderError', 'Could not load credentials from any providers'),
      'not signed in',
      'aws login',
    ],
    [
      failing('CredentialsProviderError', 'The SSO session associated with this profile has expired.'),
      'run out',
      'Sign in again',
    ],
    [failing('ExpiredTokenException'), 'run out', 'Sign in again'],
    [failing('InvalidClientTokenId'), 'refuses these credentials', 'AWS_ACCESS_KEY_ID'],
    [
      failing('SignatureDoesNotMatch', 'Signature expired: 20261128T1200Z is now earlier than'),
      'clock',
      'automatically',
    ],
    [failing('AccessDenied'), 'does not let', 'administrator'],
    [
      failing('Error', 'self-signed certificate in chain', 'SELF_SIGNED_CERT_IN_CHAIN'),
      'certificate',
      'NODE_EXTRA_CA_CERTS',
    ],
    [failing('AggregateError', '', 'ECONNREFUSED'), 'cannot be reached', 'internet connection'],
    [failing('TimeoutError'), 'cannot be reached', 'internet connection'],
    [failing('Surprise', 'What a day\n  for programmers'), 'Surprise: What a day', 'Run this again'],
  ])('that do not work are red, with what to do (%#)', async (caller, says, nextStep) => {
    expect(await lineOf('credentials', { aws: { caller } })).toMatchObject({
      state: 'todo',
      says: expect.stringContaining(says),
      nextStep: expect.stringContaining(nextStep),
    });
  });

  it('of another account than the configuration’s are red, and nothing is asked there', async () => {
    const world = { here: { reading: aReading({ account: '999999999999' }) } };
    expect(await lineOf('credentials', world)).toMatchObject({
      state: 'todo',
      says: expect.stringContaining('configuration is for 999999999999'),
    });
    expect(await lineOf('bootstrap', world)).toMatchObject({ state: 'unknown', says: 'Waits for “Credentials”.' });
  });

  it('may be of any account if the configuration names none', async () => {
    expect(await lineOf('credentials', { here: { reading: aReading({ account: undefined }) } })).toMatchObject({
      state: 'ok',
    });
  });
});

describe('the region', () => {
  it('is red where this terminal has none, or another', async () => {
    const red = { state: 'todo', nextStep: expect.stringContaining('export AWS_REGION=eu-west-3') };
    expect(await lineOf('region', { here: { region: undefined } })).toMatchObject(red);
    expect(await lineOf('region', { here: { region: 'us-east-1' } })).toMatchObject({
      ...red,
      says: expect.stringContaining('this terminal is set to us-east-1'),
    });
  });

  it('that AWS does not have is red, and the credentials are not blamed for it', async () => {
    const world = { dns: { isRegion: async () => false }, aws: { caller: failing('Error', '', 'ENOTFOUND') } };
    expect(await lineOf('region', world)).toMatchObject({ state: 'todo', says: 'AWS has no region eu-west-3.' });
    expect(await lineOf('credentials', world)).toMatchObject({ state: 'unknown', says: 'Waits for “Region”.' });
  });
});

describe('bootstrap', () => {
  it('is red where it never was, or was too long ago, and the command is ready to be copied', async () => {
    const nextStep = expect.stringContaining(`npx cdk bootstrap aws://${account}/eu-west-3`);
    expect(await lineOf('bootstrap', { aws: { bootstrapVersion: async () => undefined } })).toMatchObject({
      state: 'todo',
      nextStep,
    });
    for (const version of ['5', 'bootstrap']) {
      expect(await lineOf('bootstrap', { aws: { bootstrapVersion: async () => version } })).toMatchObject({
        state: 'todo',
        says: expect.stringContaining(`version ${version}, and 6 is needed`),
        nextStep,
      });
    }
  });

  it('cannot be known to those who may not look, and they are told what to ask for', async () => {
    expect(await lineOf('bootstrap', { aws: { bootstrapVersion: failing('AccessDeniedException') } })).toMatchObject({
      state: 'unknown',
      nextStep: expect.stringContaining('ReadOnlyAccess'),
    });
  });
});

describe('the clock', () => {
  it.each([
    [61_000, '1 minute fast'],
    [-600_000, '10 minutes slow'],
  ])('is red when it is %i ms off', async (off, says) => {
    expect(await lineOf('clock', { aws: { clocks: async () => ({ here: now + off, aws: now }) } })).toMatchObject({
      state: 'todo',
      says: expect.stringContaining(says),
    });
  });

  it('cannot be known without an answer', async () => {
    expect(await lineOf('clock', { aws: { clocks: failing('TypeError', 'fetch failed', 'ENOTFOUND') } })).toMatchObject(
      {
        state: 'unknown',
      },
    );
  });
});

describe('the zone', () => {
  it('is red where nobody chose it and this computer is elsewhere', async () => {
    const here = { reading: aReading({}, false), zone: 'America/Montreal' };
    expect(await lineOf('zone', { here })).toMatchObject({
      state: 'todo',
      nextStep: expect.stringContaining('"zone": "America/Montreal"'),
    });
  });

  it.each([
    ['it is the one of this computer', { reading: aReading({}, false), zone: 'Europe/Paris' }],
    ['it was chosen', { reading: aReading(), zone: 'America/Montreal' }],
    ['this is a server, which tells nothing', { reading: aReading({}, false), zone: 'UTC' }],
  ])('is green where %s', async (_, here) => {
    expect(await lineOf('zone', { here })).toMatchObject({ state: 'ok', says: expect.stringContaining('13:00') });
  });
});
