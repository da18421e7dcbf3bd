import * as z from 'zod';
import { problem, type Reading, refused } from '../domain/roster/problem.ts';
import { limits, type Table } from '../domain/roster/table.ts';

const Cell = z.union([z.string(), z.number().transform(String), z.null().transform(() => '')]);
const Row = z.record(z.string(), Cell);

/** The body of an upload in JSON; its objects have the columns of the spreadsheet. */
export const JsonUpload = z.union([z.array(z.unknown()), z.object({ rows: z.array(z.unknown()) })]);

/** The cells of a list of objects, one a row. */
export const readJson = (text: string): Reading<Table> => {
  const parsed = parseJson(text);
  if (!parsed.ok) return parsed;
  const body = JsonUpload.safeParse(parsed.value);
  if (!body.success) return refused(problem(0, '', 'wrong-shape'));
  const rows = Array.isArray(body.data) ? body.data : body.data.rows;
  if (rows.length > limits.rows) return refused(problem(limits.rows + 2, '', 'too-many-rows'));
  if (rows.length === 0) return refused(problem(0, '', 'empty-file'));

  const headers = new Set<string>();
  const records: Record<string, string>[] = [];
  for (const [index, row] of rows.entries()) {
    const record = Row.safeParse(row);
    if (!record.success) return refused(problem(index + 2, '', 'wrong-shape'));
    for (const header of Object.keys(record.data)) headers.add(header);
    if (headers.size > limits.columns) return refused(problem(index + 2, '', 'too-many-columns'));
    records.push(record.data);
  }
  const lines = records.map((record, index) => ({
    row: index + 2,
    cells: [...headers].map((header) => record[header] ?? ''),
  }));
  return { ok: true, value: { headers: [...headers], lines } };
};

const parseJson = (text: string): Reading<unknown> => {
  try {
    return { ok: true, value: JSON.parse(text) };
  } catch {
    return refused(problem(0, '', 'malformed-json'));
  }
};
