import { CsvError, parse } from 'csv-parse/sync';
import { problem, type Reading, refused } from '../domain/roster/problem.ts';
import { limits, type Table } from '../domain/roster/table.ts';

/** The cells of comma, semicolon or tab separated text; lines without any text are left out but counted. */
export const readCsv = (text: string): Reading<Table> => {
  const separators = separatorsIn(text);
  const [delimiter, columns] = [...separators].reduce((best, next) => (next[1] > best[1] ? next : best));
  if (columns >= limits.columns) return refused(problem(1, '', 'too-many-columns'));
  try {
    const [headers = [], ...records] = parse(text, {
      delimiter,
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      to: limits.rows + 2,
    });
    if (records.length > limits.rows) return refused(problem(limits.rows + 2, '', 'too-many-rows'));
    const lines = records.map((cells, index) => ({ row: index + 2, cells }));
    return {
      ok: true,
      value: { headers, lines: lines.filter(({ cells }) => cells.some((cell) => cell.trim() !== '')) },
    };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const row = typeof error['records'] === 'number' ? error['records'] + 1 : 0;
    return refused(problem(row, '', error.code === 'CSV_QUOTE_NOT_CLOSED' ? 'unclosed-quote' : 'stray-quote'));
  }
};

/** How often each separator stands in the header line, outside quotes. */
const separatorsIn = (text: string): Map<string, number> => {
  const counts = new Map([
    [',', 0],
    [';', 0],
    ['\t', 0],
  ]);
  let quoted = false;
  for (const character of text) {
    if (character === '"') quoted = !quoted;
    if (quoted) continue;
    if (character === '\n' || character === '\r') break;
    const count = counts.get(character);
    if (count !== undefined) counts.set(character, count + 1);
  }
  return counts;
};
