import { readSheet } from 'read-excel-file/universal';
import { problem, type Reading, refused } from '../domain/roster/problem.ts';
import type { Table } from '../domain/roster/table.ts';
import { tableOf } from './table-of.ts';
import { packed, type Parts, partsOf, textOf } from './workbook-parts.ts';
import { reachOf, sheetsOf, withoutEmpties } from './workbook-sheets.ts';

/** The cells of the first sheet of an Excel workbook that has any: formulas by what they came to, dates as days. */
export const readWorkbook = async (bytes: Uint8Array): Promise<Reading<Table>> => {
  const parts = partsOf(bytes);
  if (parts === 'damaged') return refused(problem(0, '', 'damaged-workbook'));
  if (parts === 'too large') return refused(problem(0, '', 'workbook-too-large'));
  if (!('xl/workbook.xml' in parts)) return refused(problem(0, '', 'spreadsheet-file'));
  for (const { place, part } of sheetsOf(parts)) {
    const xml = withoutEmpties(textOf(parts[part]));
    const reach = reachOf(xml);
    if (reach === 'none') continue;
    if (reach === 'unclear') return refused(problem(0, '', 'damaged-workbook'));
    if (reach !== 'fits') {
      return refused(problem(reach.row, '', reach.beyond === 'rows' ? 'too-many-rows' : 'too-many-columns'));
    }
    return readCells({ ...otherThanSheets(parts), [part]: Buffer.from(xml) }, place);
  }
  return refused(problem(0, '', 'empty-file'));
};

const otherThanSheets = (parts: Parts): Parts =>
  Object.fromEntries(Object.entries(parts).filter(([name]) => !name.startsWith('xl/worksheets/')));

const readCells = async (parts: Parts, place: number): Promise<Reading<Table>> => {
  try {
    const rows = await readSheet(packed(parts), place, { trim: false });
    return tableOf(rows.map((cells) => cells.map(textOfValue)));
  } catch {
    // The reader throws whatever a damaged part leads it to, TypeErrors among them.
    return refused(problem(0, '', 'damaged-workbook'));
  }
};

/** An empty cell is null. */
const textOfValue = (value: unknown): string => {
  if (typeof value === 'string') return value;
  if (value instanceof Date) return textOfDate(value);
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
};

/** Workbooks know no zone: their clock stands in UTC here. */
const textOfDate = (date: Date): string => {
  const [day = '', time = ''] = date.toISOString().split('T');
  return time.startsWith('00:00:00') ? day : `${day} ${time.slice(0, 5)}`;
};
