import { describe, expect, it } from 'vitest';
import { Alarm, type Datapoint, statesOf } from './cloudwatch/alarm-state.ts';
import { deployedIn } from './cloudwatch/deployed.ts';
import { lasts, type Situations, situationsOf } from './cloudwatch/situations.ts';
import { resources, synthesise } from './synthesise.ts';

const { engine } = synthesise();
const alarms = Object.values(resources(engine, 'AWS::CloudWatch::Alarm')).map(({ Properties }) =>
  Alarm.parse(Properties),
);
const nameOf = ({ AlarmName }: Alarm): string => AlarmName.replace(/^binome-/, '');
const deployed = deployedIn(engine);
const { situations, calm } = await situationsOf(deployed);

/** What an alarm does that it should not, or does not that it should. */
const wrongs = (alarm: Alarm, all: Situations = situations): readonly string[] => {
  const { fires = {}, quiet = {} } = all[nameOf(alarm)] ?? {};
  const states = (points: readonly Datapoint[]) => statesOf(alarm, points, lasts);
  return [
    ...Object.entries(fires).flatMap(([what, points]) => (states(points).includes('ALARM') ? [] : [`silent: ${what}`])),
    ...Object.entries(quiet).flatMap(([what, points]) =>
      states(points).every((state) => state === 'OK') ? [] : [`not quiet: ${what}`],
    ),
  ];
};

it('has situations for each alarm, and for no other', () => {
  expect(Object.keys(situations).toSorted()).toEqual(alarms.map(nameOf).toSorted());
  expect(alarms).toHaveLength(20);
});

describe.each(alarms.map((alarm) => [nameOf(alarm), alarm] as const))('%s', (name, alarm) => {
  it('fires when it should, and keeps quiet when it should', () => {
    expect(wrongs(alarm)).toEqual([]);
  });

  it('keeps quiet when nothing is written and nobody clicks, and while it is another alarm’s turn', () => {
    const others = Object.entries(situations).filter(([other]) => other !== name && other !== 'sweep-stopped');
    const firedBy = others.flatMap(([other, { fires }]) =>
      Object.values(fires).some((points) => statesOf(alarm, [...calm, ...points], lasts).includes('ALARM'))
        ? [other]
        : [],
    );
    expect(firedBy).toEqual([]);
    expect(new Set(statesOf(alarm, calm, lasts))).toEqual(new Set(['OK']));
  });
});

const flaws: Readonly<Record<string, (alarm: Alarm) => Partial<Alarm>>> = {
  'a higher bound': ({ Threshold }) => ({ Threshold: Threshold === 0 ? 1 : Threshold * 1.1 }),
  'the bound itself is too much': ({ ComparisonOperator }) => ({
    ComparisonOperator: ComparisonOperator.startsWith('Less')
      ? 'LessThanOrEqualToThreshold'
      : 'GreaterThanOrEqualToThreshold',
  }),
  'the comparison the other way': ({ ComparisonOperator }) => ({
    ComparisonOperator: ComparisonOperator.startsWith('Less') ? 'GreaterThanThreshold' : 'LessThanThreshold',
  }),
  'another metric': ({ MetricName }) => ({ MetricName: `${MetricName}s` }),
  'another namespace': ({ Namespace }) => ({ Namespace: `${Namespace}2` }),
  'another function, queue or topic': () => ({ Dimensions: [{ Name: 'FunctionName', Value: { Ref: 'another' } }] }),
  'silence taken the other way': ({ TreatMissingData }) => ({
    TreatMissingData: TreatMissingData === 'breaching' ? 'notBreaching' : 'breaching',
  }),
  'many more periods': ({ EvaluationPeriods }) => ({ EvaluationPeriods: EvaluationPeriods + 6 }),
};
/** Where nothing is stuck or fails there is no datapoint: whether nought is too much makes no difference. */
const harmless: readonly (readonly [flaw: string, name: string])[] = [
  ['the bound itself is too much', 'row-stuck'],
  ['the bound itself is too much', 'desk-page-failed'],
];

describe.each(Object.entries(flaws))('a planted flaw is found: %s', (flaw, planted) => {
  it.each(alarms.map((alarm) => [nameOf(alarm), alarm] as const))('%s', (name, alarm) => {
    const isHarmless = harmless.some((one) => one[0] === flaw && one[1] === name);
    expect(wrongs({ ...alarm, ...planted(alarm) }).length > 0).toBe(!isHarmless);
  });
});

it.each([
  ['rows dispatched', ['someone-overdue', 'sweep-stopped']],
  ['row stuck', ['row-stuck']],
  ['page failed', ['desk-page-failed']],
])('a planted flaw is found: what is logged is no longer “%s”', async (message, found) => {
  const renamed = await situationsOf(deployed, (line) => line.replace(`"${message}"`, '"something else"'));
  expect(
    alarms
      .filter((alarm) => wrongs(alarm, renamed.situations).length > 0)
      .map(nameOf)
      .toSorted(),
  ).toEqual(found);
});

it('a planted flaw is found: the field that the alarm reads has another name', async () => {
  const renamed = await situationsOf(deployed, (line) => line.replace('"overdue"', '"late"'));
  expect(
    alarms
      .filter((alarm) => wrongs(alarm, renamed.situations).length > 0)
      .map(nameOf)
      .toSorted(),
  ).toEqual(['someone-overdue', 'sweep-stopped']);
});
