import { describe, expect, it } from 'vitest';
import { neededVersion, versionParameter } from '../../../infra/doctor/bootstrap.ts';
import { anApp } from '../synthesise.ts';
import {
  aCertificate,
  aReading,
  certificateArn,
  dataStack,
  domain,
  engineStack,
  failing,
  lineOf,
  topic,
  type World,
} from './recorded.ts';

const stacks = (data: string | undefined, engine: string | undefined): World => ({
  aws: {
    stack: async (name) => {
      const [seen, StackStatus] = name === 'binome-data' ? [dataStack, data] : [engineStack, engine];
      return StackStatus ? { ...seen, stack: { ...seen.stack, StackStatus: StackStatus as never } } : undefined;
    },
  },
});
const nothing = stacks(undefined, undefined);

describe('the certificate', () => {
  const certified = (changes: object): World => ({
    aws: { certificate: async () => ({ ...aCertificate, ...changes }) },
  });

  it('is red while it waits for its proof, and the record is said', async () => {
    const ResourceRecord = { Name: '_x.cercle.fr.', Type: 'CNAME' as const, Value: '_y.acm-validations.aws.' };
    const DomainValidationOptions = [
      { DomainName: 'cercle.fr', ResourceRecord },
      { DomainName: '*.cercle.fr', ResourceRecord },
    ];
    const line = await lineOf('certificate', certified({ Status: 'PENDING_VALIDATION', DomainValidationOptions }));
    expect(line.state).toBe('todo');
    expect(line.nextStep?.split('\n').slice(1)).toEqual(['  _x.cercle.fr. CNAME _y.acm-validations.aws.']);
  });

  it.each([
    [
      'for another name',
      certified({ DomainName: 'other.fr', SubjectAlternativeNames: ['*.other.fr'] }),
      'but for other.fr',
    ],
    ['for names one level up', certified({ DomainName: '*.fr', SubjectAlternativeNames: [] }), 'not for'],
    ['over', certified({ Status: 'EXPIRED' }), 'EXPIRED'],
    ['not there', { aws: { certificate: async () => undefined } }, 'no such certificate'],
    [
      'in another region',
      {
        here: {
          reading: aReading({
            domain: { ...domain, certificateArn: certificateArn.replace('eu-west-3', 'us-east-1') },
          }),
        },
      },
      'must be in eu-west-3',
    ],
  ])('is red when it is %s', async (_, world, says) => {
    expect(await lineOf('certificate', world)).toMatchObject({
      state: 'todo',
      says: expect.stringContaining(says),
      nextStep: expect.stringContaining('request a public certificate for mentorat.cercle.fr'),
    });
  });
});

describe('the address of links', () => {
  const leading = (cname: string | undefined, resolves: boolean): World => ({
    dns: { leads: async () => ({ cname, resolves }) },
  });

  it('is only remarked upon without a domain, and no certificate is asked for', async () => {
    const world = { here: { reading: aReading({ domain: undefined }) } };
    expect(await lineOf('link-address', world)).toMatchObject({
      state: 'unknown',
      says: expect.stringMatching(/API’s own address.*stay in inboxes/),
    });
    expect(await lineOf('certificate', world)).toBeUndefined();
  });

  it('cannot be right before the deployment, nor before the domain is deployed', async () => {
    expect(await lineOf('link-address', nothing)).toMatchObject({ state: 'unknown' });
    const stack = async () => ({ ...dataStack, stack: { ...dataStack.stack, Outputs: [] } });
    expect(await lineOf('link-address', { aws: { stack } })).toMatchObject({ state: 'unknown' });
  });

  it('is red when DNS leads nowhere or elsewhere, with the record to set', async () => {
    const record = 'mentorat.cercle.fr CNAME d-abc.execute-api.eu-west-3.amazonaws.com';
    for (const world of [leading(undefined, false), leading('old.example.net', true)]) {
      expect(await lineOf('link-address', world)).toMatchObject({
        state: 'todo',
        nextStep: expect.stringContaining(record),
      });
    }
  });

  it('may be an alias, which shows addresses only', async () => {
    expect(await lineOf('link-address', leading(undefined, true))).toMatchObject({ state: 'ok' });
  });
});

