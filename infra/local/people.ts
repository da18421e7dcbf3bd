import { type DynamoDBDocumentClient, ScanCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { Pair } from '../../shared/domain/pair.ts';
import { Person } from '../../shared/domain/person.ts';
import { rowOf } from '../../shared/adapters/rows.ts';
import type { MailEntry } from './mail-journal.ts';
import { tableName } from './table.ts';

const Someone = z.object(Person.shape).pick({ id: true, address: true, name: true, language: true, zone: true });
type Someone = z.infer<typeof Someone>;
const Together = z.object(Pair.shape).pick({ members: true });
type Together = z.infer<typeof Together>;

/**
 * Whoever may open the desk, and everybody who is in a cohort or got a mail, with the mails they got, newest first;
 * nothing of what is in them.
 */
export const inboxes = async (db: DynamoDBDocumentClient, entries: readonly MailEntry[], organiser: string) => {
  const mails = Map.groupBy(entries, ({ to }) => to.toLowerCase());
  const { people: everybody, pairs } = await roster(db);
  const people = new Map(everybody.map((person) => [person.address.toLowerCase(), person]));
  const names = new Map(everybody.map(({ id, name }) => [id, name]));
  return [...new Set([organiser, ...people.keys(), ...mails.keys()])]
    .map((address) => ({
      address,
      name: people.get(address)?.name ?? address,
      language: people.get(address)?.language ?? 'fr',
      zone: people.get(address)?.zone ?? 'UTC',
      ...(address === organiser && { runs: true }),
      pairs: togetherOf(people.get(address)?.id, pairs, names),
      mails: (mails.get(address) ?? []).map(({ id, subject, sentAt }) => ({ id, subject, sentAt })).toReversed(),
    }))
    .toSorted((a, b) => a.name.localeCompare(b.name, 'fr'));
};

/** What somebody is to whom; those who left are no longer named. */
const togetherOf = (id: string | undefined, pairs: readonly Together[], names: ReadonlyMap<string, string>) =>
  pairs.flatMap(({ members }) => {
    const here = members.filter(({ left }) => left === undefined);
    const me = here.find(({ person }) => person === id);
    if (!me) return [];
    const others = here.filter(({ person }) => person !== id);
    return [{ role: me.role, with: others.flatMap(({ person }) => names.get(person) ?? []) }];
  });

const roster = async (db: DynamoDBDocumentClient) => {
  const people: Someone[] = [];
  const pairs: Together[] = [];
  let from: Record<string, unknown> | undefined;
  do {
    const { Items = [], LastEvaluatedKey } = await db.send(
      new ScanCommand({
        TableName: tableName,
        FilterExpression: 'begins_with(pk, :cohort) AND (begins_with(sk, :person) OR begins_with(sk, :pair))',
        ExpressionAttributeValues: { ':cohort': 'COHORT#', ':person': 'PERSON#', ':pair': 'PAIR#' },
        ExclusiveStartKey: from,
      }),
    );
    for (const item of Items) {
      if (String(item['sk']).startsWith('PERSON#')) people.push(Someone.parse(rowOf(item)));
      else pairs.push(Together.parse(rowOf(item)));
    }
    from = LastEvaluatedKey;
  } while (from);
  return { people, pairs };
};
