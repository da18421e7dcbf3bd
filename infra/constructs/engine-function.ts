import { type Duration, RemovalPolicy } from 'aws-cdk-lib';
import type { ITableV2 } from 'aws-cdk-lib/aws-dynamodb';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { Architecture, type Code, Function, LoggingFormat, type RecursiveLoop, Runtime } from 'aws-cdk-lib/aws-lambda';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { ISecret } from 'aws-cdk-lib/aws-secretsmanager';
import { Construct } from 'constructs';
import type { Settings } from '../../shared/settings.ts';
import { acceptWildcard } from './accept.ts';
import { type AlarmDesk, soon } from './alarm-desk.ts';
import type { Clockwork } from './clockwork.ts';
import { anyIdentity, type LetterSender } from './letter-sender.ts';
import type { WorkQueue } from './work-queue.ts';

type Environment = { [Name in keyof Settings]: string };

/** Neither Scan nor DeleteTable: there is no name for what no function may do. */
type TableAction = 'GetItem' | 'BatchGetItem' | 'Query' | 'PutItem' | 'UpdateItem' | 'DeleteItem' | 'BatchWriteItem';

/** The table and the secret, made by the deployment or only named by it. */
export type Table = Pick<ITableV2, 'tableName' | 'tableArn'>;
export type Keys = Pick<ISecret, 'secretArn'>;
/** The key of KMS that signs the credentials of certificates. */
export type CredentialKey = Pick<IKey, 'keyArn'>;

/** What all functions share. */
export type Engine = {
  /** The folder of the built functions, one asset for all. */
  code: Code;
  alarms: AlarmDesk;
  settings: Pick<
    Environment,
    'SENDER' | 'ORGANISERS' | 'BASE_URL' | 'ZONE' | 'ERASE_AFTER_DAYS' | 'SES_RATE' | 'SES_DAILY' | 'WORKERS'
  >;
};

type EngineFunctionProps = {
  engine: Engine;
  /** What people notice when it fails: its alarm prints it. */
  impact: string;
  timeout: Duration;
  memoryMiB?: number;
  recursiveLoop?: RecursiveLoop;
};

/** Every function reads the same settings; what it was not given says so. */
const notGiven = {
  TABLE_NAME: '-',
  QUEUE_URL: 'https://not-given.invalid',
  SIGN_IN_QUEUE_URL: 'https://not-given.invalid',
  SCHEDULE_GROUP: '-',
  SCHEDULE_TARGET_ARN: '-',
  SCHEDULE_ROLE_ARN: '-',
  CONFIGURATION_SET: '-',
  KEYS_SECRET: '-',
  CREDENTIAL_KEY: '-',
} satisfies Partial<Environment>;

/** A function of the folder of its name, with its log and its alarm. Each `may…` grants and sets the variable in one call. */
export class EngineFunction extends Construct {
  readonly lambda: Function;
  readonly log: LogGroup;
  readonly timeout: Duration;

  constructor(
    scope: Construct,
    name: string,
    { engine, impact, timeout, memoryMiB = 512, recursiveLoop }: EngineFunctionProps,
  ) {
    super(scope, name);
    this.timeout = timeout;
    this.log = new LogGroup(this, 'Log', {
      retention: RetentionDays.THREE_MONTHS,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    const role = new Role(this, 'Role', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
    this.log.grantWrite(role);
    this.lambda = new Function(this, 'Function', {
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      code: engine.code,
      handler: `${name}/index.handler`,
      role,
      timeout,
      memorySize: memoryMiB,
      logGroup: this.log,
      loggingFormat: LoggingFormat.JSON,
      environment: { ...notGiven, ...engine.settings } satisfies Environment,
      ...(recursiveLoop && { recursiveLoop }),
    });
    engine.alarms.watch(`${name}-errors`, {
      impact,
      metric: this.lambda.metricErrors({ period: soon, statistic: 'Sum' }),
      above: 0,
    });
  }

  /** Only rows whose partition key is like one of `partitions`, where they are given: a flaw reaches no further. */
  mayUseTable(table: Table, actions: readonly TableAction[], partitions?: readonly string[]): void {
    this.allow(
      actions.map((action) => `dynamodb:${action}`),
      [table.tableArn],
      partitions && { 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': [...partitions] } },
    );
    this.give('TABLE_NAME', table.tableName);
  }

  mayAskWhatIsDue(table: Table): void {
    this.allow(['dynamodb:Query'], [`${table.tableArn}/index/due`]);
    this.give('TABLE_NAME', table.tableName);
  }

  mayWake({ queue }: WorkQueue): void {
    this.allow(['sqs:SendMessage'], [queue.queueArn]);
    this.give('QUEUE_URL', queue.queueUrl);
  }

  mayAskToSignIn({ queue }: WorkQueue): void {
    this.allow(['sqs:SendMessage'], [queue.queueArn]);
    this.give('SIGN_IN_QUEUE_URL', queue.queueUrl);
  }

  mayMeasure({ queue }: WorkQueue): void {
    this.allow(['sqs:GetQueueAttributes'], [queue.queueArn]);
    this.give('QUEUE_URL', queue.queueUrl);
  }

  mayReadKeys(keys: Keys): void {
    this.allow(['secretsmanager:GetSecretValue'], [keys.secretArn]);
    this.give('KEYS_SECRET', keys.secretArn);
  }

  /** Whoever issues certificates, and whoever takes them back: to show one takes the public half, which the table has. */
  maySignCredentials(key: CredentialKey): void {
    this.allow(['kms:Sign', 'kms:GetPublicKey'], [key.keyArn]);
    this.give('CREDENTIAL_KEY', key.keyArn);
  }

  /** SES asks for a permission more where a letter is sent as raw content, which letters with an invitation are. */
  maySendLetters(letters: LetterSender, { withInvitations }: { withInvitations: boolean }): void {
    this.allow(
      ['ses:SendEmail', ...(withInvitations ? ['ses:SendRawEmail'] : [])],
      [anyIdentity, letters.configurationSetArn],
      {
        StringEquals: { 'ses:FromAddress': letters.sender },
      },
    );
    this.give('CONFIGURATION_SET', letters.configurationSet.configurationSetName);
    const why =
      'In its sandbox SES checks the recipient’s identity too; the condition holds the sender to one address.';
    acceptWildcard(this, anyIdentity, why);
  }

  mayBookMornings(clockwork: Clockwork): void {
    this.allow(['scheduler:CreateSchedule'], [clockwork.morningsArn]);
    this.allow(['iam:PassRole'], [clockwork.role.roleArn], {
      StringEquals: { 'iam:PassedToService': 'scheduler.amazonaws.com' },
    });
    this.give('SCHEDULE_GROUP', clockwork.group.scheduleGroupName);
    this.give('SCHEDULE_TARGET_ARN', clockwork.target.functionArn);
    this.give('SCHEDULE_ROLE_ARN', clockwork.role.roleArn);
    const why = 'The zones where people live are known at run time only; the group holds nothing but hints.';
    acceptWildcard(this, clockwork.morningsArn, why);
  }

  private allow(
    actions: string[],
    resources: string[],
    conditions?: Record<string, Record<string, string | string[]>>,
  ): void {
    this.lambda.addToRolePolicy(new PolicyStatement({ actions, resources, ...(conditions && { conditions }) }));
  }

  private give(variable: keyof Settings, value: string): void {
    this.lambda.addEnvironment(variable, value);
  }
}
