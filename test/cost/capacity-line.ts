import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { portOf } from '../../infra/local/loopback.ts';

type Capacity = { CapacityUnits: number };
type Answer = { ConsumedCapacity?: Capacity | readonly Capacity[] };

/** A line to a table that has it say what each request consumes; `taken` gives what they came to since it was last asked. */
export const aCapacityLine = async (upstream: string) => {
  let since = { writes: 0, reads: 0, requests: 0 };
  const server = createServer((request, response) => {
    void (async () => {
      const { status, headers, text, isRead, least } = await asked(upstream, request);
      const { ConsumedCapacity = [] } = JSON.parse(text) as Answer;
      const units = [ConsumedCapacity].flat().reduce((sum, { CapacityUnits }) => sum + CapacityUnits, 0) || least;
      since = {
        requests: since.requests + 1,
        writes: since.writes + (isRead ? 0 : units),
        reads: since.reads + (isRead ? units : 0),
      };
      response.writeHead(status, headers);
      response.end(text);
    })();
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  return {
    endpoint: `http://127.0.0.1:${portOf(server)}`,
    taken: () => {
      const all = since;
      since = { writes: 0, reads: 0, requests: 0 };
      return all;
    },
    close: async (): Promise<void> => {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
};

const asked = async (upstream: string, request: IncomingMessage) => {
  const input: { ConsistentRead?: boolean } = JSON.parse((await buffer(request)).toString());
  const target = String(request.headers['x-amz-target']);
  const answer = await fetch(upstream, {
    method: 'POST',
    headers: {
      'content-type': 'application/x-amz-json-1.0',
      'x-amz-target': target,
      authorization: String(request.headers.authorization),
      'x-amz-date': String(request.headers['x-amz-date']),
    },
    body: JSON.stringify({ ...input, ReturnConsumedCapacity: 'TOTAL' }),
  });
  return {
    status: answer.status,
    headers: { 'content-type': 'application/x-amz-json-1.0' },
    text: await answer.text(),
    isRead: /Get|Query/.test(target),
    // The local table counts nothing for a query that finds nothing; DynamoDB counts the least there is.
    least: !target.endsWith('Query') ? 0 : input.ConsistentRead ? 1 : 0.5,
  };
};
