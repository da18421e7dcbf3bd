import { type DynamoDBDocumentClient, ScanCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { Person } from '../../shared/domain/person.ts';
import type { MailEntry } from './mail-journal.ts';
import { tableName } from './table.ts';

const Someone = z.object(Person.shape).pick({ address: true, name: true, language: true, zone: true });
type Someone = z.infer<typeof Someone>;

/** Everybody who is in a cohort or got a mail, with the mails they got, newest first; nothing of what is in them. */
export const inboxes = async (db: DynamoDBDocumentClient, entries: readonly MailEntry[]) => {
  const mails = Map.groupBy(entries, ({ to }) => to.toLowerCase());
  const people = new Map((await everybody(db)).map((person) => [person.address.toLowerCase(), person]));
  return [...new Set([...people.keys(), ...mails.keys()])]
    .map((address) => ({
      address,
      name: people.get(address)?.name ?? address,
      language: people.get(address)?.language ?? 'fr',
      zone: people.get(address)?.zone ?? 'UTC',
      mails: (mails.get(address) ?? []).map(({ id, subject, sentAt }) => ({ id, subject, sentAt })).toReversed(),
    }))
    .toSorted((a, b) => a.name.localeCompare(b.name, 'fr'));
};

const everybody = async (db: DynamoDBDocumentClient): Promise<readonly Someone[]> => {
  const found: Someone[] = [];
  let from: Record<string, unknown> | undefined;
  do {
    const { Items = [], LastEvaluatedKey } = await db.send(
      new ScanCommand({
        TableName: tableName,
        FilterExpression: 'begins_with(pk, :cohort) AND begins_with(sk, :person)',
        ExpressionAttributeValues: { ':cohort': 'COHORT#', ':person': 'PERSON#' },
        ExclusiveStartKey: from,
      }),
    );
    found.push(...Items.map((item) => Someone.parse(item)));
    from = LastEvaluatedKey;
  } while (from);
  return found;
};