describe('the deployment', () => {
  it('is neither red nor green before the first, nor while one is under way', async () => {
    for (const world of [
      nothing,
      stacks('REVIEW_IN_PROGRESS', undefined),
      stacks('UPDATE_IN_PROGRESS', 'CREATE_COMPLETE'),
    ]) {
      expect(await lineOf('stacks', world)).toMatchObject({ state: 'unknown' });
    }
  });

  it.each([
    ['is half', stacks('CREATE_COMPLETE', undefined), 'binome-engine is missing'],
    ['was undone', stacks('CREATE_COMPLETE', 'UPDATE_ROLLBACK_COMPLETE'), 'binome-engine failed and was undone'],
    ['is stuck', stacks('CREATE_COMPLETE', 'UPDATE_ROLLBACK_FAILED'), 'binome-engine is stuck'],
    ['never was', stacks('CREATE_COMPLETE', 'ROLLBACK_COMPLETE'), 'first deployment of binome-engine failed'],
  ])('is red when it %s', async (_, world, says) => {
    expect(await lineOf('stacks', world)).toMatchObject({ state: 'todo', says: expect.stringContaining(says) });
  });

  it('that failed at first is in its own way: the data stack is protected, and the command that ends it is said', async () => {
    expect((await lineOf('stacks', stacks('ROLLBACK_COMPLETE', undefined))).nextStep).toContain(
      'aws cloudformation update-termination-protection --region eu-west-3 --stack-name binome-data --no-enable-termination-protection',
    );
  });
});

describe('alarms', () => {
  const readers = (...SubscriptionArns: string[]): World => ({
    aws: {
      alarmReaders: async () =>
        SubscriptionArns.map((SubscriptionArn) => ({
          Endpoint: 'Claire@cercle.fr',
          Protocol: 'email',
          SubscriptionArn,
        })),
    },
  });

  it('reach nobody yet before the deployment', async () => {
    expect(await lineOf('alarms', nothing)).toMatchObject({
      state: 'unknown',
      says: expect.stringContaining('claire@cercle.fr'),
    });
  });

  it.each([
    ['waits', readers('PendingConfirmation'), 'Confirm subscription'],
    ['was dropped', readers(), 'Create subscription'],
    ['was ended', readers('Deleted'), 'Create subscription'],
  ])('are red when the agreement %s', async (_, world, nextStep) => {
    expect(await lineOf('alarms', world)).toMatchObject({
      state: 'todo',
      says: expect.stringContaining('claire@cercle.fr'),
      nextStep: expect.stringContaining(nextStep),
    });
  });

  it('are green once somebody agreed, whatever else waits', async () => {
    expect(await lineOf('alarms', readers('PendingConfirmation', `${topic}:1`))).toMatchObject({ state: 'ok' });
  });

  it('cannot be known to those who may not look', async () => {
    expect(await lineOf('alarms', { aws: { alarmReaders: failing('AuthorizationErrorException') } })).toMatchObject({
      state: 'unknown',
    });
  });
});

it('looks for what the real stacks have', () => {
  const { app, data, engine } = anApp(undefined, { builtinCloudFormationValidation: false });
  const assembly = app.synth();
  for (const stack of [data, engine]) {
    const artifact = assembly.getStackByName(stack.stackName);
    expect(artifact.requiresBootstrapStackVersion).toBe(neededVersion);
    expect(artifact.bootstrapStackVersionSsmParameter).toBe(versionParameter);
  }
  const resourcesOf = (name: string) => JSON.stringify(assembly.getStackByName(name).template);
  expect(resourcesOf('binome-data')).toContain('"AWS::SES::EmailIdentity"');
  expect(resourcesOf('binome-engine')).toMatch(/"AlarmsTopic\w+":\{"Type":"AWS::SNS::Topic"/);
  expect(data.terminationProtection).toBe(true);
});
