import * as z from 'zod';

const Event = z.object({
  rawPath: z.string().max(2000),
  headers: z.record(z.string(), z.string().optional()).default({}),
  body: z.string().optional(),
  isBase64Encoded: z.boolean().default(false),
  requestContext: z.object({ http: z.object({ method: z.string() }) }),
});

/** What our pages need of a request to the HTTP API (payload format 2.0). */
export type WebRequest = {
  method: string;
  /** Path segments, decoded once. */
  path: readonly string[];
  headers: Readonly<Record<string, string | undefined>>;
  /** The fields of a posted form; the first of several with one name. */
  form: Readonly<Record<string, string>>;
};

/** Longer than any form of ours. */
const longestForm = 2000;

export const parseRequest = (event: unknown): WebRequest => {
  const { rawPath, headers, body = '', isBase64Encoded, requestContext } = Event.parse(event);
  const text = isBase64Encoded ? Buffer.from(body, 'base64').toString('utf8') : body;
  const fields = [...new URLSearchParams(text.slice(0, longestForm))].toReversed();
  return {
    method: requestContext.http.method,
    path: rawPath.split('/').filter(Boolean).map(decoded),
    headers: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value])),
    form: Object.fromEntries(fields),
  };
};

/** Whether a page of ours sent the request. Browsers say so; whoever says nothing is not a browser with our page open. */
export const isFromOurPage = ({ headers }: WebRequest, baseUrl: string): boolean => {
  const site = headers['sec-fetch-site'];
  return site === undefined ? headers['origin'] === new URL(baseUrl).origin : site === 'same-origin';
};

const decoded = (segment: string): string => {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
};
