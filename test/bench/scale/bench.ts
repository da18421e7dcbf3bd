import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import * as z from 'zod';
import { machine } from '../measure.ts';

const Lived = z.object({
  pairs: z.int(),
  letters: z.int(),
  seconds: z.number(),
  heapMb: z.number(),
  units: z.record(z.string(), z.number()),
});
type Lived = z.infer<typeof Lived>;

const usualSizes = [100, 1000, 10_000];
const steps = 6;
/** What of the units that are counted is an answer to "how much does a pair ask of AWS for a step". */
const counted = [
  'letters',
  'tableWrites',
  'tableReads',
  'invocations',
  'queueRequests',
  'publications',
  'schedules',
  'apiRequests',
] as const;

/** Whole programmes, each size in a process of its own: what a pair takes must not depend on how many there are. */
export const scaleBench = async (given: readonly number[]): Promise<object> => {
  const sizes = given.length > 0 ? given : usualSizes;
  const lives = sizes.map(live);
  const table = lives.map(({ pairs, letters, seconds, heapMb }) => ({
    pairs,
    letters,
    'processor time, s': Math.round(seconds),
    'ms a pair': Number(((1000 * seconds) / pairs).toFixed(1)),
    'KB of memory a pair': Math.round((1000 * heapMb) / pairs),
  }));
  const each = lives.map((lived) => ({
    pairs: lived.pairs,
    ...Object.fromEntries(counted.map((unit) => [unit, perPairAndStep(lived, unit)])),
  }));
  console.log(`${machine()}; with the meter at every port, the crowd and its browsers in the same process`);
  console.table(table);
  console.log('for each pair and step');
  console.table(each);
  return { machine: machine(), table, each };
};

const live = (pairs: number): Lived => {
  console.log(`${pairs} pairs …`);
  const child = fileURLToPath(new URL('live.ts', import.meta.url));
  const said = execFileSync(process.execPath, ['--max-old-space-size=20000', child, String(pairs)], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return Lived.parse(JSON.parse(said));
};

const perPairAndStep = ({ pairs, units }: Lived, unit: string): number =>
  Number(((units[unit] ?? 0) / pairs / steps).toFixed(2));
