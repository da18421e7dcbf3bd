import { type Profiler, Session } from 'node:inspector/promises';

/** Where a process spent its time, in per cent of the samples in which it was not idle. */
export type Profile = {
  readonly parts: Readonly<Record<string, number>>;
  /** The functions in which most samples fell themselves, not in what they call. */
  readonly functions: readonly { readonly percent: number; readonly where: string }[];
};

const samplingMicroseconds = 200;
const mostFunctions = 25;

/** The parts of a wake, by the paths of their files; the first that fits. */
const parts: readonly (readonly [string, RegExp])[] = [
  ['domain (shared/domain)', /\/shared\/domain\//],
  ['letters (emails)', /\/emails\//],
  ['links (shared/links.ts, keyring.ts, with node:crypto)', /\/shared\/(?:links|keyring)\.ts$/],
  ['adapters (shared/adapters)', /\/shared\/adapters\//],
  ['zod', /\/node_modules\/zod\//],
  ['Temporal polyfill', /\/node_modules\/temporal-/],
  ['AWS SDK (@aws-sdk, @smithy)', /\/node_modules\/@(?:aws|smithy)/],
  ['other packages', /\/node_modules\//],
  ['the bench and its table in memory', /\/test\//],
  ['the rest of the wake (functions/wake, shared)', /\/(?:functions|shared)\//],
];
const node = 'Node.js itself';
const collector = 'garbage collection';
export const partNames: readonly string[] = [...parts.map(([name]) => name), node, collector];

/** Profiles what is done meanwhile, on this thread. */
export const profiled = async (work: () => Promise<void>): Promise<Profile> => {
  const session = new Session();
  session.connect();
  try {
    await session.post('Profiler.enable');
    await session.post('Profiler.setSamplingInterval', { interval: samplingMicroseconds });
    await session.post('Profiler.start');
    await work();
    const { profile } = await session.post('Profiler.stop');
    return summed(profile);
  } finally {
    session.disconnect();
  }
};

type Frame = Profiler.ProfileNode['callFrame'];

/** Samples are counted, not the time between them: while other programs have the processor, time passes and none are taken. */
const summed = ({ nodes }: Profiler.Profile): Profile => {
  const byPart = new Map<string, number>();
  const byFunction = new Map<string, number>();
  const parents = new Map(nodes.flatMap((parent) => (parent.children ?? []).map((child) => [child, parent] as const)));
  let total = 0;
  for (const sampled of nodes) {
    const { hitCount = 0, callFrame } = sampled;
    if (hitCount === 0 || isNobodys(callFrame)) continue;
    const stack: Frame[] = [];
    for (let at: Profiler.ProfileNode | undefined = sampled; at; at = parents.get(at.id)) stack.push(at.callFrame);
    total += hitCount;
    for (const [sums, name] of [[byPart, partOf(stack)] as const, [byFunction, placeOf(callFrame)] as const])
      sums.set(name, (sums.get(name) ?? 0) + hitCount);
  }
  const percent = (count: number): number => Number(((100 * count) / total).toFixed(1));
  const functions = [...byFunction].toSorted(([, one], [, other]) => other - one).slice(0, mostFunctions);
  return {
    parts: Object.fromEntries(partNames.map((name) => [name, percent(byPart.get(name) ?? 0)])),
    functions: functions.map(([where, count]) => ({ percent: percent(count), where })),
  };
};

/** The process waits, or the profiler itself works. */
const isNobodys = ({ functionName, url }: Frame): boolean =>
  functionName === '(idle)' || functionName === '(root)' || url.startsWith('node:inspector');

/**
 * The part that a stack belongs to, its innermost frame first. What has no file (built into V8 or Node), and Node's
 * cryptography, counts for whoever called it; all other code of Node's own for Node.
 */
const partOf = (stack: readonly Frame[]): string => {
  if (stack[0]?.functionName === '(garbage collector)') return collector;
  let isNode = false;
  let isCryptography = false;
  for (const { url } of stack) {
    if (url.startsWith('node:')) {
      isNode = true;
      isCryptography ||= url.includes('crypto');
    } else if (url !== '') {
      const found = parts.find(([, path]) => path.test(url));
      return isNode && !isCryptography ? node : (found?.[0] ?? node);
    }
  }
  return node;
};

const root = new URL('../../../', import.meta.url).href;

const placeOf = ({ functionName, url, lineNumber }: Frame): string =>
  `${functionName || '(anonymous)'} ${url === '' ? '(native)' : `${url.replace(root, '')}:${lineNumber + 1}`}`;
