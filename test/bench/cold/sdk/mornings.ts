import { ConflictException, CreateScheduleCommand, SchedulerClient } from '@aws-sdk/client-scheduler';
import { patience } from '../../../../shared/adapters/patience.ts';

/** The client of `morning-scheduler.ts`, and a schedule that is there already, as it is for all but the first of its zone. */
export const mornings = (): (() => Promise<unknown>) => {
  const client = new SchedulerClient({ requestHandler: patience });
  return async () => {
    const command = new CreateScheduleCommand({
      Name: 'morning-0900-Europe.Paris',
      GroupName: process.env['SCHEDULE_GROUP'],
      ScheduleExpression: 'cron(0 9 * * ? *)',
      ScheduleExpressionTimezone: 'Europe/Paris',
      FlexibleTimeWindow: { Mode: 'OFF' },
      Target: { Arn: process.env['SCHEDULE_TARGET_ARN'], RoleArn: process.env['SCHEDULE_ROLE_ARN'], Input: '{}' },
    });
    try {
      await client.send(command);
    } catch (error) {
      if (!(error instanceof ConflictException)) throw error;
    }
  };
};
