import { join } from 'node:path';
import * as z from 'zod';
import { type WallTime, Zone } from '../../../shared/domain/time.ts';
import { keep, readKept } from '../kept-file.ts';
import { dailyTrigger, timeOfCron, type Trigger } from '../triggers.ts';
import type { AwsService } from './endpoint.ts';

const cron = z.string().transform((expression, context): WallTime => {
  const time = timeOfCron(expression);
  if (time !== undefined) return time;
  context.addIssue({ code: 'custom', message: `Invalid Schedule Expression ${expression}.` });
  return z.NEVER;
});

const CreateSchedule = z.object({
  GroupName: z.string().default('default'),
  ScheduleExpression: cron,
  ScheduleExpressionTimezone: Zone,
  FlexibleTimeWindow: z.object({ Mode: z.literal('OFF') }),
  Target: z.object({ Arn: z.string().startsWith('arn:'), RoleArn: z.string().startsWith('arn:'), Input: z.string() }),
});

const Name = z.string().regex(/^[0-9a-zA-Z-_.]{1,64}$/);
const Kept = z.array(z.object({ name: Name, time: z.string(), zone: Zone, input: z.string() }));

/** EventBridge Scheduler's `CreateSchedule` for daily schedules, and the triggers they make. */
export const localScheduler = (dataDir: string): { service: AwsService; triggers: () => readonly Trigger[] } => {
  const file = join(dataDir, 'schedules.json');
  let schedules = Kept.parse(JSON.parse(readKept(file) ?? '[]'));
  const triggersOf = (kept: typeof schedules): readonly Trigger[] =>
    kept.map(({ name, time, zone, input }) => dailyTrigger(name, time, zone, JSON.parse(input)));
  let triggers = triggersOf(schedules);

  return {
    triggers: () => triggers,
    service: ({ method, path, input }) => {
      const [, encoded] = /^\/schedules\/([^/]+)$/.exec(path) ?? [];
      if (method !== 'POST' || encoded === undefined) return undefined;
      const name = Name.parse(decodeURIComponent(encoded));
      const { GroupName, ScheduleExpression, ScheduleExpressionTimezone, Target } = CreateSchedule.parse(input);
      if (schedules.some((schedule) => schedule.name === name)) {
        return { error: 'ConflictException', message: `Schedule ${name} already exists.`, status: 409 };
      }
      schedules = [
        ...schedules,
        { name, time: ScheduleExpression, zone: ScheduleExpressionTimezone, input: Target.Input },
      ];
      keep(file, JSON.stringify(schedules, undefined, 2));
      triggers = triggersOf(schedules);
      return { result: { ScheduleArn: `arn:aws:scheduler:eu-west-3:000000000000:schedule/${GroupName}/${name}` } };
    },
  };
};
