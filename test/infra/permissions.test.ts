import { expect, it } from 'vitest';
import { nameOf, partitionsOf, type Statement, statements as statementsOf } from './policies.ts';
import { resource, resources, synthesise } from './synthesise.ts';

const { engine } = synthesise();
const statements = (role: string) => statementsOf(engine, role);

/** With the partitions of the table that it is for, where it is not for all of them. */
const granted = (role: string) =>
  statements(role)
    .flatMap(({ Action, Resource, Condition }) =>
      [Action]
        .flat()
        .flatMap((action) =>
          [Resource]
            .flat()
            .flatMap((target) =>
              (partitionsOf(Condition) ?? ['']).map((rows) => `${action} on ${nameOf(target)} ${rows}`.trimEnd()),
            ),
        ),
    )
    .toSorted();

const on = (target: string, service: string, ...actions: string[]) =>
  actions.map((action) => `${service}:${action} on ${target}`);
const ownLog = on('own log', 'logs', 'CreateLogStream', 'PutLogEvents');
const works = (queue: string) =>
  on(queue, 'sqs', 'ChangeMessageVisibility', 'DeleteMessage', 'GetQueueAttributes', 'GetQueueUrl', 'ReceiveMessage');
const wakes = on('wake queue', 'sqs', 'SendMessage');
const wavesToo = on('wave queue', 'sqs', 'SendMessage', 'GetQueueAttributes');
const readsKeys = on('keys', 'secretsmanager', 'GetSecretValue');
const signsCredentials = on('credential key', 'kms', 'Sign', 'GetPublicKey');
const onRows = (partition: string, ...actions: string[]) => on(`table ${partition}`, 'dynamodb', ...actions);
const everyRow = ['GetItem', 'BatchGetItem', 'Query', 'PutItem', 'UpdateItem', 'DeleteItem', 'BatchWriteItem'];

it.each<[string, string[]]>([
  [
    'dispatchdue',
    [
      ...ownLog,
      ...on('index', 'dynamodb', 'Query'),
      ...onRows('DISPATCHED', 'GetItem', 'PutItem'),
      ...onRows('PACE', 'GetItem'),
      ...wavesToo,
    ],
  ],
  [
    'wake',
    [
      ...ownLog,
      ...works('wake queue'),
      ...works('wave queue'),
      ...on('table', 'dynamodb', ...everyRow),
      ...wakes,
      ...readsKeys,
      ...signsCredentials,
      ...on('identities', 'ses', 'SendEmail', 'SendRawEmail'),
      ...on('configuration set', 'ses', 'SendEmail', 'SendRawEmail'),
      ...on('mornings', 'scheduler', 'CreateSchedule'),
      ...on('clockwork role', 'iam', 'PassRole'),
    ],
  ],
  [
    'recordfeedback',
    [
      ...ownLog,
      ...works('feedback queue'),
      ...onRows('COHORT#*', 'GetItem', 'PutItem', 'UpdateItem'),
      ...onRows('LETTERS#*', 'GetItem', 'UpdateItem'),
      ...onRows('SUPPRESSED', 'GetItem', 'PutItem'),
      ...wakes,
      ...readsKeys,
    ],
  ],
  [
    'answerlink',
    [
      ...ownLog,
      ...onRows('COHORT#*', 'GetItem', 'BatchGetItem', 'PutItem'),
      ...onRows('EVENTS#*', 'GetItem', 'PutItem', 'Query'),
      ...onRows('LETTERS#*', 'Query'),
      ...onRows('CERTIFICATE#*', 'GetItem', 'PutItem'),
      ...onRows('ISSUER#*', 'GetItem'),
      ...onRows('PROGRAMME#*', 'GetItem'),
      ...onRows('TESTLETTERS', 'GetItem', 'UpdateItem'),
      ...wakes,
      ...readsKeys,
    ],
  ],
  [
    'servedesk',
    [
      ...ownLog,
      ...on('table', 'dynamodb', ...everyRow),
      ...wakes,
      ...on('sign-in queue', 'sqs', 'SendMessage'),
      ...on('identities', 'ses', 'SendEmail'),
      ...on('configuration set', 'ses', 'SendEmail'),
      ...readsKeys,
      ...signsCredentials,
    ],
  ],
  [
    'admitorganiser',
    [
      ...ownLog,
      ...works('sign-in queue'),
      ...onRows('ORGANISER#*', 'GetItem', 'PutItem'),
      ...onRows('PACE', 'GetItem', 'PutItem'),
      ...readsKeys,
      ...on('identities', 'ses', 'SendEmail'),
      ...on('configuration set', 'ses', 'SendEmail'),
    ],
  ],
  [
    'showcertificate',
    [...ownLog, ...['CERTIFICATE#*', 'ISSUER#*', 'SIGNINGKEY#*'].flatMap((rows) => onRows(rows, 'GetItem'))],
  ],
  ['showguide', [...ownLog, ...onRows('PROGRAMME#*', 'GetItem')]],
  ['Clockwork', on('dispatch-due', 'lambda', 'InvokeFunction')],
])('%s may do this and nothing else', (role, expected) => {
  expect(granted(role)).toEqual(expected.toSorted());
});

