import { ACMClient, DescribeCertificateCommand } from '@aws-sdk/client-acm';
import {
  CloudFormationClient,
  DescribeStacksCommand,
  paginateListStackResources,
  type StackResourceSummary,
} from '@aws-sdk/client-cloudformation';
import { DescribeContinuousBackupsCommand, DescribeTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { GetAccountSettingsCommand, LambdaClient } from '@aws-sdk/client-lambda';
import { DescribeSecretCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { GetAccountCommand, GetEmailIdentityCommand, SESv2Client } from '@aws-sdk/client-sesv2';
import { paginateListSubscriptionsByTopic, SNSClient, type Subscription } from '@aws-sdk/client-sns';
import { GetParameterCommand, SSMClient } from '@aws-sdk/client-ssm';
import { GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts';
import { versionParameter } from './bootstrap.ts';
import type { AwsPort } from './port.ts';

/** Somebody waits in front of a terminal. */
const impatience = {
  maxAttempts: 2,
  requestHandler: { connectionTimeout: 4000, requestTimeout: 10_000, throwOnRequestTimeout: true },
};

/** The region of this terminal: `AWS_REGION`, else that of the profile. */
export const regionHere = async (): Promise<string | undefined> => {
  try {
    return await new STSClient({}).config.region();
  } catch {
    return undefined;
  }
};

/** Asks AWS itself, or the emulator at `AWS_ENDPOINT_URL`; nothing but questions. */
export const askAws = (region: string, endpoint: string | undefined): AwsPort => {
  const sts = new STSClient({ region, ...impatience });
  // Found once: every client would ask for them anew.
  const shared = { region, credentials: sts.config.credentials, ...impatience };
  const ssm = new SSMClient(shared);
  const ses = new SESv2Client(shared);
  const acm = new ACMClient(shared);
  const sns = new SNSClient(shared);
  const lambda = new LambdaClient(shared);
  const dynamo = new DynamoDBClient(shared);
  const secrets = new SecretsManagerClient(shared);
  const cloudFormation = new CloudFormationClient(shared);

  return {
    caller: () => sts.send(new GetCallerIdentityCommand({})),
    bootstrapVersion: () =>
      unlessAbsent(async () => (await ssm.send(new GetParameterCommand({ Name: versionParameter }))).Parameter?.Value),
    identity: (name) =>
      unlessAbsent(async () => ({ name, ...(await ses.send(new GetEmailIdentityCommand({ EmailIdentity: name }))) })),
    sesAccount: () => ses.send(new GetAccountCommand({})),
    certificate: (arn) =>
      unlessAbsent(async () => (await acm.send(new DescribeCertificateCommand({ CertificateArn: arn }))).Certificate),
    table: (name) =>
      unlessAbsent(async () => {
        const { Table: table } = await dynamo.send(new DescribeTableCommand({ TableName: name }));
        const { ContinuousBackupsDescription: backups } = await dynamo.send(
          new DescribeContinuousBackupsCommand({ TableName: name }),
        );
        const status = backups?.PointInTimeRecoveryDescription?.PointInTimeRecoveryStatus;
        return table && { ...table, isRecoverable: status === 'ENABLED' };
      }),
    secret: (arn) => unlessAbsent(() => secrets.send(new DescribeSecretCommand({ SecretId: arn }))),
    stack: (name) =>
      unlessAbsent(async () => {
        const { Stacks: [stack] = [] } = await cloudFormation.send(new DescribeStacksCommand({ StackName: name }));
        const pages = paginateListStackResources({ client: cloudFormation }, { StackName: name });
        const resources: StackResourceSummary[] = [];
        for await (const { StackResourceSummaries = [] } of pages) resources.push(...StackResourceSummaries);
        return stack && { stack, resources };
      }),
    alarmReaders: async (topic) => {
      const pages = paginateListSubscriptionsByTopic({ client: sns }, { TopicArn: topic });
      const readers: Subscription[] = [];
      for await (const { Subscriptions = [] } of pages) readers.push(...Subscriptions);
      return readers;
    },
    concurrency: async () => (await lambda.send(new GetAccountSettingsCommand({}))).AccountLimit ?? {},
    clocks: async () => {
      const asked = Date.now();
      // It needs no signature, and so tells the time also to whoever has none.
      const { headers } = await fetch(endpoint ?? `https://sts.${region}.${suffixOf(region)}/`, {
        redirect: 'manual',
        signal: AbortSignal.timeout(impatience.requestHandler.requestTimeout),
      });
      const aws = Date.parse(headers.get('date') ?? '');
      if (Number.isNaN(aws)) throw new Error('The answer has no date.');
      return { here: (asked + Date.now()) / 2, aws };
    },
  };
};

export const suffixOf = (region: string): string => (region.startsWith('cn-') ? 'amazonaws.com.cn' : 'amazonaws.com');

/** The names under which the services say that something is not there; CloudFormation has none of its own. */
const absences = new Set(['ParameterNotFound', 'NotFoundException', 'ResourceNotFoundException']);

const unlessAbsent = async <Value>(ask: () => Promise<Value>): Promise<Value | undefined> => {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof Error && isAbsence(error)) return undefined;
    throw error;
  }
};

const isAbsence = ({ name, message }: Error): boolean =>
  absences.has(name) || (name === 'ValidationError' && message.includes('does not exist'));
