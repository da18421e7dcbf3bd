import { ConflictException, CreateScheduleCommand, SchedulerClient } from '@aws-sdk/client-scheduler';
import { canonicalZone } from '../domain/canonical-zone.ts';
import type { Log } from '../log.ts';
import type { World } from '../world.ts';
import { patience } from './patience.ts';

type Target = { group: string; functionArn: string; roleArn: string };

/**
 * One daily schedule per local morning, created if absent and never changed. A schedule is a hint: when it cannot be
 * created, the sweep finds what is due within 20 minutes, so the failure is logged and not thrown.
 */
export const morningScheduler = ({ group, functionArn, roleArn }: Target, log: Log): Pick<World, 'ensureMorning'> => {
  const client = new SchedulerClient({ requestHandler: patience });
  const known = new Set<string>();

  return {
    ensureMorning: async (time, alias) => {
      // Asked for after every letter, and a canonical zone takes time to find.
      const asked = `${time} ${alias}`;
      if (known.has(asked)) return;
      const zone = canonicalZone(alias);
      const [hour, minute] = time.split(':');
      try {
        await client.send(
          new CreateScheduleCommand({
            Name: `morning-${hour}${minute}-${zone.replaceAll('/', '.').replaceAll('+', '_')}`,
            GroupName: group,
            ScheduleExpression: `cron(${Number(minute)} ${Number(hour)} * * ? *)`,
            ScheduleExpressionTimezone: zone,
            FlexibleTimeWindow: { Mode: 'OFF' },
            Target: { Arn: functionArn, RoleArn: roleArn, Input: JSON.stringify({ cause: 'morning', zone }) },
          }),
        );
        known.add(asked);
      } catch (error) {
        if (error instanceof ConflictException) known.add(asked);
        else log('morning not created', { zone, why: error instanceof Error ? error.name : 'unknown' });
      }
    },
  };
};
