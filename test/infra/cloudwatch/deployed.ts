import type { Template } from 'aws-cdk-lib/assertions';
import { resources } from '../synthesise.ts';
import { type Datapoint, metricName } from './alarm-state.ts';
import { fieldOf, matches } from './filter-pattern.ts';

type Reference = { Ref: string };
type Attribute = { 'Fn::GetAtt': readonly [string, string] };

/** Finds what the template deploys by what it is for, and gives the metrics that AWS would publish of it. */
export const deployedIn = (engine: Template) => {
  const all = (type: string) => Object.entries(resources(engine, type));
  const functionNamed = (name: string) => {
    const found = all('AWS::Lambda::Function').find(
      ([, { Properties }]) => Properties['Handler'] === `${name}/index.handler`,
    );
    if (!found) throw new Error(`No function is called ${name}.`);
    return { id: found[0], properties: found[1].Properties };
  };
  /** The queue that a function puts its messages on. */
  const queueOf = (name: string): string =>
    (functionNamed(name).properties['Environment'].Variables.QUEUE_URL as Reference).Ref;
  /** The queue that a function alone works on. */
  const workOf = (name: string): string => {
    const found = all('AWS::Lambda::EventSourceMapping').filter(
      ([, { Properties }]) => (Properties['FunctionName'] as Reference).Ref === functionNamed(name).id,
    );
    if (found.length !== 1) throw new Error(`${name} works on ${found.length} queues.`);
    return (found[0]![1].Properties['EventSourceArn'] as Attribute)['Fn::GetAtt'][0];
  };
  const deadLettersOf = (queue: string): string => {
    const { RedrivePolicy } = resources(engine, 'AWS::SQS::Queue')[queue]!.Properties;
    return (RedrivePolicy.deadLetterTargetArn as Attribute)['Fn::GetAtt'][0];
  };
  const queueMetric =
    (name: string) =>
    (queue: string, minute: number, value: number): Datapoint => ({
      metric: metricName('AWS/SQS', name, [{ Name: 'QueueName', Value: { 'Fn::GetAtt': [queue, 'QueueName'] } }]),
      minute,
      value,
    });
  return {
    queueOf,
    workOf,
    deadLettersOf,
    /** Errors of a function, in a minute in which it ran. */
    errors: (name: string, minute: number, value: number): Datapoint => ({
      metric: metricName('AWS/Lambda', 'Errors', [{ Name: 'FunctionName', Value: { Ref: functionNamed(name).id } }]),
      minute,
      value,
    }),
    visible: queueMetric('ApproximateNumberOfMessagesVisible'),
    age: queueMetric('ApproximateAgeOfOldestMessage'),
    reputation: (rate: 'Bounce' | 'Complaint', minute: number, value: number): Datapoint => ({
      metric: metricName('AWS/SES', `Reputation.${rate}Rate`),
      minute,
      value,
    }),
    /** What the metric filters make of a line in the log of a function. */
    logged: (name: string, minute: number, line: string): readonly Datapoint[] => {
      const log = (functionNamed(name).properties['LoggingConfig'].LogGroup as Reference).Ref;
      return all('AWS::Logs::MetricFilter').flatMap(([, { Properties }]) => {
        const { FilterPattern, LogGroupName, MetricTransformations } = Properties;
        if ((LogGroupName as Reference).Ref !== log || !matches(String(FilterPattern), line)) return [];
        const [{ MetricNamespace, MetricName, MetricValue }] = MetricTransformations;
        const path = String(MetricValue).split('.');
        const value = path[0] === '$' ? fieldOf(line, path.slice(1)) : Number(MetricValue);
        return typeof value === 'number' ? [{ metric: metricName(MetricNamespace, MetricName), minute, value }] : [];
      });
    },
  };
};
export type Deployed = ReturnType<typeof deployedIn>;
