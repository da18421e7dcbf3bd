import { once } from 'node:events';
import { createServer } from 'node:http';
import { portOf } from '../../infra/local/loopback.ts';

/** A port that nobody listens on just now. */
export const aFreePort = async (): Promise<number> => {
  const server = createServer();
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const port = portOf(server);
  server.close();
  await once(server, 'close');
  return port;
};
