import { describe, expect, it } from 'vitest';
import type { SenderIdentity } from '../../../infra/doctor/sender.ts';
import { anIdentity, aReading, dataStack, engineStack, failing, lineOf, type World } from './recorded.ts';

const knowing = (changes: Partial<SenderIdentity>, world: World = {}): World => ({
  ...world,
  aws: {
    ...world.aws,
    identity: async (name) => (name === (changes.name ?? 'cercle.fr') ? { ...anIdentity, ...changes } : undefined),
  },
});
const nobody: World = { aws: { identity: async () => undefined } };
const existing = { here: { reading: aReading({ identity: 'existing' }) } };
const notDeployed = async () => undefined;

describe('a sender to be created', () => {
  it('is neither red nor green before the deployment, like what depends on it', async () => {
    const world = { aws: { ...nobody.aws, stack: notDeployed } };
    expect(await lineOf('sender', world)).toMatchObject({
      state: 'unknown',
      says: expect.stringContaining('will register cercle.fr'),
    });
    expect(await lineOf('dkim', world)).toMatchObject({ state: 'unknown' });
    expect(await lineOf('mail-from', world)).toMatchObject({ state: 'unknown' });
  });

  it('is red when SES knows it already, for CloudFormation would fail', async () => {
    expect(await lineOf('sender', { aws: { stack: notDeployed } })).toMatchObject({
      state: 'todo',
      says: expect.stringContaining('the deployment would fail'),
      nextStep: expect.stringContaining('"identity": "existing"'),
    });
  });

  it('is red when a first deployment was undone and left it behind', async () => {
    const resources = dataStack.resources.map((one) => ({ ...one, ResourceStatus: 'DELETE_SKIPPED' as const }));
    const stack = async (name: string) => (name === 'binome-data' ? { ...dataStack, resources } : engineStack);
    expect(await lineOf('sender', { aws: { stack } })).toMatchObject({
      state: 'todo',
      says: expect.stringContaining('knows cercle.fr already'),
    });
  });

  it('is red when somebody removed it after the deployment', async () => {
    expect(await lineOf('sender', nobody)).toMatchObject({ state: 'todo', says: expect.stringContaining('removed') });
  });

  it('cannot be known while the stacks may not be looked at', async () => {
    expect(await lineOf('sender', { aws: { stack: failing('AccessDenied') } })).toMatchObject({ state: 'unknown' });
  });
});

describe('a sender that exists', () => {
  it('is red when SES does not know it', async () => {
    expect(await lineOf('sender', { ...existing, ...nobody })).toMatchObject({
      state: 'todo',
      nextStep: expect.stringContaining('#/identities'),
    });
  });

  it('is red until its domain is proved, or the link in the mail to the address is pressed', async () => {
    const unproved = { VerifiedForSendingStatus: false };
    expect(await lineOf('sender', knowing(unproved, existing))).toMatchObject({
      state: 'todo',
      nextStep: expect.stringContaining('Signature (DKIM)'),
    });
    const address = { ...unproved, name: 'bonjour@cercle.fr', IdentityType: 'EMAIL_ADDRESS' as const };
    expect(await lineOf('sender', knowing(address, existing))).toMatchObject({
      state: 'todo',
      nextStep: expect.stringContaining('inbox of bonjour@cercle.fr'),
    });
  });

  it('may send in the name of a domain above its own', async () => {
    const here = { reading: aReading({ identity: 'existing', sender: 'bonjour@lettres.cercle.fr' }) };
    expect(await lineOf('sender', { here })).toMatchObject({
      state: 'ok',
      says: expect.stringContaining('cercle.fr is verified'),
    });
  });
});

describe('the signature', () => {
  const pending = { DkimAttributes: { ...anIdentity.DkimAttributes, Status: 'PENDING' as const } };

  it('is red while SES waits, with the records that DNS lacks, and no others', async () => {
    const leads = async (name: string) => ({
      cname: name === 'aaa._domainkey.cercle.fr' ? 'aaa.dkim.amazonses.com' : undefined,
      resolves: false,
    });
    const line = await lineOf('dkim', knowing(pending, { dns: { leads } }));
    expect(line).toMatchObject({ state: 'todo', says: expect.stringContaining('2 are missing') });
    expect(line.nextStep?.split('\n').slice(1)).toEqual([
      '  bbb._domainkey.cercle.fr CNAME bbb.dkim.amazonses.com',
      '  ccc._domainkey.cercle.fr CNAME ccc.dkim.amazonses.com',
    ]);
  });

  it('only asks for patience once DNS has all of them', async () => {
    const leads = async (name: string) => ({ cname: `${name.slice(0, 3)}.dkim.amazonses.com`, resolves: false });
    expect(await lineOf('dkim', knowing(pending, { dns: { leads } }))).toMatchObject({
      state: 'todo',
      nextStep: expect.stringContaining('Wait'),
    });
  });

  it('names the zone that SES signs in, where that is another', async () => {
    const DkimAttributes = { ...pending.DkimAttributes, SigningHostedZone: 'dkim.eu-west-3.example.com' };
    expect((await lineOf('dkim', knowing({ DkimAttributes }))).nextStep).toContain(
      'CNAME aaa.dkim.eu-west-3.example.com',
    );
  });

  it.each([
    ['is switched off', { DkimAttributes: { ...anIdentity.DkimAttributes, SigningEnabled: false } }, 'switched off'],
    ['was never set up', { DkimAttributes: { Status: 'NOT_STARTED' as const } }, 'switched off'],
    [
      'is by a key of one’s own that nobody finds',
      { DkimAttributes: { Status: 'FAILED' as const, Tokens: ['s1'], SigningAttributesOrigin: 'EXTERNAL' as const } },
      'your own key',
    ],
  ])('is red when it %s', async (_, changes, says) => {
    expect(await lineOf('dkim', knowing(changes))).toMatchObject({
      state: 'todo',
      says: expect.stringContaining(says),
    });
  });

  it('is red for a mere address, which nobody signs for', async () => {
    const address = { name: 'bonjour@cercle.fr', IdentityType: 'EMAIL_ADDRESS' as const };
    expect(await lineOf('dkim', knowing(address, existing))).toMatchObject({
      state: 'todo',
      says: expect.stringContaining('Only the address'),
    });
  });
});
