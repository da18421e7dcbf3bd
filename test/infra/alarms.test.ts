import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { resource, resources, synthesise } from './synthesise.ts';

const { engine } = synthesise();
const runbook = readFileSync('docs/runbook.md', 'utf8');
const sections = runbook.split(/^## /m).slice(1);
const alarms = Object.values(resources(engine, 'AWS::CloudWatch::Alarm')).map(({ Properties }) => Properties);
const alarm = (name: string) => alarms.find(({ AlarmName }) => AlarmName === `binome-${name}`);

it('watches every function, every dead-letter queue, and the whole', () => {
  expect(alarms.map(({ AlarmName }) => AlarmName).toSorted()).toEqual([
    'binome-admit-organiser-errors',
    'binome-answer-link-errors',
    'binome-bounces',
    'binome-complaints',
    'binome-desk-page-failed',
    'binome-dispatch-due-errors',
    'binome-feedback-queue-dead-letters',
    'binome-record-feedback-errors',
    'binome-row-stuck',
    'binome-serve-desk-errors',
    'binome-show-certificate-errors',
    'binome-show-guide-errors',
    'binome-sign-in-queue-dead-letters',
    'binome-someone-overdue',
    'binome-sweep-stopped',
    'binome-wake-errors',
    'binome-wake-queue-dead-letters',
    'binome-wake-queue-waiting',
    'binome-wave-queue-dead-letters',
    'binome-wave-queue-waiting',
  ]);
});

it.each(alarms.map(({ AlarmName, ...rest }) => [AlarmName, rest]))(
  '%s says what it means for people, and what to do',
  (name, { AlarmDescription, AlarmActions }) => {
    const section = name.replace(/^binome-/, '');
    const [impact, link] = AlarmDescription.split(' What to do: ');
    expect(impact).toMatch(/^[A-Z].{20,}\.$/);
    expect(link).toBe(`docs/runbook.md#${section}`);
    expect(AlarmActions).toEqual([{ Ref: expect.stringMatching(/^AlarmsTopic/) }]);

    const text = sections.find((candidate) => candidate.startsWith(`${section}\n`));
    for (const part of ['**For people:**', '**Look here first:**', '**Do this:**']) expect(text).toContain(part);
  },
);

it('has no section in the runbook for an alarm that is gone', () => {
  const known = alarms.map(({ AlarmName }) => AlarmName.replace(/^binome-/, ''));
  expect(sections.map((section) => section.slice(0, section.indexOf('\n'))).toSorted()).toEqual(known.toSorted());
});

it('reads from the sweep’s own log how late the latest person is', () => {
  expect(resource(engine, 'AWS::Logs::MetricFilter', 'VitalSignsOverdue').Properties).toMatchObject({
    FilterPattern: '{ ($.message = "rows dispatched") && ($.cause = "sweep") }',
    LogGroupName: { Ref: expect.stringMatching(/^dispatchdueLog/) },
    MetricTransformations: [
      { MetricNamespace: 'Binome/binome', MetricName: 'OverdueMinutes', MetricValue: '$.overdue' },
    ],
  });
  expect(alarm('someone-overdue')).toMatchObject({
    Namespace: 'Binome/binome',
    MetricName: 'OverdueMinutes',
    Statistic: 'Maximum',
    ComparisonOperator: 'GreaterThanThreshold',
    Threshold: 60,
    EvaluationPeriods: 1,
  });
});

it('counts the rows that are set aside, whoever does: however many in a day, that is one alarm', () => {
  for (const [id, log] of [
    ['VitalSignsStuck', /^wakeLog/],
    ['VitalSignsFeedbackStuck', /^recordfeedbackLog/],
  ] as const)
    expect(resource(engine, 'AWS::Logs::MetricFilter', id).Properties).toMatchObject({
      FilterPattern: '{ $.message = "row stuck" }',
      LogGroupName: { Ref: expect.stringMatching(log) },
      MetricTransformations: [{ MetricNamespace: 'Binome/binome', MetricName: 'StuckRows', MetricValue: '1' }],
    });
  expect(alarm('row-stuck')).toMatchObject({ MetricName: 'StuckRows', Statistic: 'Sum', Threshold: 0, Period: 86_400 });
});

it('takes an hour without a sweep for an alarm, and silence of anything else for calm', () => {
  expect(alarm('sweep-stopped')).toMatchObject({
    MetricName: 'OverdueMinutes',
    Statistic: 'SampleCount',
    ComparisonOperator: 'LessThanThreshold',
    Threshold: 1,
    Period: 900,
    EvaluationPeriods: 4,
  });
  const breaching = alarms.filter(({ TreatMissingData }) => TreatMissingData !== 'notBreaching');
  expect(breaching.map(({ AlarmName }) => AlarmName)).toEqual(['binome-sweep-stopped']);
});

it('tells every organiser, and CloudWatch may publish: a topic’s own policy would have replaced its leave', () => {
  const readers = Object.values(resources(engine, 'AWS::SNS::Subscription')).filter(
    ({ Properties }) => Properties['Protocol'] === 'email',
  );
  expect(readers.map(({ Properties }) => Properties['Endpoint'])).toEqual(['one@example.org', 'two@example.org']);
  expect(resource(engine, 'AWS::SNS::Topic', 'Alarms').Properties ?? {}).not.toHaveProperty('KmsMasterKeyId');
  expect(resource(engine, 'AWS::SNS::TopicPolicy', 'Alarms').Properties['PolicyDocument'].Statement).toContainEqual(
    expect.objectContaining({
      Effect: 'Allow',
      Action: 'sns:Publish',
      Principal: { Service: 'cloudwatch.amazonaws.com' },
    }),
  );
});
