import * as z from 'zod';
import { DeskAct, inTime } from '../domain/desk-acts.ts';
import { PairEvent } from '../domain/pair.ts';
import { Stop } from '../domain/person.ts';
import type { Histories } from '../store.ts';
import type { openTable } from './dynamo-table.ts';
import { actKey, eventsKey, letterKey, rowOf, suppressionKey, tombstoneKey } from './rows.ts';

const KeyOnly = z.object({ pk: z.string(), sk: z.string() });
const Trail = z.object({ sk: z.string().transform(Number), events: z.array(PairEvent) });
const Letter = z.object({ items: z.array(z.string()) }).catchall(z.string());
const Tombstone = z.object({ sk: z.string() });

/** How many rows are written at once. */
const writtenAtOnce = 25;

/** What was: letters, trails of pairs, and the marks of those who were erased. */
export const dynamoHistories = (table: ReturnType<typeof openTable>): Histories => {
  const removePartition = async (pk: string): Promise<void> => {
    const rows = await table.partition(pk, { ProjectionExpression: 'pk, sk' });
    await table.removeMany(rows.map((row) => KeyOnly.parse(row)));
  };
  const putAll = async (rows: readonly (readonly [{ pk: string; sk: string }, object])[]): Promise<void> => {
    for (let from = 0; from < rows.length; from += writtenAtOnce)
      await Promise.all(rows.slice(from, from + writtenAtOnce).map(([key, row]) => table.put(key, row)));
  };

  return {
    noteAttempt: async ({ cohort, person, letter, items, attempt, at }) => {
      await table.update(letterKey(cohort, person, letter), {
        UpdateExpression: 'SET #items = :items, #asked = :at',
        ExpressionAttributeNames: { '#items': 'items', '#asked': `asked${attempt}` },
        ExpressionAttributeValues: { ':items': items, ':at': at },
      });
    },
    noteEvent: async ({ cohort, person, letter, attempt, event, at, messageId }) => {
      await table.update(letterKey(cohort, person, letter), {
        UpdateExpression: 'SET #event = :at, #id = :id',
        ConditionExpression: 'attribute_exists(pk)',
        ExpressionAttributeNames: { '#event': `${event}${attempt}`, '#id': `message${attempt}` },
        ExpressionAttributeValues: { ':at': at, ':id': messageId },
      });
    },
    letter: async (cohort, person, letter) => {
      const row = await table.read(letterKey(cohort, person, letter), Letter);
      if (!row) return undefined;
      const { items, ...notes } = row;
      return { letter, items, notes };
    },
    letters: async (cohort, person) =>
      (await table.partition(letterKey(cohort, person, '').pk)).map((row) => {
        const { sk: letter } = KeyOnly.parse(row);
        const { items, ...notes } = Letter.parse(rowOf(row));
        return { letter, items, notes };
      }),
    removeLetters: (cohort, person) => removePartition(letterKey(cohort, person, '').pk),

    keepEvents: async (pair) => {
      await table.create(eventsKey(pair.cohort, pair.id, pair.version), { events: pair.events });
    },
    trail: async (cohort, pair) =>
      (await table.partition(eventsKey(cohort, pair, 0).pk)).map((row) => {
        const { sk: version, events } = Trail.parse(row);
        return { version, events };
      }),
    rewriteTrail: (cohort, pair, entries) =>
      putAll(entries.map(({ version, events }) => [eventsKey(cohort, pair, version), { events }])),
    removeTrail: (cohort, pair) => removePartition(eventsKey(cohort, pair, 0).pk),

    createAct: (cohort, act) => table.create(actKey(cohort, act.id), act),
    putAct: (cohort, act) => table.put(actKey(cohort, act.id), act),
    act: (cohort, id) => table.read(actKey(cohort, id), DeskAct),
    acts: async (cohort) =>
      (await table.partition(actKey(cohort, '').pk)).map((row) => DeskAct.parse(rowOf(row))).toSorted(inTime),
    removeActs: (cohort) => removePartition(actKey(cohort, '').pk),

    putTombstones: (names, at) => putAll(names.map((name) => [tombstoneKey(name), { at }])),
    tombstonesAmong: async (names) => {
      const rows = await table.readItems([...new Set(names)].map(tombstoneKey));
      return new Set(rows.map((row) => Tombstone.parse(row).sk));
    },
    suppress: async (name, stop) => {
      await table.create(suppressionKey(name), stop);
    },
    suppression: (name) => table.read(suppressionKey(name), Stop),
    suppressions: async () =>
      new Map(
        (await table.partition(suppressionKey('').pk)).map((row) => [KeyOnly.parse(row).sk, Stop.parse(rowOf(row))]),
      ),
    tombstones: async () => (await table.partition(tombstoneKey('').pk)).map((row) => Tombstone.parse(row).sk),
  };
};
