import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import * as z from 'zod';
import { routes } from '../routes.ts';
import type { FunctionName, Invoke } from './functions.ts';
import { readBody } from './request-body.ts';
import { warn } from './terminal.ts';

const patternOf = (path: string): RegExp =>
  path === '$default'
    ? /^/
    : new RegExp(
        `^${path.replaceAll('.', String.raw`\.`).replace(/\{(\w+)(\+?)\}/g, (_, name, more) => `(?<${name}>${more ? '.+' : '[^/]+'})`)}$`,
      );

const patterns = routes.map((route) => ({ ...route, pattern: patternOf(route.path) }));

/** What a function answers, as API Gateway takes it. */
const Answer = z.object({
  statusCode: z.int().min(200).max(599),
  headers: z.record(z.string(), z.coerce.string()).default({}),
  cookies: z.array(z.string()).default([]),
  body: z.string().default(''),
  isBase64Encoded: z.boolean().default(false),
});

/** Passes a request to the function its route names, as an HTTP API does; false if no route is its own. */
export const passToFunction = async (
  invoke: Invoke,
  url: URL,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<boolean> => {
  const { method = 'GET' } = request;
  for (const { pattern, methods, path, to } of patterns) {
    const match = pattern.exec(url.pathname);
    const ours = methods.find((one) => one === 'ANY' || one === method);
    if (!match || !ours) continue;
    const key = path === '$default' ? path : `${ours} ${path}`;
    const event = await eventOf(key, match.groups, url, request, response);
    if (event) write(response, await answerOf(invoke, to, event));
    return true;
  }
  return false;
};

const answerOf = async (invoke: Invoke, name: FunctionName, event: APIGatewayProxyEventV2) => {
  try {
    return Answer.parse(await invoke(name, event));
  } catch (error) {
    warn(`${name} failed:`, error);
    const headers = { 'content-type': 'application/json' };
    return Answer.parse({ statusCode: 500, headers, body: '{"message":"Internal Server Error"}' });
  }
};

const write = (
  response: ServerResponse,
  { statusCode, headers, cookies, body, isBase64Encoded }: z.infer<typeof Answer>,
): void => {
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  if (cookies.length > 0) response.setHeader('set-cookie', cookies);
  response.writeHead(statusCode).end(Buffer.from(body, isBase64Encoded ? 'base64' : 'utf8'));
};

/** The event of payload format 2.0; undefined once a body that is too big was refused. */
const eventOf = async (
  key: string,
  parameters: Record<string, string> | undefined,
  url: URL,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<APIGatewayProxyEventV2 | undefined> => {
  const body = await readBody(request, response);
  if (body === undefined) return undefined;
  const { method = 'GET' } = request;
  const { cookie, ...headers } = headersOf(request);
  const query = Object.fromEntries(
    [...new Set(url.searchParams.keys())].map((name) => [name, url.searchParams.getAll(name).join(',')]),
  );
  return {
    version: '2.0',
    routeKey: key,
    rawPath: decoded(url.pathname),
    rawQueryString: url.search.slice(1),
    ...(cookie !== undefined && { cookies: cookie.split(/;\s*/) }),
    headers,
    ...(url.search.length > 1 && { queryStringParameters: query }),
    ...(parameters && {
      pathParameters: Object.fromEntries(Object.entries(parameters).map(([name, value]) => [name, decoded(value)])),
    }),
    requestContext: {
      accountId: '000000000000',
      apiId: 'local',
      domainName: headers['host'] ?? 'localhost',
      domainPrefix: 'localhost',
      http: {
        method,
        path: decoded(url.pathname),
        protocol: 'HTTP/1.1',
        sourceIp: '127.0.0.1',
        userAgent: headers['user-agent'] ?? '',
      },
      requestId: randomUUID(),
      routeKey: key,
      stage: '$default',
      time: new Date().toISOString(),
      timeEpoch: Date.now(),
    },
    ...body,
  };
};

const headersOf = ({ headers }: IncomingMessage): Record<string, string> =>
  Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, Array.isArray(value) ? value.join(',') : value]],
    ),
  );

/** Paths reach functions decoded; one that cannot be is passed on as it is. */
const decoded = (path: string): string => {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
};
