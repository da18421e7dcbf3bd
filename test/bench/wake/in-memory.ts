import { makeHandler } from '../../../functions/wake/handler.ts';
import { keyring } from '../../../shared/keyring.ts';
import type { Store } from '../../../shared/store.ts';
import type { World } from '../../../shared/world.ts';
import { aWorld } from '../../support/world.ts';
import { flatten } from '../flatten.ts';
import { batchesOf, type DueCohort } from './due-cohort.ts';

const key = 'a key as long as the one that the deployment makes for itself, which is 64';

/**
 * These people's wakes on a table in memory, which keeps frozen rows and copies none. Links, and the names under which stopped
 * addresses are looked up, are made as in production; a turn is had at once, and nothing is logged or kept of what is sent.
 */
export const aMemoryWake = (due: DueCohort, rows: 'as they lie' | 'read anew' = 'as they lie') => {
  const made = aWorld(due, 'frozen');
  made.moveTo(due.at);
  const sent = { count: 0 };
  const world: World = {
    ...made,
    ...keyring(async () => ({ current: 'k1', keys: new Map([['k1', key]]) }), 'https://mentor.example.org', made.now),
    store: rows === 'read anew' ? readingAnew(made.store) : made.store,
    turn: async () => 'at once',
    log: () => undefined,
    sendMail: async (mail) => {
      flatten(mail);
      sent.count += 1;
      return { kind: 'accepted', messageId: 'm' };
    },
  };
  const handler = makeHandler(world);
  const batches = batchesOf(due.people, due.at);
  return {
    world,
    batches,
    /** Puts the rows back to the morning, each a new object: what was found out about a row is not to be known of the next. */
    layOut: (): void => {
      const { cohort, people, pairs } = due;
      made.restore({
        [`cohort ${cohort.id}`]: { ...cohort },
        ...Object.fromEntries(people.map((person) => [`person ${cohort.id} ${person.id}`, { ...person }])),
        ...Object.fromEntries(pairs.map((pair) => [`pair ${cohort.id} ${pair.id}`, { ...pair }])),
      });
    },
    /** Wakes everybody, and throws unless that brought each of them one letter. */
    wakeAll: async (): Promise<void> => {
      const before = sent.count;
      for (const batch of batches) {
        const { batchItemFailures } = await handler(batch);
        if (batchItemFailures.length > 0) throw new Error('A wake failed.');
      }
      const letters = sent.count - before;
      if (letters !== due.people.length) throw new Error(`${due.people.length} wakes brought ${letters} letters.`);
    },
    /** The people's rows, as they are now. */
    people: () => due.people.map(({ cohort, id }) => made.table.get(`person ${cohort} ${id}`)),
  };
};

/** Every row that is read is an object of its own, as from a real table: nothing is remembered from one wake to the next. */
const readingAnew = (store: Store): Store => ({
  ...store,
  cohort: async (id) => anew(await store.cohort(id)),
  person: async (cohort, id) => anew(await store.person(cohort, id)),
  pairs: async (cohort, ids) => (await store.pairs(cohort, ids)).map((pair) => ({ ...pair })),
  people: async (cohort, ids) => (await store.people(cohort, ids)).map((person) => ({ ...person })),
});

const anew = <Row extends object>(row: Row | undefined): Row | undefined => row && { ...row };
