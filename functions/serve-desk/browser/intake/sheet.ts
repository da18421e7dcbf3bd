import type { Column } from '../../../../shared/domain/roster/columns.ts';
import { csvOf } from '../../../../shared/upload/write-csv.ts';

export type Row = { row: number; cells: string[]; isOut: boolean };

/** A list as it stands on the page: what the file held, what its columns are taken for, and what was changed since. */
export type Sheet = {
  name: string;
  headers: readonly string[];
  hasHeaders: boolean;
  columns: (Column | undefined)[];
  rows: Row[];
};

/** What is wrong with a row; the column is none where it is about the whole of it. */
export type Remark = { row: number; column: Column | undefined; message: string };

/** The columns that mean something, in the order in which people speak of them, and where each stands. */
export const meant = ({ columns }: Sheet, order: readonly Column[]): readonly (readonly [Column, number])[] =>
  order.flatMap((column) => {
    const at = columns.indexOf(column);
    return at < 0 ? [] : [[column, at] as const];
  });

/** One column of a kind: the one that had it before has it no longer. */
export const assign = (sheet: Sheet, at: number, column: Column | undefined): void => {
  sheet.columns = sheet.columns.map((one, index) => (index === at ? column : one === column ? undefined : one));
};

/** The list as an upload reads it, each row in the line that it has in the file. */
export const asUpload = (sheet: Sheet, order: readonly Column[]): string => {
  const columns = meant(sheet, order);
  const lines: string[][] = [];
  for (const { row, cells, isOut } of sheet.rows) {
    while (lines.length < row - 2) lines.push([]);
    lines.push(isOut ? [] : columns.map(([, at]) => cells[at] ?? ''));
  }
  return csvOf(
    columns.map(([column]) => column),
    lines,
    'en',
  );
};

/** Everything the file held and what was changed here, with what is wrong beside it; what was left out stays out. */
export const withRemarks = (
  { headers, columns, rows }: Sheet,
  remarks: ReadonlyMap<number, readonly Remark[]>,
  nameOf: (column: Column) => string,
  title: string,
): { headers: string[]; lines: string[][] } => ({
  headers: [...columns.map((column, at) => (column === undefined ? (headers[at] ?? '') : nameOf(column))), title],
  lines: rows
    .filter(({ isOut }) => !isOut)
    .map(({ row, cells }) => [
      ...columns.map((_, at) => cells[at] ?? ''),
      (remarks.get(row) ?? [])
        .map(({ column, message }) => (column === undefined ? message : `${nameOf(column)}: ${message}`))
        .join(' '),
    ]),
});

/** A, B … Z, AA: as spreadsheets call a column. */
export const letterOf = (at: number): string =>
  (at < 26 ? '' : letterOf(Math.floor(at / 26) - 1)) + String.fromCharCode(65 + (at % 26));
