import type { Saved } from '../../shared/store.ts';
import { MemoryRows } from './memory-rows.ts';

export type Row = { version: number; nextAt?: string | undefined };

/** What the table takes of one row. */
const mostBytes = 400 * 1024;

/**
 * Rows in memory, by keys of words; with `copies` everybody who reads has one of their own, else rows are frozen, which
 * is faster.
 */
export const aMemoryTable = (copies: boolean) => {
  const table = new MemoryRows<Row & Record<string, unknown>>();
  const get = <T>(key: string): T | undefined =>
    (copies ? structuredClone(table.get(key)) : table.get(key)) as T | undefined;
  const put = (key: string, row: object): void =>
    void table.set(key, (copies ? asStored(row) : frozen(row)) as Row & Record<string, unknown>);
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
const asStored = (row: object): object => {
  const text = JSON.stringify(row);
  if (Buffer.byteLength(text) > mostBytes) throw new Error('Item size has exceeded the maximum allowed size');
  return JSON.parse(text) as object;
};

/** Whoever changes what was read, or has been written, is told so at once. */
const frozen = <T extends object>(row: T): T => {
  if (Object.isFrozen(row)) return row;
  Object.freeze(row);
  for (const value of Object.values(row)) if (typeof value === 'object' && value !== null) frozen(value);
  return row;
};
