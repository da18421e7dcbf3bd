import { columnOf } from '../domain/roster/columns.ts';
import { problem, type Reading, refused } from '../domain/roster/problem.ts';
import { type Line, limits, type Table } from '../domain/roster/table.ts';

/** The table among the rows of a sheet; a title may stand above its headers. Rows without any text are left out but counted. */
export const tableOf = (rows: readonly (readonly string[])[]): Reading<Table> => {
  const lines = rows.flatMap((cells, index): Line[] => (isBlank(cells) ? [] : [{ row: index + 1, cells }]));
  const at = headersAt(lines);
  const [headers, ...rest] = lines.slice(at);
  if (!headers) return refused(problem(0, '', 'empty-file'));
  const last = rest.at(-1);
  if (rest.length > limits.rows) return refused(problem(limits.rows + 2, '', 'too-many-rows'));
  if (last && last.row > limits.rows + 1 + headers.row) return refused(problem(limits.rows + 2, '', 'too-many-rows'));
  return { ok: true, value: { headers: headers.cells, lines: rest } };
};

const isBlank = (cells: readonly string[]): boolean => cells.every((cell) => cell.trim() === '');

/** Among the first rows, the one that names columns: what nobody knows above it is a title. */
const headersAt = (lines: readonly Line[]): number => {
  const known = lines.slice(0, 10).map(({ cells }) => cells.filter((cell) => columnOf(cell) !== undefined).length);
  return (known[0] ?? 0) > 0
    ? 0
    : Math.max(
        0,
        known.findIndex((count) => count >= 2),
      );
};
