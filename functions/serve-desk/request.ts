import * as z from 'zod';
import { Language } from '../../shared/domain/programme.ts';

/** What an HTTP API hands over (payload 2.0), as far as the desk reads it. */
const ApiEvent = z.object({
  rawPath: z.string(),
  rawQueryString: z.string().default(''),
  headers: z.record(z.string(), z.string().optional()),
  body: z.string().optional(),
  isBase64Encoded: z.boolean().default(false),
  requestContext: z.object({ http: z.object({ method: z.string() }) }),
});

export type Request = {
  method: string;
  path: string;
  query: Readonly<Record<string, string>>;
  /** Without the parameters that may follow it. */
  contentType: string;
  bytes: Uint8Array;
  /** The secret of `Authorization: Bearer`. */
  token?: string;
  /** The first of our languages that the reader prefers, if any is named. */
  language?: Language;
};

export const readRequest = (event: unknown): Request => {
  const { rawPath, rawQueryString, headers, body = '', isBase64Encoded, requestContext } = ApiEvent.parse(event);
  const [, token] = /^Bearer +(\S{1,200})$/i.exec(headers['authorization'] ?? '') ?? [];
  const language = preferred(headers['accept-language'] ?? '');
  return {
    method: requestContext.http.method,
    path: rawPath,
    query: Object.fromEntries(new URLSearchParams(rawQueryString)),
    contentType: (headers['content-type'] ?? '').split(';', 1).join().trim().toLowerCase(),
    bytes: Buffer.from(body, isBase64Encoded ? 'base64' : 'utf8'),
    ...(token !== undefined && { token }),
    ...(language && { language }),
  };
};

const preferred = (accepted: string): Language | undefined =>
  accepted
    .split(',', 20)
    .map((range) => {
      const [tag = '', quality] = range
        .trim()
        .toLowerCase()
        .split(/\s*;\s*q=/);
      return { language: Language.safeParse(tag.slice(0, 2)).data, quality: Number(quality ?? 1) };
    })
    .filter(({ language, quality }) => language && quality > 0)
    .toSorted((a, b) => b.quality - a.quality)[0]?.language;
