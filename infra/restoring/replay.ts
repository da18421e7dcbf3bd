import { dynamoStore } from '../../shared/adapters/dynamo-store.ts';
import { secretKeys } from '../../shared/adapters/keys.ts';
import { instantOf } from '../../shared/domain/time.ts';
import { keyring } from '../../shared/keyring.ts';
import { bringOver, eraseAgain } from '../../shared/restoring.ts';

const now = () => instantOf(Date.now());

/**
 * Brings to a restored table what must outlive it, from the one that it replaces, and makes whoever has a tombstone due to
 * be erased in it.
 *
 * @returns how many people that is
 */
export const replay = async (table: string, replaced: string | undefined, keys: string): Promise<number> => {
  const store = dynamoStore(table);
  if (replaced !== undefined) await bringOver(dynamoStore(replaced), store, now());
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
