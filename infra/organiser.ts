import { createHash, randomBytes } from 'node:crypto';
import { parseArgs } from 'node:util';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, PutCommand } from '@aws-sdk/lib-dynamodb';
import { dynamoStore } from '../shared/adapters/dynamo-store.ts';
import { tokenKey } from '../shared/adapters/rows.ts';
import { toBeErased, toHaveAddress } from '../shared/domain/fulfil.ts';
import type { Person } from '../shared/domain/person.ts';
import { AddressCell } from '../shared/domain/roster/cells.ts';
import { instantOf } from '../shared/domain/time.ts';
import { inWords } from './aws-trouble.ts';

const usage = `npm run organiser -- token --table NAME
    makes a token; NAME is the output TableName of the data stack
npm run organiser -- address --table NAME --cohort ID --person ID --to ADDRESS
    gives somebody another address, where letters to the one on file come back; the cases of GET /api/cohorts/{id} have the ids
npm run organiser -- erase --table NAME --cohort ID --person ID
    erases somebody who asks for it, where no letter can ask them to confirm it; there is no way back`;

/** Makes an organiser's token for a deployed table; the table knows only its hash, so it is shown this once. */
const makeToken = async (TableName: string): Promise<string> => {
  const token = randomBytes(32).toString('base64url');
  const sha256 = createHash('sha256').update(token).digest('hex');
  const db = DynamoDBDocumentClient.from(new DynamoDBClient({}));
  await db.send(new PutCommand({ TableName, Item: { ...tokenKey(sha256), createdAt: new Date().toISOString() } }));
  return token;
};

/** Writes what somebody wants into their row, which is due from then on: the engine does it. */
const change = async (
  table: string,
  { cohort = '', person: id = '' }: { cohort?: string | undefined; person?: string | undefined },
  wish: (person: Person) => Person,
): Promise<string> => {
  const store = dynamoStore(table);
  for (;;) {
    const person = await store.person(cohort, id);
    if (!person) throw new Error(`there is no person ${id} in a cohort ${cohort}.`);
    if ((await store.savePerson(wish(person))) === 'saved') return 'It is done within 20 minutes.';
  }
};

type Words = { [Word in 'table' | 'cohort' | 'person' | 'to']?: string | undefined };

/** What was typed; nothing of what cannot be meant. */
const typed = (): { positionals: readonly string[]; values: Words } => {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        table: { type: 'string' },
        cohort: { type: 'string' },
        person: { type: 'string' },
        to: { type: 'string' },
      },
    });
  } catch {
    return { positionals: [], values: {} };
  }
};
const {
  positionals: [command = ''],
  values,
} = typed();

const run = async (table: string): Promise<string | undefined> => {
  const now = instantOf(Date.now());
  switch (command) {
    case 'token':
      return await makeToken(table);
    case 'address': {
      const { success, data: address } = AddressCell.safeParse(values.to ?? '');
      if (!success) throw new Error('--to is not an address that letters can be sent to.');
      return await change(table, values, (person) => toHaveAddress(person, address, now));
    }
    case 'erase':
      return await change(table, values, (person) => toBeErased(person, now));
    default:
      return undefined;
  }
};

try {
  const done = values.table === undefined ? undefined : await run(values.table);
  if (done === undefined) {
    console.error(usage);
    process.exitCode = 1;
  } else console.log(done);
} catch (error) {
  console.error(`Nothing was done: ${inWords(error, values.table ?? '')}`);
  process.exitCode = 1;
}
