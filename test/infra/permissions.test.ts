import { expect, it } from 'vitest';
import { resource, resources, synthesise } from './synthesise.ts';

type Statement = { Effect: string; Action: string | string[]; Resource: unknown; Condition?: unknown };

const { engine } = synthesise();

/** Short names of what policies point at; the first that fits counts. */
const names: readonly (readonly [RegExp, string])[] = [
  [/\/index\/due/, 'index'],
  [/GetAttTable\w+Arn/, 'table'],
  [/RefKeys/, 'keys'],
  [/wakequeueQueue/, 'wake queue'],
  [/wavequeueQueue/, 'wave queue'],
  [/feedbackqueueQueue/, 'feedback queue'],
  [/:identity\/\*/, 'identities'],
  [/:configuration-set\//, 'configuration set'],
  [/\/morning-\*/, 'mornings'],
  [/ClockworkRole/, 'clockwork role'],
  [/dispatchdueFunction/, 'dispatch-due'],
  [/\w+Log[0-9A-F]{8}","Arn/, 'own log'],
];
const nameOf = (target: unknown) =>
  names.find(([pattern]) => pattern.test(JSON.stringify(target)))?.[1] ?? JSON.stringify(target);

const statements = (role: string): Statement[] =>
  resource(engine, 'AWS::IAM::Policy', `${role}Role`).Properties['PolicyDocument'].Statement;

const granted = (role: string) =>
  statements(role)
    .flatMap(({ Action, Resource }) =>
      [Action].flat().flatMap((action) => [Resource].flat().map((target) => `${action} on ${nameOf(target)}`)),
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
const everyRow = ['GetItem', 'BatchGetItem', 'Query', 'PutItem', 'UpdateItem', 'DeleteItem', 'BatchWriteItem'];

it.each<[string, string[]]>([
  [
    'dispatchdue',
    [...ownLog, ...on('index', 'dynamodb', 'Query'), ...on('table', 'dynamodb', 'GetItem', 'PutItem'), ...wavesToo],
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
      ...on('table', 'dynamodb', 'GetItem', 'PutItem', 'UpdateItem'),
      ...wakes,
      ...readsKeys,
    ],
  ],
  [
    'answerlink',
    [
      ...ownLog,
      ...on('table', 'dynamodb', 'GetItem', 'BatchGetItem', 'PutItem'),
      ...on('table', 'dynamodb', 'GetItem', 'Query'),
      ...on('table', 'dynamodb', 'GetItem', 'UpdateItem'),
      ...wakes,
      ...readsKeys,
    ],
  ],
  [
    'servedesk',
    [
      ...ownLog,
      ...on('table', 'dynamodb', ...everyRow.filter((action) => action !== 'UpdateItem')),
      ...wakes,
      ...readsKeys,
    ],
  ],
  ['showcertificate', [...ownLog, ...on('table', 'dynamodb', 'GetItem')]],
  ['showguide', ownLog],
  ['Clockwork', on('dispatch-due', 'lambda', 'InvokeFunction')],
])('%s may do this and nothing else', (role, expected) => {
  expect(granted(role)).toEqual(expected.toSorted());
});

it('holds the policies of these roles and no other, and none managed by AWS', () => {
  expect(Object.keys(resources(engine, 'AWS::IAM::Policy'))).toHaveLength(8);
  const roles = Object.values(resources(engine, 'AWS::IAM::Role'));
  expect(roles).toHaveLength(8);
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

it.each([
  ['answerlink', ['COHORT#*', 'EVENTS#*']],
  ['dispatchdue', ['DISPATCHED', 'PACE']],
  ['recordfeedback', ['COHORT#*', 'LETTERS#*', 'SUPPRESSED']],
  ['showcertificate', ['CERTIFICATE#*']],
])('%s reaches these rows of the table and no organiser’s token', (role, partitions) => {
  const table = statements(role).find(({ Action }) => [Action].flat().includes('dynamodb:GetItem'));
  expect(table?.Condition).toEqual({ 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': partitions } });
});

it('lets answer-link read histories and certificates, and write none but the trail of a pair', () => {
  const [, reads] = statements('answerlink').filter(({ Action }) => [Action].flat().includes('dynamodb:GetItem'));
  expect(reads?.Condition).toEqual({
    'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': ['EVENTS#*', 'LETTERS#*', 'CERTIFICATE#*'] },
  });
});

it('lets answer-link update test letters, which it may do by a GET, and no other row', () => {
  const updates = statements('answerlink').filter(({ Action }) => [Action].flat().includes('dynamodb:UpdateItem'));
  expect(updates.map(({ Condition }) => Condition)).toEqual([
    { 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': ['TESTLETTERS'] } },
  ]);
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
