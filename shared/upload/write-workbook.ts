import writeExcelFile from 'write-excel-file/universal';
import { type FileCell, unwritable } from './write-csv.ts';

/** A workbook of one sheet; its headers stay in sight. */
export const workbookOf = async (
  headers: readonly string[],
  rows: readonly (readonly FileCell[])[],
): Promise<Uint8Array> => {
  const data = [
    headers.map((header) => ({ ...cellOf(header), fontWeight: 'bold' as const })),
    ...rows.map((cells) => cells.map(cellOf)),
  ];
  const columns = headers.map((_, at) => ({ width: widthOf([headers, ...rows.slice(0, 200)], at) }));
  const file = await writeExcelFile(data, { columns, stickyRowsCount: 1 }).toBlob();
  return new Uint8Array(await file.arrayBuffer());
};

/** A text is a text whatever it begins with: only in CSV does a spreadsheet look for formulas. */
const cellOf = (cell: FileCell) =>
  typeof cell === 'number' ? { value: cell, type: Number } : { value: escaped(cell), type: String };

/**
 * `_x000D_` is how a workbook writes what XML cannot. A text that looks like that has its first sign written so itself, and
 * so has one that the writer's own object would answer to (`constructor`).
 */
const escaped = (text: string): string => {
  const plain = text
    .replace(unwritable, '')
    .replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_')
    .replaceAll('\r', '_x000D_');
  return plain in {} ? `_x${plain.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_${plain.slice(1)}` : plain;
};

const widthOf = (rows: readonly (readonly FileCell[])[], at: number): number =>
  Math.min(50, Math.max(10, ...rows.map((cells) => String(cells[at] ?? '').length + 2)));
