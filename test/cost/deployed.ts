import { makeHandler as makeDispatchDue } from '../../functions/dispatch-due/handler.ts';
import { emptyReceivesAMinute } from '../../infra/cost/assumptions.ts';
import { plus, times, type Units } from '../../infra/cost/bill.ts';
import { resources, synthesise } from '../infra/synthesise.ts';
import { aWorld } from '../support/world.ts';
import { itemsOf } from './memory-items.ts';
import { aMeter } from './meter.ts';

export const hoursAMonth = 730;

/** What the templates deploy, as far as it costs anything while nobody writes. */
export const deployed = () => {
  const { engine, data } = synthesise();
  const count = (type: string): number =>
    [engine, data].reduce((sum, template) => sum + Object.keys(resources(template, type)).length, 0);
  const all = (type: string) => Object.values(resources(engine, type)).map(({ Properties }) => Properties);
  const [sweep] = all('AWS::Scheduler::Schedule');
  const [, minutes = ''] = /^cron\(([\d,]+) \* /.exec(String(sweep?.['ScheduleExpression'])) ?? [];
  if (minutes === '') throw new Error('The sweep no longer comes at some minutes of every hour.');
  return {
    memoryMiB: new Map(
      all('AWS::Lambda::Function').map(({ Handler, MemorySize }): [string, number] => [
        String(Handler).split('/')[0]!,
        Number(MemorySize),
      ]),
    ),
    gatherSeconds: Math.max(
      ...all('AWS::Lambda::EventSourceMapping').map(({ MaximumBatchingWindowInSeconds = 0 }) =>
        Number(MaximumBatchingWindowInSeconds),
      ),
    ),
    sweepsAMonth: minutes.split(',').length * hoursAMonth,
    queues: count('AWS::Lambda::EventSourceMapping'),
    secrets: count('AWS::SecretsManager::Secret'),
    signingKeys: count('AWS::KMS::Key'),
    alarms: count('AWS::CloudWatch::Alarm'),
    metrics: new Set(
      all('AWS::Logs::MetricFilter').map(({ MetricTransformations: [one] }) => String(one['MetricName'])),
    ).size,
    logMonths: Math.max(...all('AWS::Logs::LogGroup').map(({ RetentionInDays }) => Number(RetentionInDays) / 30)),
  };
};
export type Deployed = ReturnType<typeof deployed>;

/** A sweep or a morning that finds nothing due. */
export const idleDispatch = async ({ memoryMiB }: Deployed): Promise<Units> => {
  const [world, meter] = [aWorld(), aMeter(memoryMiB)];
  const run = meter.run('dispatch-due', 0);
  await makeDispatchDue(run.metered(world, itemsOf(world)))({ cause: 'sweep' });
  run.ended();
  meter.add('dispatch-due', 'schedules', 1);
  return meter.all();
};

/** A month in which nobody writes, with what earlier programmes have left: their mornings and their rows. */
export const asleepMonth = async (
  what: Deployed,
  { mornings, storedBytes }: { mornings: number; storedBytes: number },
): Promise<Units> => {
  const dispatches = what.sweepsAMonth + (mornings * hoursAMonth) / 24;
  const looks = times(await idleDispatch(what), dispatches);
  return plus(looks, {
    queueRequests: what.queues * emptyReceivesAMinute * 60 * hoursAMonth,
    secrets: what.secrets,
    signingKeys: what.signingKeys,
    alarms: what.alarms,
    metrics: what.metrics,
    keptLogGb: (looks.logGb ?? 0) * what.logMonths,
    tableGb: storedBytes / 1e9,
    backupGb: storedBytes / 1e9,
  });
};
