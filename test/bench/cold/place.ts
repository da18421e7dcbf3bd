import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DeleteCommand, type DynamoDBDocumentClient, PutCommand, ScanCommand } from '@aws-sdk/lib-dynamodb';
import { type AwsService, serveAws } from '../../../infra/local/aws/endpoint.ts';
import { localSecrets } from '../../../infra/local/aws/secrets.ts';
import { localSes } from '../../../infra/local/aws/ses.ts';
import { localSqs } from '../../../infra/local/aws/sqs.ts';
import { queueNames, setEnvironment } from '../../../infra/local/functions.ts';
import type { Mail } from '../../../infra/local/mail-journal.ts';
import { localQueue } from '../../../infra/local/queue.ts';
import { openTable, tableName } from '../../../infra/local/table.ts';
import { dynamoStore } from '../../../shared/adapters/dynamo-store.ts';
import { secretKeys } from '../../../shared/adapters/keys.ts';
import { keyring } from '../../../shared/keyring.ts';
import { removeFolder } from '../../support/remove-folder.ts';

/** When every process begins: ten minutes after the first topics are due in Paris. */
export const at = '2026-12-01T08:10:00.000Z';
export const claire = 'claire@example.org';
export const baseUrl = 'https://mentor.example.org';

export type Place = Awaited<ReturnType<typeof openPlace>>;

/** A table and AWS's other services in this very process, as functions find them over the wire, without TLS. */
export const openPlace = async () => {
  const folder = await mkdtemp(join(tmpdir(), 'binome-cold-'));
  const table = await openTable(folder);
  const mails: Mail[] = [];
  const queue = localQueue({ name: 'wake', now: () => at, invoke: async () => undefined });
  const aws = await serveAws([
    localSes(
      () => at,
      async (mail) => void mails.push(mail),
    ),
    everyMorningIsThere,
    localSqs({ [queueNames.wake]: queue }),
    localSecrets(folder),
  ]);
  setEnvironment(folder, { table: table.endpoint, aws: aws.endpoint, baseUrl, tableName, organiser: claire });
  return {
    store: dynamoStore(tableName),
    /** Signs and names as the functions do, with the same keys. */
    ring: keyring(secretKeys('binome-local-keys'), baseUrl, () => at),
    mails: (): readonly Mail[] => mails,
    waiting: () => queue.depth().visible,
    /** What brings everything back to what it is now: every process finds the same. */
    keep: async () => {
      const rows = await everyRow(table.db);
      return async (): Promise<void> => {
        await replace(table.db, rows);
        mails.length = 0;
        while (await queue.deliver());
      };
    },
    close: async (): Promise<void> => {
      await aws.close();
      await table.close();
      await removeFolder(folder);
    },
  };
};

/** A new container asks for the schedule of its first letter's zone, which is nearly always there. */
const everyMorningIsThere: AwsService = ({ path }) =>
  path.startsWith('/schedules/')
    ? { error: 'ConflictException', message: 'The schedule already exists.', status: 409 }
    : undefined;

/** What a process is to find in its environment: the bench's own, but for what would have Node do more or less than a Lambda. */
export const environment = (): NodeJS.ProcessEnv => ({
  ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('NODE_'))),
  CLOCK_OFFSET_MS: String(Date.parse(at) - Date.now()),
});

type Row = Record<string, unknown>;

const everyRow = async (db: DynamoDBDocumentClient): Promise<readonly Row[]> =>
  (await db.send(new ScanCommand({ TableName: tableName, ConsistentRead: true }))).Items ?? [];

const replace = async (db: DynamoDBDocumentClient, rows: readonly Row[]): Promise<void> => {
  for (const { pk, sk } of await everyRow(db))
    await db.send(new DeleteCommand({ TableName: tableName, Key: { pk, sk } }));
  for (const Item of rows) await db.send(new PutCommand({ TableName: tableName, Item }));
};
