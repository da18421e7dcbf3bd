import * as z from 'zod';

/** What a metric had at a minute; `metric` as `metricName` writes it. */
export type Datapoint = { metric: string; minute: number; value: number };

const Dimension = z.object({ Name: z.string(), Value: z.unknown() });

/** An alarm as a template has it. Strict: what is not here (metric math, percentiles) is not known, and must not be taken for calm. */
export const Alarm = z.strictObject({
  AlarmName: z.string(),
  AlarmDescription: z.string(),
  AlarmActions: z.array(z.unknown()),
  Namespace: z.string(),
  MetricName: z.string(),
  Dimensions: z.array(Dimension).default([]),
  Statistic: z.enum(['Sum', 'Maximum', 'Minimum', 'Average', 'SampleCount']),
  /** In seconds. */
  Period: z.number(),
  EvaluationPeriods: z.number(),
  Threshold: z.number(),
  ComparisonOperator: z.enum([
    'GreaterThanThreshold',
    'GreaterThanOrEqualToThreshold',
    'LessThanThreshold',
    'LessThanOrEqualToThreshold',
  ]),
  TreatMissingData: z.enum(['breaching', 'notBreaching', 'ignore', 'missing']).default('missing'),
});
export type Alarm = z.infer<typeof Alarm>;

/** A metric by its namespace, name and dimensions, which hold references within the template. */
export const metricName = (
  namespace: string,
  name: string,
  dimensions: readonly z.infer<typeof Dimension>[] = [],
): string => `${namespace} ${name} ${JSON.stringify(dimensions.map(({ Name, Value }) => [Name, Value]))}`;

const statistics: Readonly<Record<Alarm['Statistic'], (values: readonly number[]) => number>> = {
  Sum: (values) => values.reduce((sum, value) => sum + value, 0),
  Maximum: (values) => Math.max(...values),
  Minimum: (values) => Math.min(...values),
  Average: (values) => values.reduce((sum, value) => sum + value, 0) / values.length,
  SampleCount: (values) => values.length,
};

const isBeyond: Readonly<Record<Alarm['ComparisonOperator'], (value: number, bound: number) => boolean>> = {
  GreaterThanThreshold: (value, bound) => value > bound,
  GreaterThanOrEqualToThreshold: (value, bound) => value >= bound,
  LessThanThreshold: (value, bound) => value < bound,
  LessThanOrEqualToThreshold: (value, bound) => value <= bound,
};

type State = 'OK' | 'ALARM' | 'INSUFFICIENT_DATA';

/**
 * The state of an alarm by its last periods before a minute, as CloudWatch finds it: a period without a datapoint is
 * missing, whatever the statistic. CloudWatch may look some periods further back first, and be that much later.
 */
const stateAt = (alarm: Alarm, points: readonly Datapoint[], minute: number, before: State): State => {
  const { Period, EvaluationPeriods, Statistic, Threshold, ComparisonOperator, TreatMissingData } = alarm;
  const minutes = Period / 60;
  const periods = Array.from({ length: EvaluationPeriods }, (_, index) => {
    const to = minute - index * minutes;
    const values = points.filter((point) => point.minute >= to - minutes && point.minute < to);
    if (values.length === 0) return TreatMissingData;
    const value = statistics[Statistic](values.map((point) => point.value));
    return isBeyond[ComparisonOperator](value, Threshold) ? 'breaching' : 'notBreaching';
  });
  const known = periods.filter((period) => period === 'breaching' || period === 'notBreaching');
  if (known.length === 0) return TreatMissingData === 'ignore' ? before : 'INSUFFICIENT_DATA';
  if (TreatMissingData === 'ignore' && known.length < periods.length && known.every((one) => one === 'breaching'))
    return before;
  return known.every((period) => period === 'breaching') ? 'ALARM' : 'OK';
};

const everyMinutes = 5;

/** The states of an alarm from its first whole evaluation to a minute, looked at every five minutes. */
export const statesOf = (alarm: Alarm, points: readonly Datapoint[], until: number): readonly State[] => {
  const name = metricName(alarm.Namespace, alarm.MetricName, alarm.Dimensions);
  const mine = points.filter(({ metric }) => metric === name);
  const states: State[] = [];
  for (let minute = (alarm.EvaluationPeriods * alarm.Period) / 60; minute <= until; minute += everyMinutes)
    states.push(stateAt(alarm, mine, minute, states.at(-1) ?? 'OK'));
  return states;
};
