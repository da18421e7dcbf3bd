import { problem, type Reading, refused } from '../domain/roster/problem.ts';
import { limits, type Table } from '../domain/roster/table.ts';
import { csvRecords } from './csv-records.ts';
import { tableOf } from './table-of.ts';
import { textOfCell } from './write-csv.ts';

/** A line by which a file tells Excel its separator; Excel does not show it, and it does not count. */
const announced = /^sep=([,;\t|])(?:\r\n|\n|\r)/i;

/** The cells of comma, semicolon or tab separated text, or of what its first line announces. */
export const readCsv = (whole: string): Reading<Table> => {
  const [line = '', separator] = announced.exec(whole) ?? [];
  const text = whole.slice(line.length);
  const separators = separatorsIn(text);
  const [delimiter, columns] = [...separators].reduce((best, next) => (next[1] > best[1] ? next : best));
  if (columns >= limits.columns) return refused(problem(1, '', 'too-many-columns'));
  // Some more, for what may stand above the headers.
  const records = csvRecords(text, separator ?? delimiter, limits.rows + 12);
  if (!Array.isArray(records)) return refused(problem(records.record, '', records.flaw));
  return tableOf(records.map((cells) => cells.map(textOfCell)));
};

/** How often each separator stands in the first line that has any, outside quotes. */
const separatorsIn = (text: string): Map<string, number> => {
  const counts = new Map([
    [',', 0],
    [';', 0],
    ['\t', 0],
  ]);
  let quoted = false;
  let found = false;
  for (const character of text) {
    if (character === '"') quoted = !quoted;
    if (quoted) continue;
    if (found && (character === '\n' || character === '\r')) break;
    const count = counts.get(character);
    if (count !== undefined) {
      counts.set(character, count + 1);
      found = true;
    }
  }
  return counts;
};
