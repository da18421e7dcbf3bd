import { once } from 'node:events';
import { createServer, request } from 'node:http';
import { portOf } from '../../infra/local/loopback.ts';

/**
 * A door to the deployed API on a port of ours: the emulator tells APIs apart by the host of a request, whose name only
 * some machines can look up, and which `fetch` does not let us state.
 */
export const openDoor = async (endpoint: string, apiUrl: string) => {
  const { hostname, port } = new URL(endpoint);
  const { host } = new URL(apiUrl);
  const server = createServer((incoming, outgoing) => {
    const { method, url: path, headers } = incoming;
    const onward = request({ hostname, port, method, path, headers: { ...headers, host } }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(outgoing);
    });
    onward.on('error', () => outgoing.destroy());
    incoming.pipe(onward);
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  return {
    url: `http://127.0.0.1:${portOf(server)}`,
    close: (): void => {
      server.closeAllConnections();
      server.close();
    },
  };
};
