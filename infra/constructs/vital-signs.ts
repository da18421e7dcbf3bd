import { Duration } from 'aws-cdk-lib';
import { Metric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { FilterPattern, MetricFilter } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { type AlarmDesk, soon } from './alarm-desk.ts';
import type { EngineFunction } from './engine-function.ts';
import type { WorkQueue } from './work-queue.ts';

type VitalSignsProps = {
  alarms: AlarmDesk;
  dispatchDue: EngineFunction;
  wake: EngineFunction;
  recordFeedback: EngineFunction;
  serveDesk: EngineFunction;
  wakeQueue: WorkQueue;
  waveQueue: WorkQueue;
  deployment: string;
};

/** The alarms on the whole: is somebody forgotten, does anybody look, do letters flow, does SES still trust us. */
export class VitalSigns extends Construct {
  constructor(scope: Construct, id: string, props: VitalSignsProps) {
    super(scope, id);
    const { alarms, dispatchDue, deployment } = props;
    const sweep = Duration.minutes(15);
    const overdue = new MetricFilter(this, 'Overdue', {
      logGroup: dispatchDue.log,
      filterPattern: FilterPattern.all(
        FilterPattern.stringValue('$.message', '=', 'rows dispatched'),
        FilterPattern.stringValue('$.cause', '=', 'sweep'),
      ),
      metricNamespace: `Binome/${deployment}`,
      metricName: 'OverdueMinutes',
      metricValue: '$.overdue',
    });
    alarms.watch('someone-overdue', {
      impact: 'Someone has been waiting for a letter for more than an hour.',
      metric: overdue.metric({ period: sweep, statistic: 'Maximum' }),
      above: 60,
    });
    alarms.watch('sweep-stopped', {
      impact: 'For an hour nobody has looked at who is waiting for a letter: whoever is forgotten now stays forgotten.',
      metric: overdue.metric({ period: sweep, statistic: 'SampleCount' }),
      below: 1,
      periods: 4,
      missing: TreatMissingData.BREACHING,
    });
    for (const queue of [props.wakeQueue, props.waveQueue]) {
      alarms.watch(`${queue.node.id}-waiting`, {
        impact: 'Letters wait longer in the queue than they should: they leave late today.',
        metric: queue.queue.metricApproximateAgeOfOldestMessage({ period: soon, statistic: 'Maximum' }),
        above: Duration.minutes(45).toSeconds(),
      });
    }
    // Either may find that a row cannot be decided on.
    const stuckIn = (id: string, { log }: EngineFunction): MetricFilter =>
      new MetricFilter(this, id, {
        logGroup: log,
        filterPattern: FilterPattern.stringValue('$.message', '=', 'row stuck'),
        metricNamespace: `Binome/${deployment}`,
        metricName: 'StuckRows',
      });
    const stuck = stuckIn('Stuck', props.wake);
    stuckIn('FeedbackStuck', props.recordFeedback);
    alarms.watch('row-stuck', {
      impact:
        'Someone gets no letters: their row, or one they share, contradicts itself and is set aside until tomorrow.',
      // A row is looked at once a day: however many are stuck, that is one alarm.
      metric: stuck.metric({ period: Duration.days(1), statistic: 'Sum' }),
      above: 0,
    });
    const failed = new MetricFilter(this, 'FailedPages', {
      logGroup: props.serveDesk.log,
      filterPattern: FilterPattern.stringValue('$.message', '=', 'page failed'),
      metricNamespace: `Binome/${deployment}`,
      metricName: 'FailedPages',
    });
    alarms.watch('desk-page-failed', {
      impact: 'An organiser was shown that something went wrong, in place of a page of the desk.',
      metric: failed.metric({ period: soon, statistic: 'Sum' }),
      above: 0,
    });
    alarms.watch('bounces', {
      impact: 'Too many addresses bounce: SES may stop all sending from this account.',
      metric: reputation('Reputation.BounceRate'),
      above: 0.04,
    });
    alarms.watch('complaints', {
      impact: 'Too many people report letters as spam: SES may stop all sending from this account.',
      metric: reputation('Reputation.ComplaintRate'),
      above: 0.0008,
    });
  }
}

/** SES measures the whole account, and judges it by these: a review at 5 % of bounces or 0.1 % of complaints. */
const reputation = (metricName: string): Metric =>
  new Metric({ namespace: 'AWS/SES', metricName, period: Duration.hours(1), statistic: 'Average' });
