import { gunzipSync } from 'node:zlib';
import { limits } from '../../shared/domain/roster/table.ts';
import type { WebRequest } from '../../shared/web-request.ts';
import { ContentType } from '../../shared/upload/read-table.ts';
import { type Answer, refusal } from './answers.ts';

type Body = { ok: true; bytes: Uint8Array; type: ContentType } | { ok: false; answer: Answer };

/** The bytes of a file that somebody sends, as they were before a browser deflated them. */
export const bodyOf = ({ bytes, headers, language }: WebRequest): Body => {
  const type = ContentType.safeParse(mediaTypeOf(headers['content-type']));
  if (!type.success) return { ok: false, answer: refusal(415, 'wrong-type', language) };
  const inflated = headers['content-encoding'] === 'gzip' ? inflate(bytes) : bytes;
  if (inflated === 'damaged') return { ok: false, answer: refusal(400, 'damaged-body', language) };
  if (inflated === 'too large' || bytes.length > limits.bytes)
    return { ok: false, answer: refusal(413, 'too-large', language) };
  return { ok: true, bytes: inflated, type: type.data };
};

/** Without the parameters that may follow it. */
const mediaTypeOf = (header = ''): string => header.split(';', 1).join().trim().toLowerCase();

const inflate = (bytes: Uint8Array): Uint8Array | 'too large' | 'damaged' => {
  try {
    return gunzipSync(bytes, { maxOutputLength: limits.inflated });
  } catch (error) {
    return error instanceof RangeError ? 'too large' : 'damaged';
  }
};
