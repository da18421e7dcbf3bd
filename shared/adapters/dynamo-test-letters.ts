import * as z from 'zod';
import { mostHappenings, TestLetter } from '../domain/test-letter.ts';
import { Instant } from '../domain/time.ts';
import type { TestLetters } from '../store.ts';
import type { openTable } from './dynamo-table.ts';
import { testLetterKey } from './rows.ts';

const Sent = z.object({ pk: z.string(), sk: z.string(), sentAt: Instant });

/** Test letters in the table: whatever comes at once to one of them is appended by DynamoDB itself, and nothing is read for it. */
export const dynamoTestLetters = (table: ReturnType<typeof openTable>): TestLetters => ({
  putTestLetter: (id, letter) => table.put(testLetterKey(id), letter),
  testLetter: (id) => table.read(testLetterKey(id), TestLetter),
  noteHappening: async (id, happening) => {
    const key = testLetterKey(id);
    const noted = await table.update(key, {
      UpdateExpression: 'SET happenings = list_append(happenings, :one), #total = #total + :step',
      ConditionExpression: 'attribute_exists(pk) AND size(happenings) < :most',
      ExpressionAttributeNames: { '#total': 'total' },
      ExpressionAttributeValues: { ':one': [happening], ':step': 1, ':most': mostHappenings },
    });
    if (noted === 'saved') return;
    await table.update(key, {
      UpdateExpression: 'SET #total = #total + :step',
      ConditionExpression: 'attribute_exists(pk)',
      ExpressionAttributeNames: { '#total': 'total' },
      ExpressionAttributeValues: { ':step': 1 },
    });
  },
  removeTestLetters: async (before) => {
    const rows = await table.partition(testLetterKey('').pk, { ProjectionExpression: 'pk, sk, sentAt' });
    const old = rows.map((row) => Sent.parse(row)).filter(({ sentAt }) => sentAt < before);
    await table.removeMany(old.map(({ pk, sk }) => ({ pk, sk })));
  },
});
