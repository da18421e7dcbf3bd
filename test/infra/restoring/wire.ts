import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { portOf } from '../../../infra/local/loopback.ts';

const account = '123456789012';
const arnOf = (table: string) => `arn:aws:dynamodb:eu-west-3:${account}:table/${table}`;

type Answer = { status?: number; body: string };
export type Script = Readonly<Record<string, readonly Answer[]>>;

export const told = (value: object): Answer => ({ body: JSON.stringify(value) });
export const refused = (name: string): Answer => ({
  status: 400,
  body: JSON.stringify({ __type: `com.amazonaws.dynamodb.v20120810#${name}`, message: 'of DynamoDB' }),
});

const seconds = (instant: string) => Date.parse(instant) / 1000;

/** As `DescribeTable` tells of a table of Binôme. */
export const aTable = (name: string, more: object = {}): Answer =>
  told({
    Table: {
      TableName: name,
      TableArn: arnOf(name),
      TableStatus: 'ACTIVE',
      KeySchema: [
        { AttributeName: 'pk', KeyType: 'HASH' },
        { AttributeName: 'sk', KeyType: 'RANGE' },
      ],
      GlobalSecondaryIndexes: [{ IndexName: 'due', IndexStatus: 'ACTIVE' }],
      DeletionProtectionEnabled: false,
      ...more,
    },
  });
export const restoredFrom = (name: string, at: string, RestoreInProgress = false) => ({
  RestoreSummary: { SourceTableArn: arnOf(name), RestoreDateTime: seconds(at), RestoreInProgress },
});
export const backups = (earliest: string, latest: string): Answer =>
  told({
    ContinuousBackupsDescription: {
      ContinuousBackupsStatus: 'ENABLED',
      PointInTimeRecoveryDescription: {
        PointInTimeRecoveryStatus: 'ENABLED',
        EarliestRestorableDateTime: seconds(earliest),
        LatestRestorableDateTime: seconds(latest),
      },
    },
  });
export const noBackups: Answer = told({
  ContinuousBackupsDescription: {
    ContinuousBackupsStatus: 'ENABLED',
    PointInTimeRecoveryDescription: { PointInTimeRecoveryStatus: 'DISABLED' },
  },
});

/** A stack as CloudFormation tells of it. */
export const aStack = (name: string, outputs: Readonly<Record<string, string>> = {}): Answer => ({
  body: `<DescribeStacksResponse><DescribeStacksResult><Stacks><member><StackName>${name}</StackName>
    <CreationTime>2026-11-20T09:00:00Z</CreationTime><StackStatus>CREATE_COMPLETE</StackStatus><Outputs>${Object.entries(
      outputs,
    )
      .map(([key, value]) => `<member><OutputKey>${key}</OutputKey><OutputValue>${value}</OutputValue></member>`)
      .join('')}</Outputs></member></Stacks></DescribeStacksResult></DescribeStacksResponse>`,
});
const noStack: Answer = {
  status: 400,
  body: '<ErrorResponse><Error><Type>Sender</Type><Code>ValidationError</Code><Message>It does not exist</Message></Error></ErrorResponse>',
};
const noResources: Answer = {
  body: '<ListStackResourcesResponse><ListStackResourcesResult/></ListStackResourcesResponse>',
};

/** Whoever asks is signed in. */
const caller: Answer = {
  body: `<GetCallerIdentityResponse><GetCallerIdentityResult><Account>${account}</Account><Arn>arn:aws:iam::${account}:user/one</Arn></GetCallerIdentityResult></GetCallerIdentityResponse>`,
};
const unscripted = (question: string): Answer => {
  if (question.startsWith('GetCallerIdentity')) return caller;
  if (question.startsWith('ListStackResources')) return noResources;
  return question.startsWith('DescribeTable') ? refused('ResourceNotFoundException') : noStack;
};

/** What is asked: an action, with the table or stack that it concerns. */
const questionOf = async (request: IncomingMessage): Promise<{ question: string; body: string }> => {
  const body = (await buffer(request)).toString();
  const target = request.headers['x-amz-target'];
  if (typeof target !== 'string') {
    const form = new URLSearchParams(body);
    return { question: `${form.get('Action')} ${form.get('StackName')}`, body };
  }
  const { TableName, TargetTableName = TableName } = JSON.parse(body);
  return { question: [target.split('.')[1], TargetTableName].filter(Boolean).join(' '), body };
};

/** AWS by a script: each question has its answers one after the other, and the last of them for ever. */
export const aWire = async () => {
  let script: Script = {};
  let asked: { question: string; body: string }[] = [];
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { question, body } = await questionOf(request);
    const times = asked.filter((one) => one.question === question).length;
    asked.push({ question, body });
    const answers = script[question] ?? [];
    const { status = 200, body: said } = answers[Math.min(times, answers.length - 1)] ?? unscripted(question);
    response.writeHead(status, { 'content-type': 'application/x-amz-json-1.0' }).end(said);
  };
  const server = createServer((request, response) => void answer(request, response));
  await once(server.listen(0, '127.0.0.1'), 'listening');
  return {
    endpoint: `http://127.0.0.1:${portOf(server)}`,
    play: (next: Script): void => {
      script = next;
      asked = [];
    },
    /** What was asked that changes something, and with what words. */
    changes: () => asked.filter(({ question }) => !/^(Describe|List|Query|GetCallerIdentity)/.test(question)),
    close: (): void => {
      server.closeAllConnections();
      server.close();
    },
  };
};
