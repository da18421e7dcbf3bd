import { describe, expect, it } from 'vitest';
import { Alarm, metricName, statesOf } from './cloudwatch/alarm-state.ts';
import { fieldOf, matches } from './cloudwatch/filter-pattern.ts';

/** An alarm that looks at five minutes, twice. */
const alarm = (change: Partial<Alarm> = {}): Alarm => ({
  AlarmName: 'a',
  AlarmDescription: 'a',
  AlarmActions: [],
  Namespace: 'N',
  MetricName: 'M',
  Dimensions: [],
  Statistic: 'Sum',
  Period: 300,
  EvaluationPeriods: 2,
  Threshold: 3,
  ComparisonOperator: 'GreaterThanThreshold',
  TreatMissingData: 'notBreaching',
  ...change,
});
const points = (...values: readonly (readonly [minute: number, value: number])[]) =>
  values.map(([minute, value]) => ({ metric: metricName('N', 'M'), minute, value }));

describe('the state of an alarm', () => {
  it.each([
    ['every period must be beyond', {}, points([0, 4], [5, 3]), 'OK'],
    ['what falls into one period is taken together', {}, points([0, 2], [4, 2], [5, 4]), 'ALARM'],
    ['by the mean', { Statistic: 'Average' as const }, points([0, 2], [4, 2], [5, 4]), 'OK'],
    [
      'by the number of datapoints',
      { Statistic: 'SampleCount' as const, Threshold: 0 },
      points([0, 0], [5, 0]),
      'ALARM',
    ],
    ['what is missing is calm', {}, points([5, 4]), 'OK'],
    ['what is missing is not', { TreatMissingData: 'breaching' as const }, points([5, 4]), 'ALARM'],
    ['what is missing leaves all as it was', { TreatMissingData: 'ignore' as const }, [], 'OK'],
    ['what is missing is not known', { TreatMissingData: 'missing' as const }, [], 'INSUFFICIENT_DATA'],
    ['of another metric nothing is missed', {}, [{ metric: 'other', minute: 0, value: 9 }], 'OK'],
  ])('%s', (_, change, given, state) => {
    expect(statesOf(alarm(change), given, 10)).toEqual([state]);
  });

  it('ends when its cause does', () => {
    expect(statesOf(alarm({ EvaluationPeriods: 1 }), points([5, 4]), 15)).toEqual(['OK', 'ALARM', 'OK']);
  });

  it('is not guessed of an alarm that has what is not known here', () => {
    expect(() => Alarm.parse({ ...alarm(), Metrics: [] })).toThrow('Metrics');
    expect(() => Alarm.parse({ ...alarm(), Statistic: 'p99' })).toThrow('Statistic');
  });
});

describe('a filter pattern', () => {
  const line = '{"message":"row stuck","n":7,"of":{"who":"x"}}';

  it.each([
    ['{ $.message = "row stuck" }', true],
    ['{ $.message = "row" }', false],
    ['{ $.message != "row" }', true],
    ['{ $.nothing != "row" }', false],
    ['{ ($.message = "row stuck") && ($.n > 6) }', true],
    ['{ ($.message = "row stuck") && ($.n > 7) }', false],
    ['{ ($.n = 1) || ($.n = 7) && ($.of.who = "x") }', true],
    ['{ (($.n = 1) || ($.n <= 7)) && ($.of.who = "y") }', false],
  ])('%s', (pattern, found) => {
    expect(matches(pattern, line)).toBe(found);
  });

  it.each(['{ $.message = "row*" }', '{ $.n IS NULL }', '{ $.n = 7', '"row stuck"', '{ $.n = 7 } 8', '{ $.n && 7 }'])(
    'what is not known here is refused: %s',
    (pattern) => {
      expect(() => matches(pattern, line)).toThrow('filter pattern');
    },
  );

  it('finds nothing in a line that is no JSON', () => {
    expect(matches('{ $.message = "row stuck" }', 'row stuck')).toBe(false);
    expect(fieldOf(line, ['of', 'who'])).toBe('x');
    expect(fieldOf('null', ['of'])).toBe(undefined);
  });
});
