import * as z from 'zod';
import { problem, type Reading, refused } from '../domain/roster/problem.ts';
import type { Table } from '../domain/roster/table.ts';
import { readCsv } from './csv.ts';
import { decodeText } from './decode.ts';
import { readJson } from './json.ts';

/** The content types of an upload; `application/octet-stream` keeps gateways from touching the bytes. */
export const ContentType = z.enum(['text/csv', 'application/octet-stream', 'application/json']);
export type ContentType = z.infer<typeof ContentType>;

/** The table that the bytes of an upload hold. */
export const readTable = (bytes: Uint8Array, type: ContentType): Reading<Table> => {
  const text = decodeText(bytes);
  if (!text.ok) return text;
  const [first] = text.value.trimStart();
  if (first === undefined) return refused(problem(0, '', 'empty-file'));
  if (type === 'application/json') return readJson(text.value);
  if (first === '<') return refused(problem(0, '', 'html-file'));
  if (first !== '[' && first !== '{') return readCsv(text.value);
  return type === 'text/csv' ? refused(problem(0, '', 'json-file')) : readJson(text.value);
};
