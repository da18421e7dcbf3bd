import { parseArgs } from 'node:util';
import { dynamoStore } from '../shared/adapters/dynamo-store.ts';
import { secretKeys } from '../shared/adapters/keys.ts';
import { instantOf } from '../shared/domain/time.ts';
import { eraseAgain } from '../shared/restoring.ts';
import { keyring } from '../shared/keyring.ts';
import { inWords } from './aws-trouble.ts';

const now = () => instantOf(Date.now());

/** Brings the tombstones to a restored table, and makes whoever has one there due to be erased. */
const eraseIn = async (table: string, keys: string, tombstones: string): Promise<number> => {
  const store = dynamoStore(table);
  if (tombstones !== table) await store.putTombstones(await dynamoStore(tombstones).tombstones(), now());
  return await eraseAgain(
    {
      store,
      ...keyring(secretKeys(keys), 'https://not-given.invalid', now),
      // The rows are due: the sweep wakes them.
      enqueue: async () => undefined,
      log: () => undefined,
    },
    now(),
  );
};

const { values } = parseArgs({
  options: { table: { type: 'string' }, keys: { type: 'string' }, tombstones: { type: 'string' } },
});
const { table, keys, tombstones = table } = values;
if (table !== undefined && tombstones !== undefined && keys !== undefined) {
  try {
    const people = await eraseIn(table, keys, tombstones);
    console.log(`${people} people of ${table} are to be erased again; the engine does it within half an hour.`);
  } catch (error) {
    console.error(`Nobody, or not everybody, is to be erased again: ${inWords(error, table)}`);
    process.exitCode = 1;
  }
} else {
  console.error(
    'npm run erase-again -- --table NAME --keys SECRET --tombstones OTHER    erases again whoever the restored table NAME has brought back, by the tombstones of the table OTHER that it replaces; SECRET is the output KeysSecret of the data stack',
  );
  process.exitCode = 1;
}
