import type { Language } from './domain/programme.ts';
import { csvOf, type FileCell } from './upload/write-csv.ts';

export type TableFormat = 'csv' | 'xlsx';

/** A table for everybody's spreadsheet. No cell of it is ever calculated, and reading it back gives the same texts. */
export const tableFile = async (
  format: TableFormat,
  headers: readonly string[],
  rows: readonly (readonly FileCell[])[],
  language: Language,
): Promise<{ bytes: Uint8Array; type: string }> => {
  if (format === 'csv') {
    return { bytes: Buffer.from(csvOf(headers, rows, language)), type: 'text/csv; charset=utf-8' };
  }
  // Loaded by those who ask for it alone.
  const { workbookOf } = await import('./upload/write-workbook.ts');
  return {
    bytes: await workbookOf(headers, rows),
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  };
};