it('holds the policies of these roles and no other, and none managed by AWS', () => {
  expect(Object.keys(resources(engine, 'AWS::IAM::Policy'))).toHaveLength(9);
  const roles = Object.values(resources(engine, 'AWS::IAM::Role'));
  expect(roles).toHaveLength(9);
  for (const { Properties } of roles) {
    expect(Properties).not.toHaveProperty('ManagedPolicyArns');
    expect(Properties).not.toHaveProperty('Policies');
  }
});

it('names no action by a wildcard, no scan and no deletion of the table', () => {
  const actions = Object.values(resources(engine, 'AWS::IAM::Policy'))
    .flatMap(({ Properties }) => Properties['PolicyDocument'].Statement as Statement[])
    .flatMap(({ Action }) => Action);
  expect(actions.filter((action) => /\*|Scan|DeleteTable/.test(action))).toEqual([]);
});

it('sends letters from the address of the deployment only', () => {
  const send = statements('wake').find(({ Action }) => Action.includes('ses:SendEmail'));
  expect(send?.Condition).toEqual({ StringEquals: { 'ses:FromAddress': 'mentoring@example.org' } });
});

it('hands the clockwork’s role to EventBridge Scheduler only, which acts for this group of this account only', () => {
  const pass = statements('wake').find(({ Action }) => Action === 'iam:PassRole');
  expect(pass?.Condition).toEqual({ StringEquals: { 'iam:PassedToService': 'scheduler.amazonaws.com' } });
  expect(resource(engine, 'AWS::IAM::Role', 'Clockwork').Properties['AssumeRolePolicyDocument'].Statement).toEqual([
    {
      Effect: 'Allow',
      Action: 'sts:AssumeRole',
      Principal: { Service: 'scheduler.amazonaws.com' },
      Condition: {
        StringEquals: {
          'aws:SourceAccount': { Ref: 'AWS::AccountId' },
          'aws:SourceArn': { 'Fn::GetAtt': [expect.stringMatching(/^ClockworkGroup/), 'Arn'] },
        },
      },
    },
  ]);
});

it.each([
  ['answerlink', /\/\*\/\*$/],
  ['servedesk', /\/\*\/\*\/\*$/],
  ['showcertificate', /\/\*\/\*\/\*$/],
  ['showguide', /\/\*\/\*\/\*$/],
])(
  '%s may be called through the API: a default route has the ARN stage/$default, others stage/method/path',
  (name, end) => {
    const permissions = Object.values(resources(engine, 'AWS::Lambda::Permission')).filter(
      ({ Properties }) =>
        JSON.stringify(Properties['FunctionName']).includes(`${name}Function`) &&
        Properties['Principal'] === 'apigateway.amazonaws.com',
    );
    expect(permissions.map(({ Properties }) => Properties['SourceArn']['Fn::Join'][1].at(-1))).toEqual([
      expect.stringMatching(end),
    ]);
  },
);
