import { Aws, Duration } from 'aws-cdk-lib';
import { Alarm, ComparisonOperator, type IMetric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import { Construct } from 'constructs';

type Watch = {
  /** What it means for people, in one sentence: the alarm prints it. */
  impact: string;
  metric: IMetric;
  /** How many periods in a row; one unless said. */
  periods?: number;
  missing?: TreatMissingData;
} & ({ above: number } | { below: number });

/** Where every alarm goes: one topic, read by the organisers. Each name is a section of the runbook. */
export class AlarmDesk extends Construct {
  private readonly topic: Topic;
  private readonly prefix: string;

  constructor(scope: Construct, id: string, props: { prefix: string; readers: readonly string[] }) {
    super(scope, id);
    this.prefix = props.prefix;
    // No key on the topic: under the key of AWS itself CloudWatch could not publish, and every alarm would be silent.
    this.topic = new Topic(this, 'Topic', { enforceSSL: true });
    // Demanding TLS replaces the topic's own policy, and with it the leave that alarms had.
    this.topic.addToResourcePolicy(
      new PolicyStatement({
        principals: [new ServicePrincipal('cloudwatch.amazonaws.com')],
        actions: ['sns:Publish'],
        resources: [this.topic.topicArn],
        conditions: { StringEquals: { 'aws:SourceAccount': Aws.ACCOUNT_ID } },
      }),
    );
    for (const reader of props.readers) this.topic.addSubscription(new EmailSubscription(reader));
  }

  /** Tells the organisers when the metric is beyond its bound. */
  watch(
    name: string,
    { impact, metric, periods = 1, missing = TreatMissingData.NOT_BREACHING, ...bound }: Watch,
  ): void {
    const alarm = new Alarm(this, name, {
      alarmName: `${this.prefix}-${name}`,
      alarmDescription: `${impact} What to do: docs/runbook.md#${name}`,
      metric,
      ...('above' in bound
        ? { threshold: bound.above, comparisonOperator: ComparisonOperator.GREATER_THAN_THRESHOLD }
        : { threshold: bound.below, comparisonOperator: ComparisonOperator.LESS_THAN_THRESHOLD }),
      evaluationPeriods: periods,
      treatMissingData: missing,
    });
    alarm.addAlarmAction(new SnsAction(this.topic));
  }
}

/** The period of metrics that want to be known soon. */
export const soon = Duration.minutes(5);
