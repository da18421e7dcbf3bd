import { indexWriteUnits, type Item, itemBytes, readUnits, writeUnits } from '../../infra/cost/table-units.ts';

/** What one call of the store asked of DynamoDB: `writes` of the table and `indexed` of its index are both paid as write units. */
export type TableCost = { requests: number; writes: number; indexed: number; reads: number };

export const noCost: TableCost = { requests: 0, writes: 0, indexed: 0, reads: 0 };

export const sum = (costs: readonly TableCost[]): TableCost =>
  costs.reduce(
    (all, { requests, writes, indexed, reads }) => ({
      requests: all.requests + requests,
      writes: all.writes + writes,
      indexed: all.indexed + indexed,
      reads: all.reads + reads,
    }),
    noCost,
  );

const bytes = (items: readonly Item[]): number => items.reduce((all, item) => all + itemBytes(item), 0);

/** `GetItem`, strongly consistent; what is not there is paid as well. */
export const get = (item: Item | undefined): TableCost => ({
  ...noCost,
  requests: 1,
  reads: readUnits(item ? itemBytes(item) : 0, 'strong'),
});

/** `BatchGetItem`: each item on its own, in requests of a hundred. */
export const batchGet = (items: readonly (Item | undefined)[]): TableCost => ({
  ...sum(items.map(get)),
  requests: Math.ceil(items.length / 100),
});

/** `Query` of the table, strongly consistent: its items together. */
export const query = (items: readonly Item[]): TableCost => ({
  ...noCost,
  requests: 1,
  reads: readUnits(bytes(items), 'strong'),
});

/** `Query` of one lane of the index, eventually consistent. */
export const queryLane = (entries: readonly Item[]): TableCost => ({
  ...noCost,
  requests: 1,
  reads: readUnits(bytes(entries), 'eventual'),
});

/** A write that took place. */
export const write = (before: Item | undefined, after: Item | undefined): TableCost => ({
  ...noCost,
  requests: 1,
  writes: writeUnits(before, after),
  indexed: indexWriteUnits(before, after),
});

/** A write whose condition failed: paid by what was there. */
export const refused = (before: Item | undefined): TableCost => ({
  ...noCost,
  requests: 1,
  writes: writeUnits(before),
});

/** `BatchWriteItem` that deletes these, in requests of 25. */
export const batchDelete = (items: readonly (Item | undefined)[]): TableCost => ({
  ...sum(items.map((item) => write(item, undefined))),
  requests: Math.ceil(items.length / 25),
});
