import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { buffer } from 'node:stream/consumers';
import * as z from 'zod';
import { portOf } from '../loopback.ts';
import { warn } from '../terminal.ts';

/** What a service answers: its result, or an error by the name under which the SDK throws it. */
export type AwsAnswer = { result: object } | { error: string; message: string; status?: number };

/** One call as a service sees it: REST calls have a path, RPC calls an operation. */
export type AwsCall = { method: string; path: string; operation: string; input: unknown };

/** A service of the endpoint; undefined for a call that is not one of its own. */
export type AwsService = (call: AwsCall) => Promise<AwsAnswer> | AwsAnswer | undefined;

/** One address on the loopback interface that speaks to the SDK's clients as AWS does. */
export const serveAws = async (services: readonly AwsService[]) => {
  const answer = async (request: IncomingMessage): Promise<AwsAnswer> => {
    const call = await callOf(request);
    for (const service of services) {
      const answered = await service(call);
      if (answered) return answered;
    }
    return {
      error: 'UnknownOperationException',
      message: `${call.method} ${call.path} ${call.operation} is not served here.`,
    };
  };
  const server = createServer((request, response) => {
    answer(request).then(
      (answered) => write(response, answered),
      (error: unknown) => {
        const invalid = error instanceof z.ZodError || error instanceof SyntaxError;
        if (!invalid) warn('The local AWS endpoint failed:', error);
        write(
          response,
          invalid ? invalidInput(error) : { error: 'InternalFailure', message: 'Internal failure', status: 500 },
        );
      },
    );
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  return {
    endpoint: `http://127.0.0.1:${portOf(server)}`,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
};

const callOf = async (request: IncomingMessage): Promise<AwsCall> => {
  const body = (await buffer(request)).toString();
  const target = request.headers['x-amz-target'];
  return {
    method: request.method ?? '',
    path: new URL(request.url ?? '/', 'http://localhost').pathname,
    operation: typeof target === 'string' ? target : '',
    input: body === '' ? {} : JSON.parse(body),
  };
};

const invalidInput = (error: z.ZodError | SyntaxError): AwsAnswer => ({
  error: 'ValidationException',
  message: error instanceof z.ZodError ? z.prettifyError(error) : error.message,
});

const write = (response: ServerResponse, answered: AwsAnswer): void => {
  const failed = 'error' in answered;
  response.writeHead(failed ? (answered.status ?? 400) : 200, {
    'content-type': 'application/json',
    ...(failed && { 'x-amzn-errortype': answered.error }),
  });
  response.end(JSON.stringify(failed ? { __type: answered.error, message: answered.message } : answered.result));
};
