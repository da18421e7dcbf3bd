import { describe, expect, it } from 'vitest';
import { Settings } from '../../shared/settings.ts';
import { deadLettersAmong, queueNames } from '../../infra/organiser/dead-letters.ts';
import { aDeployment, resource, resources, synthesise } from './synthesise.ts';

const { engine } = synthesise(aDeployment({ workers: 3 }));
const functions = Object.values(resources(engine, 'AWS::Lambda::Function'));
const queues = Object.entries(resources(engine, 'AWS::SQS::Queue'));
const mappings = Object.values(resources(engine, 'AWS::Lambda::EventSourceMapping'));

describe('functions', () => {
  it('are the eight of the design', () => {
    expect(functions.map(({ Properties }) => Properties['Handler']).toSorted()).toEqual(
      [
        'admit-organiser',
        'answer-link',
        'dispatch-due',
        'record-feedback',
        'serve-desk',
        'show-certificate',
        'show-guide',
        'wake',
      ].map((name) => `${name}/index.handler`),
    );
  });

  it.each(functions.map(({ Properties }) => [Properties['Handler'], Properties]))(
    '%s runs on Node 24 and ARM, and logs JSON to its own log',
    (_, properties) => {
      expect(properties).toMatchObject({
        Runtime: 'nodejs24.x',
        Architectures: ['arm64'],
        LoggingConfig: { LogFormat: 'JSON' },
      });
      const log = engine.toJSON()['Resources'][properties['LoggingConfig'].LogGroup.Ref];
      expect(log).toMatchObject({ Type: 'AWS::Logs::LogGroup', Properties: { RetentionInDays: 90 } });
    },
  );

  it.each(functions.map(({ Properties }) => [Properties['Handler'], Properties]))(
    '%s has every setting',
    (_, { Environment }) => {
      const values = Object.entries(Environment.Variables).map(([name, value]) => [
        name,
        typeof value === 'string' ? value : 'https://made-at-deployment.example',
      ]);
      expect(Settings.safeParse(Object.fromEntries(values))).toMatchObject({
        success: true,
        data: { WORKERS: 3, SES_RATE: 14 },
      });
    },
  );

  it('share no log and one asset', () => {
    expect(new Set(functions.map(({ Properties }) => Properties['LoggingConfig'].LogGroup.Ref)).size).toBe(
      functions.length,
    );
    expect(new Set(functions.map(({ Properties }) => Properties['Code'].S3Key)).size).toBe(1);
  });

  it('never reserve concurrency: a new account has none to give', () => {
    for (const { Properties } of functions) expect(Properties).not.toHaveProperty('ReservedConcurrentExecutions');
  });

  it('may go on by messages to themselves only in wake', () => {
    const allowed = functions.filter(({ Properties }) => Properties['RecursiveLoop'] === 'Allow');
    expect(allowed.map(({ Properties }) => Properties['Handler'])).toEqual(['wake/index.handler']);
  });
});

