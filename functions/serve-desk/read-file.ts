import { gzipSync } from 'node:zlib';
import * as z from 'zod';
import { guessColumns, withHeaders } from '../../shared/domain/roster/guess.ts';
import { limits } from '../../shared/domain/roster/table.ts';
import { tableFile } from '../../shared/table-file.ts';
import { readTable } from '../../shared/upload/read-table.ts';
import type { WebRequest } from '../../shared/web-request.ts';
import type { Action } from './action.ts';
import { type Answer, json, problemList, refusal } from './answers.ts';
import type { FileTable } from './shapes.ts';
import { bodyOf } from './upload-body.ts';

/** What a file holds, and what its columns may be: nothing is kept, and nothing is wrong with a row yet. */
export const readFile: Action = async (_, { request, language }) => {
  const body = bodyOf(request);
  if (!body.ok) return body.answer;
  const table = await readTable(body.bytes, body.type);
  if (!table.ok) return problemList(table.problems, language);
  const { headers, lines } = withHeaders(table.value);
  const answer = json(200, {
    source: table.source ?? 'utf-8',
    headers: [...headers],
    hasHeaders: headers === table.value.headers,
    guess: guessColumns({ headers, lines }).map((column) => column ?? null),
    lines: lines.map(({ row, cells }) => ({ row, cells: [...cells] })),
  } satisfies FileTable);
  return deflated(request, answer);
};

/** Lambda answers with 6 MB at most; half of that is left as it is. */
const mostPlain = 3_000_000;

const deflated = ({ headers }: WebRequest, answer: Answer): Answer => {
  const takesGzip = /\bgzip\b/.test(headers['accept-encoding'] ?? '');
  if (!takesGzip || !answer.body || answer.body.length < mostPlain) return answer;
  return {
    ...answer,
    headers: { ...answer.headers, 'content-encoding': 'gzip', vary: 'accept-encoding' },
    body: gzipSync(answer.body).toString('base64'),
    isBase64Encoded: true,
  };
};

const Cells = z.array(z.string().max(10 * limits.cell)).max(limits.columns + 1);
export const Sheet = z.object({ headers: Cells, lines: z.array(Cells).max(limits.rows) });

/** The same table as an Excel workbook, for whoever corrects it there. */
export const writeWorkbook: Action = async (_, { request, language }) => {
  const body = bodyOf(request);
  if (!body.ok) return body.answer;
  const sheet = Sheet.safeParse(parsed(body.bytes));
  if (!sheet.success) return refusal(400, 'damaged-body', language);
  const { bytes, type } = await tableFile('xlsx', sheet.data.headers, sheet.data.lines, language);
  return {
    statusCode: 200,
    headers: {
      'content-type': type,
      'content-disposition': 'attachment; filename="binome.xlsx"',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    },
    body: Buffer.from(bytes).toString('base64'),
    isBase64Encoded: true,
  };
};

const parsed = (bytes: Uint8Array): unknown => {
  try {
    return JSON.parse(Buffer.from(bytes).toString());
  } catch {
    return undefined;
  }
};
