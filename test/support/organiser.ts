import { makeHandler } from '../../functions/serve-desk/handler.ts';
import type { Reach } from '../../infra/organiser/command.ts';
import { organiser } from '../../infra/organiser/main.ts';
import type { Keys } from '../../shared/links.ts';
import { aDeskWorld } from './desk.ts';

/** What a terminal that French is not asked of says in plain spaces. */
const plain = (lines: readonly string[]): string => lines.join('\n').replaceAll('\u00A0', ' ');

/** The command at a terminal in front of a desk in memory, whose token is in a file; `reach` is what is different. */
export const anOrganiser = ({
  world = aDeskWorld(),
  files = {},
  environment = {},
  reach = {},
}: {
  world?: ReturnType<typeof aDeskWorld>;
  files?: Record<string, string | Uint8Array<ArrayBuffer>>;
  environment?: Record<string, string>;
  reach?: Partial<Reach>;
} = {}) => {
  const desk = makeHandler(world);
  const asked: string[] = [];
  const kept: Record<string, string | Uint8Array<ArrayBuffer>> = {
    '.binome/organiser-token': 'a-token-for-tests\n',
    ...files,
  };
  const keys: Keys = { current: 'k1', keys: new Map([['k1', 'a key for tests, of more than thirty-two letters']]) };

  const type = async (...args: string[]) => {
    const [out, err, drawn]: string[][] = [[], [], []];
    const code = await organiser(args, {
      terminal: {
        tell: (text) => void out!.push(text),
        warn: (text) => void err!.push(text),
        draw: (line) => void drawn!.push(line),
        columns: 120,
        environment,
        read: async (file) => {
          const content = kept[file];
          return typeof content === 'string' ? new TextEncoder().encode(content) : content;
        },
        write: async (file, bytes) => void (kept[file] = new Uint8Array(bytes)),
      },
      now: world.now,
      wait: async () => undefined,
      fetch: async (request) => {
        const { pathname, search, origin } = new URL(request.url);
        asked.push(`${request.method} ${origin}${pathname}`);
        const answer = await desk({
          rawPath: pathname,
          rawQueryString: search.slice(1),
          headers: Object.fromEntries(request.headers),
          requestContext: { http: { method: request.method } },
          body: Buffer.from(await request.arrayBuffer()).toString('base64'),
          isBase64Encoded: true,
        });
        const { statusCode = 200, headers = {}, body = '', isBase64Encoded = false } = answer;
        return new Response(statusCode === 204 ? null : Buffer.from(body, isBase64Encoded ? 'base64' : 'utf8'), {
          status: statusCode,
          headers: headers as Record<string, string>,
        });
      },
      deployed: async () => 'There is no configuration.',
      store: async () => world.store,
      putToken: async (_, sha256) => world.allowToken(sha256),
      keys: async () => ({ read: async () => keys, write: async () => undefined }),
      queues: () => {
        throw new Error('Nothing is said of queues here.');
      },
      ...reach,
    });
    return { code, out: plain(out!), err: plain(err!), drawn: drawn! };
  };
  return { type, world, asked, kept, keys };
};

/** What a command answered with `--json`. */
export const jsonIn = ({ out }: { out: string }) => JSON.parse(out);
