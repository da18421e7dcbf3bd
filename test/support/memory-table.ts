import type { Saved } from '../../shared/store.ts';
import { MemoryRows } from './memory-rows.ts';

export type Row = { version: number; nextAt?: string | undefined };

/** What the table takes of one row. */
const mostBytes = 400 * 1024;

/** How rows are kept: everybody who reads has a copy of their own, or all have the same, frozen; or as text, the smallest. */
export type Keeping = 'copied' | 'frozen' | 'as text';

type Kept = Row & Record<string, unknown>;

/** What is put in, and what of it is taken out. */
const keepings: Readonly<Record<Keeping, { in: (row: object) => Kept; out: (kept: Kept) => unknown }>> = {
  copied: { in: (row) => JSON.parse(asStored(row)) as Kept, out: (kept) => structuredClone(kept) },
  frozen: { in: (row) => frozen(row as Kept), out: (kept) => kept },
  'as text': {
    in: (row) => {
      const { version, nextAt } = row as Row;
      return { version, nextAt, text: asStored(row) };
    },
    out: ({ text }) => JSON.parse(String(text)) as unknown,
  },
};

/** Rows in memory, by keys of words. */
export const aMemoryTable = (keeping: Keeping) => {
  const table = new MemoryRows<Kept>();
  const kept = keepings[keeping];
  const get = <T>(key: string): T | undefined => {
    const found = table.get(key);
    return found && (kept.out(found) as T);
  };
  const put = (key: string, row: object): void => void table.set(key, kept.in(row));
  const create = (key: string, row: object): Saved => {
    if (table.has(key)) return 'stale';
    put(key, row);
    return 'saved';
  };
  const save = (key: string, row: Row & object): Saved => {
    if (table.get(key)?.version !== row.version) return 'stale';
    put(key, { ...row, version: row.version + 1 });
    return 'saved';
  };
  const saveOrCreate = (key: string, row: Row & object): Saved => {
    if (table.get(key)?.version === undefined) put(key, row);
    return save(key, row);
  };
  const entries = <T>(prefix: string): [string, T][] =>
    table.keysOf(prefix).map((key) => [key.slice(prefix.length), get<T>(key) as T]);
  const removeAll = (prefix: string): void => {
    for (const key of table.keysOf(prefix)) table.delete(key);
  };
  return { table, get, put, create, save, saveOrCreate, entries, removeAll };
};
export type MemoryTable = ReturnType<typeof aMemoryTable>;

/** As the table keeps it: without what is undefined, and 400 KB at most. */
const asStored = (row: object): string => {
  const text = JSON.stringify(row);
  if (Buffer.byteLength(text) > mostBytes) throw new Error('Item size has exceeded the maximum allowed size');
  return text;
};

/** Whoever changes what was read, or has been written, is told so at once. */
const frozen = <T extends object>(row: T): T => {
  if (Object.isFrozen(row)) return row;
  Object.freeze(row);
  for (const value of Object.values(row)) if (typeof value === 'object' && value !== null) frozen(value);
  return row;
};
