import * as z from 'zod';
import { answersDays } from '../../shared/domain/cohort.ts';
import { requestEndsAt } from '../../shared/domain/press-person.ts';
import { testLetterDays } from '../../shared/domain/test-letter.ts';
import { instantOf, millisecondsBetween } from '../../shared/domain/time.ts';
import { rememberBrowser } from '../../shared/known-browser.ts';
import { Deployment } from '../deployment.ts';

/** How long everything stays, as the code and the templates say. */
export type Lifetimes = {
  /** After the end of a cohort; a deployment may choose between `shortest` and `longest`. */
  eraseAfterDays: number;
  shortest: number;
  longest: number;
  /** After the last interval, until the cohort has ended. */
  answersDays: number;
  confirmMinutes: number;
  cookieDays: number;
  testLetterDays: number;
  logDays: number;
  queueDays: number;
  deadLetterDays: number;
  backupDays: number;
};

const Template = z.object({
  Resources: z.record(
    z.string(),
    z.object({ Type: z.string(), Properties: z.record(z.string(), z.unknown()).default({}) }),
  ),
});
type Template = z.infer<typeof Template>;

/** What AWS does where a template says nothing. */
const unsaid = { queueSeconds: 4 * 24 * 3600, backupDays: 35 };

export const lifetimes = (templates: readonly unknown[], chosen?: Pick<Deployment, 'eraseAfterDays'>): Lifetimes => {
  const found = templates.map((template) => Template.parse(template));
  const { eraseAfterDays } = Deployment.shape;
  const { minValue, maxValue } = eraseAfterDays.unwrap();
  return {
    eraseAfterDays: chosen?.eraseAfterDays ?? eraseAfterDays.parse(undefined),
    shortest: minValue ?? NaN,
    longest: maxValue ?? NaN,
    answersDays,
    confirmMinutes: confirmMinutes(),
    cookieDays: cookieDays(),
    testLetterDays,
    logDays: theOnly('keeping of logs', properties(found, 'AWS::Logs::LogGroup').map(logDays)),
    ...queues(found),
    backupDays: theOnly('keeping of backups', properties(found, 'AWS::DynamoDB::GlobalTable').flatMap(backupDays)),
  };
};

const properties = (templates: readonly Template[], type: string) =>
  templates
    .flatMap(({ Resources }) => Object.values(Resources))
    .filter(({ Type }) => Type === type)
    .map(({ Properties }) => Properties);

/** A sentence can tell one number: where there are several, or none, it would not be true. */
const theOnly = (what: string, values: readonly number[]): number => {
  const [value, another] = new Set(values);
  if (value === undefined || another !== undefined)
    throw new Error(`The ${what} is not one number but "${values.join(', ')}": the papers must tell them apart.`);
  return value;
};

const logDays = (group: unknown): number => z.object({ RetentionInDays: z.int() }).parse(group).RetentionInDays;

const Queue = z.object({
  MessageRetentionPeriod: z.int().default(unsaid.queueSeconds),
  RedrivePolicy: z.unknown().optional(),
});

const queues = (templates: readonly Template[]): Pick<Lifetimes, 'queueDays' | 'deadLetterDays'> => {
  const all = properties(templates, 'AWS::SQS::Queue').map((queue) => Queue.parse(queue));
  const days = (dead: boolean) =>
    all
      .filter(({ RedrivePolicy }) => (RedrivePolicy === undefined) === dead)
      .map(({ MessageRetentionPeriod }) => MessageRetentionPeriod / (24 * 3600));
  return { queueDays: theOnly('queues', days(false)), deadLetterDays: theOnly('dead-letter queues', days(true)) };
};

const Table = z.object({
  Replicas: z.array(
    z.object({
      PointInTimeRecoverySpecification: z.object({
        PointInTimeRecoveryEnabled: z.literal(true),
        RecoveryPeriodInDays: z.int().default(unsaid.backupDays),
      }),
    }),
  ),
});

const backupDays = (table: unknown): readonly number[] =>
  Table.parse(table).Replicas.map((replica) => replica.PointInTimeRecoverySpecification.RecoveryPeriodInDays);

const someDay = instantOf(0);

const confirmMinutes = (): number => {
  const ends = requestEndsAt({ n: 1, what: 'erase', at: someDay, state: 'asked' });
  return millisecondsBetween(someDay, ends) / 60_000;
};

/** As its attribute says. */
const cookieDays = (): number => {
  const keys = { current: 'k1', keys: new Map([['k1', 'of no letter']]) };
  const question = { cookies: [], person: 'aaaaaaaaaaaaaaaa', now: someDay, baseUrl: 'https://example.org' };
  const [, seconds = ''] = /Max-Age=(\d+)/.exec(rememberBrowser(keys, question) ?? '') ?? [];
  return Number.parseInt(seconds, 10) / (24 * 3600);
};
