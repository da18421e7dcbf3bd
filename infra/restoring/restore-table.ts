import type { TableDescription } from '@aws-sdk/client-dynamodb';
import { isOurs } from '../doctor/kept.ts';
import type { Tables, Window } from './tables.ts';

/** `at` may be missing where the table is there: restored in another way, or left half done. */
type Wish = { from: string; to: string; at: Date | undefined };

export type Restored =
  | { kind: 'ready' }
  /** There is nothing to restore from. */
  | { kind: 'no-source' }
  | { kind: 'no-backups' }
  | ({ kind: 'outside' } & Window)
  /** A table of this name is there, and is not what was asked for. */
  | { kind: 'taken' }
  | { kind: 'not-ours' }
  | { kind: 'no-time' };

type Patience = {
  /** Called before each pause. */
  waiting: () => void;
  pause: () => Promise<void>;
};

/** A table as it was, under another name, with all that a restored one lacks; goes on where an earlier call broke off. */
export const restoreTable = async (tables: Tables, wish: Wish, patience: Patience): Promise<Restored> => {
  const there = await tables.find(wish.to);
  const begun = there ? alreadyThere(there, wish) : await begin(tables, wish);
  if (begun.kind !== 'ready') return begun;
  const table = await untilActive(tables, wish.to, patience);
  if (!isOurs(table)) return { kind: 'not-ours' };
  await complete(tables, await tables.find(wish.from), table, patience);
  return begun;
};

/** DynamoDB keeps with a table what it was restored from; it counts in whole seconds. */
const alreadyThere = ({ RestoreSummary: summary }: TableDescription, { from, at }: Wish): Restored => {
  if (at === undefined) return { kind: 'ready' };
  const isThatMoment = summary?.RestoreDateTime && secondOf(summary.RestoreDateTime) === secondOf(at);
  return isThatMoment && restoredFrom(summary) === from ? { kind: 'ready' } : { kind: 'taken' };
};

const secondOf = (date: Date): number => Math.floor(date.getTime() / 1000);

/** The name of the table that another was restored from; undefined for one that never was. */
export const restoredFrom = (summary: TableDescription['RestoreSummary']): string | undefined =>
  summary?.SourceTableArn?.split(':table/')[1];

const begin = async (tables: Tables, { from, to, at }: Wish): Promise<Restored> => {
  if (at === undefined) return { kind: 'no-time' };
  if (!(await tables.find(from))) return { kind: 'no-source' };
  const window = await tables.window(from);
  if (!window) return { kind: 'no-backups' };
  if (at < window.earliest || at > window.latest) return { kind: 'outside', ...window };
  await tables.restore(from, to, at);
  return { kind: 'ready' };
};

const untilActive = async (tables: Tables, name: string, patience: Patience): Promise<TableDescription> => {
  for (;;) {
    const table = await tables.find(name);
    if (table?.TableStatus === 'ACTIVE' && !table.RestoreSummary?.RestoreInProgress) return table;
    await next(patience);
  }
};

/** A restored table has neither the backups, nor the protection, nor the tags of the one that it was made from. */
const complete = async (
  tables: Tables,
  source: TableDescription | undefined,
  { TableName = '', TableArn = '', DeletionProtectionEnabled }: TableDescription,
  patience: Patience,
): Promise<void> => {
  while (!(await tables.makeRecoverable(TableName))) await next(patience);
  if (!DeletionProtectionEnabled) await tables.protect(TableName);
  if (source?.TableArn && source.TableArn !== TableArn) await tables.copyTags(source.TableArn, TableArn);
};

const next = async ({ waiting, pause }: Patience): Promise<void> => {
  waiting();
  await pause();
};
