import { describe, expect, it } from 'vitest';
import { lifetimes } from '../../../infra/papers/lifetimes.ts';
import { papers } from '../../../infra/papers/papers.ts';
import { aDeployment, resources, synthesise } from '../synthesise.ts';

const { data, engine } = synthesise();
const templates = [data.toJSON(), engine.toJSON()];
const times = lifetimes(templates);

/** The templates with what is said of one type of resource changed. */
const changed = (type: string, properties: Record<string, unknown>) =>
  templates.map(({ Resources }) => ({
    Resources: Object.fromEntries(
      Object.entries(Resources as ReturnType<typeof resources>).map(([id, one]) => [
        id,
        one.Type === type ? { ...one, Properties: { ...one.Properties, ...properties } } : one,
      ]),
    ),
  }));

describe('how long everything stays', () => {
  it('is what the code and the templates say', () => {
    expect(times).toEqual({
      eraseAfterDays: aDeployment().eraseAfterDays,
      shortest: 30,
      longest: 3650,
      answersDays: 30,
      confirmMinutes: 30,
      cookieDays: 400,
      testLetterDays: 30,
      logDays: 90,
      queueDays: 4,
      deadLetterDays: 14,
      backupDays: 35,
    });
  });

  it('is that of a deployment which has chosen otherwise', () => {
    expect(lifetimes(templates, aDeployment({ eraseAfterDays: 365 })).eraseAfterDays).toBe(365);
  });

  it.each([
    ['logs', 'AWS::Logs::LogGroup', { RetentionInDays: 30 }, { logDays: 30 }],
    [
      'backups',
      'AWS::DynamoDB::GlobalTable',
      {
        Replicas: [{ PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true, RecoveryPeriodInDays: 7 } }],
      },
      { backupDays: 7 },
    ],
  ] as const)('follows the templates: %s', (_, type, properties, time) => {
    expect(lifetimes(changed(type, properties))).toEqual({ ...times, ...time });
  });

  it('is refused where one number would not be true of all', () => {
    const [stack] = templates;
    const another = { Resources: { Log: { Type: 'AWS::Logs::LogGroup', Properties: { RetentionInDays: 7 } } } };
    expect(() => lifetimes([stack, engine.toJSON(), another])).toThrow('logs');
    expect(() => lifetimes(changed('AWS::Logs::LogGroup', { RetentionInDays: undefined }))).toThrow('RetentionInDays');
  });
});

it.each([
  ['eraseAfterDays', 'privacy-notice.fr.md', /Tout est effacé (\d+) jours/],
  ['eraseAfterDays', 'privacy-notice.en.md', /Everything is erased (\d+) days/],
  ['answersDays', 'privacy-notice.fr.md', /ne comptent plus\s: (\d+) jours/],
  ['confirmMinutes', 'privacy-notice.fr.md', /son lien vaut (\d+) minutes/],
  ['cookieDays', 'privacy-notice.fr.md', /sceau \| (\d+) jours/],
  ['logDays', 'record-of-processing.fr.md', /Journaux (\d+) jours/],
  ['queueDays', 'record-of-processing.fr.md', /files (\d+) jours/],
  ['deadLetterDays', 'record-of-processing.en.md', /dead letters (\d+) days/],
  ['backupDays', 'record-of-processing.en.md', /backups (\d+) days/],
] as const)('the number of %s is in %s', (time, name, sentence) => {
  const other = { ...times, [time]: 1234 };
  const numberIn = (all: typeof times) => Number(sentence.exec(papers(all).get(name) ?? '')?.[1]);
  expect([numberIn(times), numberIn(other)]).toEqual([times[time], 1234]);
});

it('queues are encrypted and refuse whoever comes without TLS', () => {
  const queues = Object.entries(resources(engine, 'AWS::SQS::Queue'));
  const policies = JSON.stringify(Object.values(resources(engine, 'AWS::SQS::QueuePolicy')));
  expect(queues.length).toBeGreaterThan(0);
  for (const [id, { Properties }] of queues) {
    expect(Properties['SqsManagedSseEnabled']).toBe(true);
    expect(policies).toContain(
      `"Condition":{"Bool":{"aws:SecureTransport":"false"}},"Effect":"Deny","Principal":{"AWS":"*"},"Resource":{"Fn::GetAtt":["${id}","Arn"]}`,
    );
  }
});

it('SES tells neither who opens a letter nor who follows its links', () => {
  const [destination] = Object.values(resources(data, 'AWS::SES::ConfigurationSetEventDestination'));
  expect(destination?.Properties['EventDestination'].MatchingEventTypes).not.toContain('open');
  expect(destination?.Properties['EventDestination'].MatchingEventTypes).not.toContain('click');
  expect(JSON.stringify(Object.values(resources(data, 'AWS::SES::ConfigurationSet')))).not.toContain('Tracking');
});
