import * as z from 'zod';
import { problem, type Reading, refused } from '../domain/roster/problem.ts';
import type { Table } from '../domain/roster/table.ts';
import { readCsv } from './csv.ts';
import { decodeText, type Encoding } from './decode.ts';
import { readJson } from './json.ts';

/** The content types of an upload; `application/octet-stream` keeps gateways from touching the bytes. */
export const ContentType = z.enum([
  'text/csv',
  'application/octet-stream',
  'application/json',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
]);
export type ContentType = z.infer<typeof ContentType>;

/** What a file turned out to be. */
export type Source = 'json' | 'xlsx' | Encoding;

/** The table that the bytes of an upload hold. */
export const readTable = async (
  bytes: Uint8Array,
  type: ContentType,
): Promise<Reading<Table> & { source?: Source }> => {
  if (isArchive(bytes)) {
    // Loaded only by those who send a workbook.
    const { readWorkbook } = await import('./read-workbook.ts');
    return { ...(await readWorkbook(bytes)), source: 'xlsx' };
  }
  const decoded = decodeText(bytes);
  if (!decoded.ok) return decoded;
  const { text, encoding } = decoded.value;
  const [first] = text.trimStart();
  if (first === undefined) return refused(problem(0, '', 'empty-file'));
  if (type === 'application/json') return { ...readJson(text), source: 'json' };
  if (first === '<') return refused(problem(0, '', 'html-file'));
  if (first !== '[' && first !== '{') return { ...readCsv(text), source: encoding };
  return type === 'application/octet-stream'
    ? { ...readJson(text), source: 'json' }
    : refused(problem(0, '', 'json-file'));
};

/** What begins a ZIP archive, which a workbook is; one without anything in it begins differently. */
const isArchive = (bytes: Uint8Array): boolean =>
  /^504b0[35]0[46]/.test(Buffer.from(bytes.subarray(0, 4)).toString('hex'));