describe('queues', () => {
  it('give up into a dead-letter queue after five tries', () => {
    const [dead, live] = [
      queues.filter(([id]) => id.includes('DeadLetters')),
      queues.filter(([id]) => !id.includes('DeadLetters')),
    ];
    expect([dead.length, live.length]).toEqual([4, 4]);
    for (const [id, { Properties }] of live) {
      const deadLetters = dead.find(([other]) => other.slice(0, 5) === id.slice(0, 5))![0];
      expect(Properties['RedrivePolicy']).toEqual({
        maxReceiveCount: 5,
        deadLetterTargetArn: { 'Fn::GetAtt': [deadLetters, 'Arn'] },
      });
    }
    for (const [, { Properties }] of dead) expect(Properties['MessageRetentionPeriod']).toBe(14 * 24 * 3600);
  });

  it('are encrypted with the keys of SQS itself: those of KMS would keep SNS out', () => {
    for (const [, { Properties }] of queues) {
      expect(Properties['SqsManagedSseEnabled']).toBe(true);
      expect(Properties).not.toHaveProperty('KmsMasterKeyId');
    }
  });

  it('hide a message for six times as long as its worker may take', () => {
    const timeouts = mappings.map(({ Properties }) => {
      const [queue, worker] = [Properties['EventSourceArn']['Fn::GetAtt'][0], Properties['FunctionName'].Ref];
      const { Resources } = engine.toJSON();
      return Resources[queue].Properties.VisibilityTimeout / Resources[worker].Properties.Timeout;
    });
    expect(timeouts).toEqual([6, 6, 6, 6]);
  });

  it('keep a wave to the number of workers, and let one poison message not stop its batch', () => {
    const most = mappings.map(({ Properties: { EventSourceArn, ScalingConfig } }) => [
      EventSourceArn['Fn::GetAtt'][0].slice(0, 4),
      ScalingConfig.MaximumConcurrency,
    ]);
    expect(Object.fromEntries(most)).toEqual({ wake: 2, wave: 3, feed: 2, sign: 2 });
    for (const { Properties } of mappings) {
      expect(Properties).toMatchObject({ BatchSize: 10, FunctionResponseTypes: ['ReportBatchItemFailures'] });
    }
  });

  it('keep what answers a press from waiting behind a wave: dispatch alone fills a queue of its own', () => {
    const fills = functions.map(({ Properties }) => [
      Properties['Handler'].split('/')[0],
      JSON.stringify(Properties['Environment'].Variables.QUEUE_URL).slice(0, 12),
    ]);
    expect(fills.filter(([, queue]) => queue?.includes('wave'))).toEqual([['dispatch-due', '{"Ref":"wave']]);
    expect(fills.filter(([, queue]) => queue?.includes('wake')).map(([name]) => name)).toEqual(
      expect.arrayContaining(['answer-link', 'wake', 'serve-desk', 'record-feedback']),
    );
  });

  it('hear what SES tells, in the envelope of SNS', () => {
    const subscription = Object.values(resources(engine, 'AWS::SNS::Subscription')).find(
      ({ Properties }) => Properties['Protocol'] === 'sqs',
    );
    expect(JSON.stringify(subscription?.Properties['Endpoint'])).toContain('feedbackqueueQueue');
    expect(subscription?.Properties).not.toHaveProperty('RawMessageDelivery');
  });
});

it('tells the workers how many letters a day they may send, where the deployment says so', () => {
  const daily = (perDay?: number) =>
    Object.values(
      resources(synthesise(aDeployment({ ...(perDay && { perDay }) })).engine, 'AWS::Lambda::Function'),
    ).map(({ Properties }) => Properties['Environment'].Variables.SES_DAILY);
  expect(new Set(daily(200))).toEqual(new Set(['200']));
  expect(new Set(daily())).toEqual(new Set([undefined]));
});

describe('clockwork', () => {
  it('sweeps every quarter hour, off the quarter', () => {
    expect(resource(engine, 'AWS::Scheduler::Schedule').Properties).toMatchObject({
      ScheduleExpression: 'cron(7,22,37,52 * * * ? *)',
      ScheduleExpressionTimezone: 'Etc/UTC',
      FlexibleTimeWindow: { Mode: 'OFF' },
      Target: { Input: '{"cause":"sweep"}' },
    });
  });

  it('keeps its group under one id: a new group would begin without mornings', () => {
    expect(Object.keys(resources(engine, 'AWS::Scheduler::ScheduleGroup'))).toEqual(['ClockworkGroup4D479A7E']);
  });
});

it('opens these routes and no other', () => {
  const routes = Object.values(resources(engine, 'AWS::ApiGatewayV2::Route')).map(
    ({ Properties }) => Properties['RouteKey'],
  );
  expect(routes.toSorted()).toEqual([
    '$default',
    'ANY /api/{proxy+}',
    'ANY /desk',
    'ANY /desk/{proxy+}',
    ...['GET', 'HEAD'].flatMap((method) => [
      `${method} /c/{id}`,
      `${method} /c/{id}/badge.svg`,
      `${method} /c/{id}/credential.jwt`,
      `${method} /c/{id}/status`,
      `${method} /guide/{language}/{programme}/{guide}`,
      `${method} /issuers/{hash}`,
      `${method} /keys/{thumbprint}`,
    ]),
  ]);
});

it('has dead letters for every queue, where the command that sends them back finds them', () => {
  const queues = Object.keys(resources(engine, 'AWS::SQS::Queue'));
  const found = deadLettersAmong(queues.map((id) => ({ LogicalResourceId: id, PhysicalResourceId: `https://${id}` })));
  expect(found.map(({ queue }) => queue).toSorted()).toEqual([...queueNames].toSorted());
  expect(found.every(({ url }) => url.includes('DeadLetters'))).toBe(true);
  expect(queues).toHaveLength(2 * found.length);
});
