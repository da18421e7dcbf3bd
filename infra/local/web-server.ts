import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { Refused } from './local-interface.ts';
import { portOf } from './loopback.ts';
import { warn } from './terminal.ts';

/** Another program listens on the port. */
export class PortInUse extends Error {
  override name = 'PortInUse';
}

type Serve = (url: URL, request: IncomingMessage, response: ServerResponse) => Promise<boolean>;

/** The one address that browsers and scripts speak to; requests that come before `begin` wait for it. */
export const openWebServer = async (port: number) => {
  const begun = Promise.withResolvers<Serve>();
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { host = '' } = request.headers;
    if (!/^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/i.test(host)) {
      throw new Refused(403, 'This address answers to localhost only.');
    }
    const url = URL.parse(`http://${host}${request.url}`);
    if (!url || !request.url?.startsWith('/')) throw new Refused(400, 'This is not a path.');
    if (url.pathname.startsWith('/local/') && request.method !== 'GET') refuseStrangers(request, host);
    const serve = await begun.promise;
    if (!(await serve(url, request, response))) throw new Refused(404, 'There is nothing here.');
  };
  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      if (!(error instanceof Refused)) warn('The local server failed:', error);
      if (response.headersSent) return response.destroy();
      response.writeHead(error instanceof Refused ? error.status : 500, { 'content-type': 'application/json' });
      return response.end(
        JSON.stringify({ message: error instanceof Refused ? error.message : 'Internal Server Error' }),
      );
    });
  });
  try {
    await once(server.listen(port, '127.0.0.1'), 'listening');
  } catch (cause) {
    throw new PortInUse(`Port ${port}`, { cause });
  }
  return {
    url: `http://localhost:${portOf(server)}`,
    begin: begun.resolve,
    close: async () => {
      const closed = once(server, 'close');
      server.close();
      server.closeIdleConnections();
      setTimeout(() => server.closeAllConnections(), 2000).unref();
      await closed;
    },
  };
};

/** Other sites that the visitor has open must not move the clock. */
const refuseStrangers = ({ headers }: IncomingMessage, host: string): void => {
  const fromElsewhere = headers.origin !== undefined && URL.parse(headers.origin)?.host !== host.toLowerCase();
  const saysCrossSite = headers['sec-fetch-site'] === 'cross-site' || headers['sec-fetch-site'] === 'same-site';
  if (fromElsewhere || saysCrossSite) throw new Refused(403, 'Only the page served here and scripts may do this.');
};
