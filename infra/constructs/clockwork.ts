import { Aws, TimeZone } from 'aws-cdk-lib';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { Function } from 'aws-cdk-lib/aws-lambda';
import { Schedule, ScheduleExpression, ScheduleGroup, ScheduleTargetInput } from 'aws-cdk-lib/aws-scheduler';
import { LambdaInvoke } from 'aws-cdk-lib/aws-scheduler-targets';
import { Construct } from 'constructs';

/** What looks at the clock: the sweep, the group of the mornings made at run time, and the role they all act under. */
export class Clockwork extends Construct {
  readonly group: ScheduleGroup;
  readonly role: Role;
  readonly target: Function;

  constructor(scope: Construct, id: string, target: Function) {
    super(scope, id);
    this.target = target;
    // Another id would be another group: CloudFormation would delete this one, and every morning with it.
    this.group = new ScheduleGroup(this, 'Group');
    this.role = new Role(this, 'Role', {
      assumedBy: new ServicePrincipal('scheduler.amazonaws.com', {
        conditions: {
          StringEquals: { 'aws:SourceAccount': Aws.ACCOUNT_ID, 'aws:SourceArn': this.group.scheduleGroupArn },
        },
      }),
    });
    this.role.addToPolicy(new PolicyStatement({ actions: ['lambda:InvokeFunction'], resources: [target.functionArn] }));
    new Schedule(this, 'Sweep', {
      description: 'Finds what every morning missed.',
      scheduleGroup: this.group,
      // Off the quarter hours, so that a sweep and a morning do not meet.
      schedule: ScheduleExpression.cron({ minute: '7,22,37,52', timeZone: TimeZone.ETC_UTC }),
      // The next sweep is the retry.
      target: new LambdaInvoke(target, {
        // CDK would let the role invoke every version and alias of the function.
        role: this.role.withoutPolicyUpdates(),
        retryAttempts: 0,
        input: ScheduleTargetInput.fromObject({ cause: 'sweep' }),
      }),
    });
  }

  /** The schedules made at run time, one per local morning. */
  get morningsArn(): string {
    const group = this.group.scheduleGroupName;
    return `arn:${Aws.PARTITION}:scheduler:${Aws.REGION}:${Aws.ACCOUNT_ID}:schedule/${group}/morning-*`;
  }
}
