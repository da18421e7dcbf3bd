import { readFileSync } from 'node:fs';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { expect, it } from 'vitest';
import { EngineFunction } from '../../infra/constructs/engine-function.ts';
import { aDeployment, anApp } from './synthesise.ts';

const certificateArn = 'arn:aws:acm:eu-west-3:111122223333:certificate/abc';
const keys = 'arn:aws:secretsmanager:eu-west-3:111122223333:secret:binome-AbCdEf';

it.each([
  ['as in the example', aDeployment()],
  ['in a named account', aDeployment({ account: '111122223333' })],
  ['that names what was kept', aDeployment({ table: 'binome-restored', keys })],
  ['under a domain', aDeployment({ domain: { name: 'mentoring.example.org', certificateArn } })],
])('finds nothing to say against a deployment %s', (_, deployment) => {
  const { app, report } = anApp(deployment);
  expect(() => app.synth()).not.toThrow();
  expect(JSON.parse(readFileSync(report, 'utf8'))).toMatchObject({ pluginReports: [{ conclusion: 'success' }] });
});

it('stops at a finding that nobody has accepted', () => {
  const { app, engine } = anApp();
  new Topic(engine, 'InClear');
  expect(() => app.synth()).toThrow('AwsSolutions-SNS3');
});

it('accepts one wildcard of a function and not the next', () => {
  const { app, engine } = anApp();
  const wake = engine.node.findChild('wake');
  if (!(wake instanceof EngineFunction)) throw new Error('The engine has no function "wake".');
  wake.lambda.addToRolePolicy(new PolicyStatement({ actions: ['sqs:SendMessage'], resources: ['arn:aws:sqs:*:*:*'] }));
  expect(() => app.synth()).toThrow('AwsSolutions-IAM5[Resource::arn:aws:sqs:*:*:*]');
});
