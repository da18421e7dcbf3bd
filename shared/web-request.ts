import * as z from 'zod';
import { Language } from './domain/programme.ts';

const Event = z.object({
  rawPath: z.string(),
  rawQueryString: z.string().default(''),
  headers: z.record(z.string(), z.string().optional()).default({}),
  cookies: z.array(z.string()).optional(),
  body: z.string().optional(),
  isBase64Encoded: z.boolean().default(false),
  requestContext: z.object({ http: z.object({ method: z.string() }) }),
});

/** What the functions need of a request to the HTTP API (payload format 2.0). */
export type WebRequest = {
  method: string;
  path: string;
  query: Readonly<Record<string, string>>;
  /** By names in lower case, as the HTTP API gives them. */
  headers: Readonly<Record<string, string | undefined>>;
  /** Each `name=value`. */
  cookies: readonly string[];
  bytes: Uint8Array;
  /** The language of ours that the reader likes best, if any is named (RFC 9110, 12.5.4). */
  language?: Language;
};

export const parseRequest = (event: unknown): WebRequest => {
  const { rawPath, rawQueryString, headers, cookies, body = '', isBase64Encoded, requestContext } = Event.parse(event);
  const language = preferred(headers['accept-language'] ?? '');
  return {
    method: requestContext.http.method,
    path: rawPath,
    query: Object.fromEntries(new URLSearchParams(rawQueryString)),
    headers,
    cookies: cookies ?? headers['cookie']?.split(/;\s*/) ?? [],
    bytes: Buffer.from(body, isBase64Encoded ? 'base64' : 'utf8'),
    ...(language && { language }),
  };
};

/** The segments of a path, decoded twice: gateways encode what needs no encoding, and some of them again. */
export const segmentsOf = ({ path }: WebRequest): readonly string[] =>
  path.split('/').filter(Boolean).map(decoded).map(decoded);

/** What the path of a link in a letter says, `/{purpose}/{token}/{choice}`, letter case ignored: gateways change it. */
export const linkOf = (request: WebRequest): { purpose: string; token: string; choice: string | undefined } => {
  const [purpose = '', token = '', choice] = segmentsOf(request).map(inLowerCase);
  return { purpose, token, choice };
};

/** Of A to Z only: other letters too become ours when lower-cased, the Kelvin sign for one. */
const inLowerCase = (text: string): string => text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());

/** Longer than any form of ours. */
const longestForm = 4000;

/** The fields of a posted form, of which so many bytes are read. */
export const formOf = ({ bytes }: WebRequest, longest = longestForm): URLSearchParams =>
  new URLSearchParams(Buffer.from(bytes.subarray(0, longest)).toString());

/**
 * Whether a mailbox unsubscribes for its reader (RFC 8058): it comes without a page and without cookies, and writes its
 * form in either encoding.
 */
export const isOneClick = ({ bytes }: WebRequest): boolean =>
  /List-Unsubscribe"?(=|\r?\n\r?\n)One-Click/.test(Buffer.from(bytes.subarray(0, longestForm)).toString());

/** Whether a page of ours sent the request. Browsers say so; whoever says nothing is not a browser with our page open. */
export const isFromOurPage = ({ headers }: WebRequest, baseUrl: string): boolean => {
  const site = headers['sec-fetch-site'];
  return site === undefined ? headers['origin'] === new URL(baseUrl).origin : site === 'same-origin';
};

/** Whether a browser fetches the page before anybody asked for it, or to show it behind the scenes. */
export const isPrefetch = ({ headers }: WebRequest): boolean =>
  ['sec-purpose', 'purpose', 'x-moz'].some((name) => /^\s*prefetch\b/i.test(headers[name] ?? ''));

const preferred = (accepted: string): Language | undefined =>
  accepted
    .split(',', 20)
    .map((range) => {
      const [tag = '', quality = '1'] = range
        .trim()
        .toLowerCase()
        .split(/\s*;\s*q=/);
      return { language: Language.safeParse(tag.split('-')[0]).data, quality: Number(quality) || 0 };
    })
    .filter(({ language, quality }) => language && quality > 0)
    .toSorted((a, b) => b.quality - a.quality)[0]?.language;

const decoded = (segment: string): string => {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
};
