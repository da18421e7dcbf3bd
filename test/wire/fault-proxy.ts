import { once } from 'node:events';
import { createServer, type IncomingMessage, request as ask, type ServerResponse } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { portOf } from '../../infra/local/loopback.ts';

/**
 * What a line does to a call. `before`: it never gets there; `after`: it was carried out, and the answer suffers.
 * `hold` never answers, `late` answers once nobody waits any more, `slow` while somebody still does.
 */
export type Fault =
  | 'reset before'
  | 'hold before'
  | '503 before'
  | 'throttled'
  | 'reset after'
  | 'hold after'
  | '503 after'
  | 'half after'
  | 'late'
  | 'slow';

/** One request: what it asks for, which call of the SDK's it belongs to, and which attempt at it this is, from 1. */
export type Call = { operation: string; invocation: string; attempt: number; input: unknown };

/** Says what becomes of a call; undefined lets it pass. */
export type Plan = (call: Call) => Fault | undefined;

const lateMs = 20;
const slowMs = 20;

/** A line to an endpoint that does to each call what the plan says, and notes what it did; `giveUp` ends the wait for an answer. */
export const aFaultProxy = async (upstream: string, giveUp: (call: Call) => void) => {
  let plan: Plan = () => undefined;
  const hits: { call: Call; fault: Fault }[] = [];

  const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const body = await buffer(request);
    const call = callOf(request, body);
    const fault = plan(call);
    if (fault !== undefined) hits.push({ call, fault });
    if (fault === 'reset before') return void request.socket.resetAndDestroy();
    if (fault === 'hold before') return giveUp(call);
    if (fault === '503 before') return unavailable(response);
    if (fault === 'throttled') return throttled(response, call.operation);
    const answer = await pass(upstream, request, body);
    if (fault === 'reset after') return void request.socket.resetAndDestroy();
    if (fault === 'hold after') return giveUp(call);
    if (fault === '503 after') return unavailable(response);
    if (fault === 'late') {
      giveUp(call);
      await sleep(lateMs);
    }
    if (fault === 'slow') await sleep(slowMs);
    response.writeHead(answer.status, { ...answer.headers, 'content-length': answer.body.length });
    if (fault !== 'half after') return void response.end(answer.body);
    response.write(answer.body.subarray(0, answer.body.length / 2), () => response.destroy());
  };

  const server = createServer((request, response) => {
    // Whoever asked has gone, or the endpoint is closed: there is nobody to tell.
    serve(request, response).catch(() => response.destroy());
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  return {
    endpoint: `http://127.0.0.1:${portOf(server)}`,
    hits,
    follow: (next: Plan): void => {
      plan = next;
    },
    close: async (): Promise<void> => {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
};
export type FaultProxy = Awaited<ReturnType<typeof aFaultProxy>>;

const callOf = ({ headers, url = '/' }: IncomingMessage, body: Buffer): Call => {
  const target = String(headers['x-amz-target'] ?? '').split('.')[1];
  const [, attempt = '1'] = /attempt=(\d+)/.exec(String(headers['amz-sdk-request'])) ?? [];
  return {
    operation: target ?? (url.startsWith('/schedules/') ? 'CreateSchedule' : 'SendEmail'),
    invocation: String(headers['amz-sdk-invocation-id']),
    attempt: Number(attempt),
    input: body.length === 0 ? {} : JSON.parse(body.toString()),
  };
};

const pass = async (upstream: string, { method, url, headers }: IncomingMessage, body: Buffer) => {
  const passed = ask(new URL(url ?? '/', upstream), { method, headers, agent: false });
  passed.end(body);
  const [answer]: IncomingMessage[] = await once(passed, 'response');
  if (!answer) throw new Error('The endpoint gave no answer.');
  const { connection: _, 'transfer-encoding': __, ...kept } = answer.headers;
  return { status: answer.statusCode ?? 500, headers: kept, body: await buffer(answer) };
};

const unavailable = (response: ServerResponse): void => void response.writeHead(503).end();

const throttled = (response: ServerResponse, operation: string): void => {
  const [status, name] =
    operation === 'SendEmail'
      ? [429, 'TooManyRequestsException']
      : /Item|Query|Scan/.test(operation)
        ? [400, 'ProvisionedThroughputExceededException']
        : [400, 'ThrottlingException'];
  response.writeHead(status, { 'content-type': 'application/json', 'x-amzn-errortype': name });
  response.end(JSON.stringify({ __type: name, message: 'Rate exceeded.' }));
};
