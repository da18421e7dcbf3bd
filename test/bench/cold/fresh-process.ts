import { execFile } from 'node:child_process';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import * as z from 'zod';

/** In milliseconds from the start of the process: by the clock on the wall, and of processor time of all its threads. */
const Moment = z.object({ wall: z.number(), work: z.number() });
export type Moment = z.infer<typeof Moment>;

const Timed = z.object({ start: Moment, ready: Moment, answered: Moment, answer: z.unknown() });
export type Timed = z.infer<typeof Timed>;

const Traced = z.object({
  /** Files that were loaded before the handler was there, and while it answered. */
  atStart: z.array(z.string()),
  later: z.array(z.string()),
  /** Target or path of every request that it made while it answered. */
  requests: z.array(z.string()),
  answer: z.unknown(),
});
export type Traced = z.infer<typeof Traced>;

export type Call = { file: string; event: unknown; environment: NodeJS.ProcessEnv };

/** How Lambda calls a function. In plain JavaScript, as all that follows: Node would take its time to strip types. */
const calling = `
  const answer = await handler(JSON.parse(event), { getRemainingTimeInMillis: () => 60_000 });`;

/** Loads a function, has it answer once, and says how long that took. */
const timing = `
  const [file, event] = process.argv.slice(1);
  const now = () => {
    const { user, system } = process.cpuUsage();
    return { wall: performance.now(), work: (user + system) / 1000 };
  };
  const start = now();
  const { handler } = await import(file);
  const ready = now();
  ${calling}
  const answered = now();
  console.log(JSON.stringify({ start, ready, answered, answer: answer ?? null }));
  process.exit();`;

/** The same, and says what that loaded and asked. */
const tracing = `
  import { subscribe } from 'node:diagnostics_channel';
  import { registerHooks } from 'node:module';
  import { fileURLToPath } from 'node:url';
  const [file, event] = process.argv.slice(1);
  const files = [];
  const requests = [];
  registerHooks({
    load: (url, context, next) => {
      if (url.startsWith('file:')) files.push(fileURLToPath(url));
      return next(url, context);
    },
  });
  subscribe('http.client.request.start', ({ request }) =>
    requests.push(request.getHeader('x-amz-target') ?? request.path));
  const { handler } = await import(file);
  const atStart = [...files];
  ${calling}
  const later = files.slice(atStart.length);
  console.log(JSON.stringify({ atStart, later, requests, answer: answer ?? null }));
  process.exit();`;

const run = promisify(execFile);

/** What the process says in its last line; the lines before are the function's log. This process goes on serving meanwhile. */
const said = async (script: string, { file, event, environment }: Call): Promise<unknown> => {
  const given = ['--input-type=module', '--eval', script, pathToFileURL(file).href, JSON.stringify(event)];
  const options = { env: environment, maxBuffer: 10_000_000, timeout: 60_000 };
  const { stdout } = await run(process.execPath, given, options).catch((error: unknown) => {
    // Not as its cause, which would quote the bundle.
    throw new Error(`${file} did not answer.\n${complaint(error)}`);
  });
  return JSON.parse(stdout.trim().split('\n').at(-1) ?? '');
};

const Failed = z.object({ stderr: z.string() });

/** What Node says of an error, without the lines of bundled code that it quotes: some of them have a hundred thousand letters. */
const complaint = (error: unknown): string => {
  const { stderr = String(error) } = Failed.safeParse(error).data ?? {};
  return stderr
    .split('\n')
    .filter((line) => line.length < 500)
    .join('\n');
};

/** How long a cold start takes, until the function is ready and until it has answered. */
export const timed = async (call: Call): Promise<Timed> => Timed.parse(await said(timing, call));

/** What a cold start loads and asks; looking makes it slower, so nothing is timed. */
export const traced = async (call: Call): Promise<Traced> => Traced.parse(await said(tracing, call));
