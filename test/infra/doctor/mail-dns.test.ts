import { describe, expect, it } from 'vitest';
import { anIdentity, aReading, failing, lineOf, type World } from './recorded.ts';

const travelling = (MailFromDomainStatus: 'SUCCESS' | 'PENDING', records: readonly string[]): World => ({
  aws: {
    identity: async () => ({
      ...anIdentity,
      MailFromAttributes: {
        MailFromDomain: 'retour.cercle.fr',
        MailFromDomainStatus,
        BehaviorOnMxFailure: 'USE_DEFAULT_VALUE',
      },
    }),
  },
  dns: { txt: async (name) => (name === 'retour.cercle.fr' ? records : []) },
});

describe('the return path', () => {
  it('is explained where it is that of SES itself', async () => {
    expect(await lineOf('mail-from')).toMatchObject({ state: 'ok', says: expect.stringContaining('amazonses.com') });
  });

  it('of one’s own is green when SPF allows SES', async () => {
    const world = travelling('SUCCESS', ['google-site-verification=x', 'v=spf1 include:amazonses.com ~all']);
    expect(await lineOf('mail-from', world)).toMatchObject({ state: 'ok' });
  });

  it.each([
    ['SES does not see its records', travelling('PENDING', []), 'MX 10 feedback-smtp.eu-west-3.amazonses.com'],
    ['there is no SPF', travelling('SUCCESS', ['other']), 'TXT "v=spf1 include:amazonses.com ~all"'],
    ['SPF allows others only', travelling('SUCCESS', ['v=spf1 include:other.example -all']), 'include:amazonses.com'],
    ['there are two', travelling('SUCCESS', ['v=spf1 -all', 'v=spf1 include:amazonses.com -all']), 'Make one TXT'],
  ])('of one’s own is red when %s', async (_, world, nextStep) => {
    expect(await lineOf('mail-from', world)).toMatchObject({
      state: 'todo',
      nextStep: expect.stringContaining(nextStep),
    });
  });

  it('cannot be known without DNS', async () => {
    const world = travelling('SUCCESS', []);
    expect(await lineOf('mail-from', { ...world, dns: { txt: failing('Error', '', 'ETIMEOUT') } })).toMatchObject({
      state: 'unknown',
    });
  });
});

describe('the policy', () => {
  it('may be that of a domain above', async () => {
    const here = { reading: aReading({ sender: 'bonjour@lettres.cercle.fr' }) };
    expect(await lineOf('dmarc', { here })).toMatchObject({ state: 'ok', says: 'cercle.fr has a policy (p=none).' });
  });

  it.each([
    ['is missing', [], '_dmarc.cercle.fr TXT "v=DMARC1; p=none"'],
    ['is there twice', ['v=DMARC1; p=none', 'v=DMARC1; p=reject'], 'all but one'],
    ['asks for nothing that exists', ['v=DMARC1; p=maybe'], 'p=quarantine'],
  ])('is red when it %s', async (_, records, nextStep) => {
    expect(await lineOf('dmarc', { dns: { txt: async () => records } })).toMatchObject({
      state: 'todo',
      nextStep: expect.stringContaining(nextStep),
    });
  });

  it('is red when the sender’s domain does not exist at all', async () => {
    const dns = { txt: async () => [], isDomain: async () => false };
    expect(await lineOf('dmarc', { dns })).toMatchObject({
      state: 'todo',
      says: expect.stringContaining('DNS knows no domain cercle.fr'),
    });
  });

  it('needs nobody to be signed in', async () => {
    expect(await lineOf('dmarc', { aws: { caller: failing('CredentialsProviderError') } })).toMatchObject({
      state: 'ok',
    });
  });

  it('cannot be known without DNS', async () => {
    expect(await lineOf('dmarc', { dns: { txt: failing('Error', '', 'ECONNREFUSED') } })).toMatchObject({
      state: 'unknown',
    });
  });
});
