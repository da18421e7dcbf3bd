import type { Subscription } from '@aws-sdk/client-sns';
import type { Deployment } from '../deployment.ts';
import { type Answer, whenTold } from './answer.ts';
import { type Line, ok, todo, unknown } from './line.ts';
import type { Sentences } from './sentences/en.ts';
import { heldBy, type StackSeen } from './stacks.ts';

export type AlarmReader = Pick<Subscription, 'Endpoint' | 'SubscriptionArn'>;

/** The topic of the alarms, once there is one. */
export const alarmTopic = (engine: StackSeen | undefined): string | undefined =>
  heldBy(engine, 'AWS::SNS::Topic').find(({ LogicalResourceId = '' }) => LogicalResourceId.startsWith('AlarmsTopic'))
    ?.PhysicalResourceId;

/** Whether everybody who is to be told of an alarm has agreed to be; `readers` is undefined while there is no topic. */
export const alarms = (
  readers: Answer<readonly AlarmReader[] | undefined>,
  { organisers, region }: Pick<Deployment, 'organisers' | 'region'>,
  t: Sentences,
): Line =>
  whenTold('alarms', readers, t, (seen) => {
    if (!seen) return unknown('alarms', t.alarms.notYet({ addresses: organisers.join(', ') }));
    const stateOf = (address: string) => {
      const arns = seen.flatMap(({ Endpoint = '', SubscriptionArn = '' }) =>
        Endpoint.toLowerCase() === address.toLowerCase() ? [SubscriptionArn] : [],
      );
      if (arns.some((arn) => arn.startsWith('arn:'))) return 'confirmed';
      return arns.includes('PendingConfirmation') ? 'pending' : 'missing';
    };
    const those = (state: ReturnType<typeof stateOf>) =>
      organisers.filter((address) => stateOf(address) === state).join(', ');
    const [pending, missing] = [those('pending'), those('missing')];
    if (missing !== '') return todo('alarms', t.alarms.missing({ addresses: missing }), t.alarms.subscribe({ region }));
    if (pending !== '') return todo('alarms', t.alarms.pending({ addresses: pending }), t.alarms.confirm({ region }));
    return ok('alarms', t.alarms.ok({ addresses: organisers.join(', ') }));
  });
