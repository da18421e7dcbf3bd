import { parseArgs } from 'node:util';
import { dynamoStore } from '../shared/adapters/dynamo-store.ts';
import { secretKeys } from '../shared/adapters/keys.ts';
import { instantOf } from '../shared/domain/time.ts';
import { keyring } from '../shared/keyring.ts';
import { bringOver, eraseAgain } from '../shared/restoring.ts';
import { inWords } from './aws-trouble.ts';

const now = () => instantOf(Date.now());

/** Makes whoever was erased, by the tombstones of both tables, due to be erased in a restored one, and brings what else must outlive it. */
const eraseIn = async (table: string, keys: string, replaced: string): Promise<number> => {
  const store = dynamoStore(table);
  if (replaced !== table) await bringOver(dynamoStore(replaced), store, now());
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
  options: { table: { type: 'string' }, keys: { type: 'string' }, replaces: { type: 'string' } },
});
const { table, keys, replaces = table } = values;
if (table !== undefined && replaces !== undefined && keys !== undefined) {
  try {
    const people = await eraseIn(table, keys, replaces);
    console.log(`${people} people of ${table} are to be erased again; the engine does it within half an hour.`);
  } catch (error) {
    console.error(`Nobody, or not everybody, is to be erased again: ${inWords(error, table)}`);
    process.exitCode = 1;
  }
} else {
  console.error(
    'npm run erase-again -- --table NAME --keys SECRET --replaces OTHER    erases again whoever the restored table NAME has brought back, and brings to it the stopped addresses and the certificates, from the table OTHER that it replaces; SECRET is the output KeysSecret of the data stack',
  );
  process.exitCode = 1;
}
