import type * as z from 'zod';
import { Deployment } from '../../../infra/deployment.ts';
import { examine, type Here } from '../../../infra/doctor/examine.ts';
import { sentences } from '../../../infra/doctor/language.ts';
import type { Check, Line } from '../../../infra/doctor/line.ts';
import type { TableSeen } from '../../../infra/doctor/kept.ts';
import type { AwsPort, DnsPort } from '../../../infra/doctor/port.ts';
import type { SenderIdentity } from '../../../infra/doctor/sender.ts';
import type { StackSeen } from '../../../infra/doctor/stacks.ts';

export const account = '123456789012';
export const topic = `arn:aws:sns:eu-west-3:${account}:binome-engine-AlarmsTopic4B5C-x1`;
export const certificateArn = `arn:aws:acm:eu-west-3:${account}:certificate/0f1e`;
export const keysArn = `arn:aws:secretsmanager:eu-west-3:${account}:secret:Keys4E30B592-AbCdEf`;
export const domain = { name: 'mentorat.cercle.fr', certificateArn };

export const aReading = (changes: Partial<z.input<typeof Deployment>> = {}, namesZone = true): Here['reading'] => ({
  kind: 'read',
  file: 'deployment.json',
  namesZone,
  deployment: Deployment.parse({
    name: 'binome',
    region: 'eu-west-3',
    account,
    sender: 'bonjour@cercle.fr',
    identity: 'create',
    organisers: ['claire@cercle.fr'],
    domain,
    rate: 14,
    ...changes,
  }),
});

/** As `GetEmailIdentity` tells of a domain that is in order. */
export const anIdentity: SenderIdentity = {
  name: 'cercle.fr',
  IdentityType: 'DOMAIN' as const,
  VerifiedForSendingStatus: true,
  DkimAttributes: {
    SigningEnabled: true,
    Status: 'SUCCESS' as const,
    Tokens: ['aaa', 'bbb', 'ccc'],
    SigningAttributesOrigin: 'AWS_SES' as const,
    NextSigningKeyLength: 'RSA_2048_BIT' as const,
    CurrentSigningKeyLength: 'RSA_2048_BIT' as const,
  },
  MailFromAttributes: {
    MailFromDomain: undefined,
    MailFromDomainStatus: undefined,
    BehaviorOnMxFailure: 'USE_DEFAULT_VALUE' as const,
  },
};

export const anAccount = {
  DedicatedIpAutoWarmupEnabled: false,
  EnforcementStatus: 'HEALTHY',
  ProductionAccessEnabled: true,
  SendQuota: { Max24HourSend: 50_000, MaxSendRate: 14, SentLast24Hours: 3 },
  SendingEnabled: true,
};

export const aCertificate = {
  CertificateArn: certificateArn,
  DomainName: 'cercle.fr',
  SubjectAlternativeNames: ['cercle.fr', '*.cercle.fr'],
  Status: 'ISSUED' as const,
  NotAfter: new Date('2027-11-01T23:59:59Z'),
  DomainValidationOptions: [],
};

const held = (ResourceType: string, LogicalResourceId: string, PhysicalResourceId: string) => ({
  ResourceType,
  LogicalResourceId,
  PhysicalResourceId,
  ResourceStatus: 'CREATE_COMPLETE' as const,
});

export const dataStack: StackSeen = {
  stack: {
    StackName: 'binome-data',
    StackStatus: 'CREATE_COMPLETE',
    Outputs: [
      { OutputKey: 'TableName', OutputValue: 'binome-data-Table1-x' },
      { OutputKey: 'KeysSecret', OutputValue: keysArn },
      { OutputKey: 'DomainTarget', OutputValue: 'd-abc.execute-api.eu-west-3.amazonaws.com' },
    ],
  },
  resources: [
    held('AWS::DynamoDB::GlobalTable', 'TableCD117FA1', 'binome-data-Table1-x'),
    held('AWS::SecretsManager::Secret', 'Keys4E30B592', keysArn),
    held('AWS::SES::EmailIdentity', 'LettersIdentity0A', 'cercle.fr'),
    held('AWS::SNS::Topic', 'LettersEvents1B', `arn:aws:sns:eu-west-3:${account}:events`),
  ],
};

export const aTable: TableSeen = {
  TableStatus: 'ACTIVE',
  KeySchema: [
    { AttributeName: 'pk', KeyType: 'HASH' },
    { AttributeName: 'sk', KeyType: 'RANGE' },
  ],
  GlobalSecondaryIndexes: [{ IndexName: 'due', IndexStatus: 'ACTIVE' }],
  DeletionProtectionEnabled: true,
  isRecoverable: true,
};

export const engineStack: StackSeen = {
  stack: { StackName: 'binome-engine', StackStatus: 'UPDATE_COMPLETE', Outputs: [] },
  resources: [held('AWS::SNS::Topic', 'AlarmsTopic4B5C', topic)],
};

export const now = Date.parse('2026-11-28T12:00:00Z');

/** Everything is in order, but for what is said. */
export type World = { aws?: Partial<AwsPort>; dns?: Partial<DnsPort>; here?: Partial<Here>; language?: 'fr' | 'en' };

const fine = {
  aws: {
    caller: async () => ({
      Account: account,
      UserId: 'AROAX:claire',
      Arn: `arn:aws:sts::${account}:assumed-role/Admin/x`,
    }),
    bootstrapVersion: async () => '27',
    identity: async (name) => (name === 'cercle.fr' ? anIdentity : undefined),
    sesAccount: async () => anAccount,
    certificate: async () => aCertificate,
    table: async () => aTable,
    secret: async () => ({}),
    stack: async (name) => (name === 'binome-data' ? dataStack : engineStack),
    alarmReaders: async () => [
      { Endpoint: 'claire@cercle.fr', Protocol: 'email', TopicArn: topic, SubscriptionArn: `${topic}:5f1a` },
    ],
    concurrency: async () => ({ ConcurrentExecutions: 1000, UnreservedConcurrentExecutions: 1000 }),
    clocks: async () => ({ here: now, aws: now - 800 }),
  } satisfies AwsPort as AwsPort,
  dns: {
    txt: async (name) => (name === '_dmarc.cercle.fr' ? ['v=DMARC1; p=none; rua=mailto:dmarc@cercle.fr'] : []),
    leads: async (name) =>
      name === domain.name
        ? { cname: 'd-abc.execute-api.eu-west-3.amazonaws.com', resolves: true }
        : { cname: undefined, resolves: false },
    isDomain: async () => true,
    isRegion: async () => true,
  } satisfies DnsPort as DnsPort,
  here: { reading: aReading(), region: 'eu-west-3', zone: 'Europe/Paris', now } satisfies Here,
};

export const report = ({ aws, dns, here, language = 'en' }: World = {}): Promise<readonly Line[]> =>
  examine({ ...fine.aws, ...aws }, { ...fine.dns, ...dns }, { ...fine.here, ...here }, sentences[language]);

export const lineOf = async (
  check: Check,
  world: World = {},
): Promise<{ state: string; says: string; nextStep?: string }> =>
  (await report(world)).find((line) => line.check === check)!;

/** An error as the SDK throws it. */
export const failing =
  (name: string, message = 'of AWS', code?: string) =>
  async () => {
    throw Object.assign(new Error(message), { name, ...(code !== undefined && { code }) });
  };
