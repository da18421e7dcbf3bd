import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import * as z from 'zod';
import { machine } from '../measure.ts';

const Lived = z.object({
  pairs: z.int(),
  letters: z.int(),
  seconds: z.number(),
  yardstickSeconds: z.number(),
  heapMb: z.number(),
  units: z.record(z.string(), z.number()),
});
type Lived = z.infer<typeof Lived>;

const wholeSteps = 6;
/** From the upload, a week before the first topic, until a week after it: welcomes, topics, dates, the first meetings. */
const fortnightDays = 14;
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
export const scaleBench = async (given: readonly number[]): Promise<object> =>
  compare(given.length > 0 ? given : [100, 1000]);

/** A fortnight, for more pairs than can be lived whole within hours. */
export const fortnightBench = async (given: readonly number[]): Promise<object> =>
  compare(given.length > 0 ? given : [1000, 10_000], fortnightDays);

const compare = (sizes: readonly number[], days?: number): object => {
  const steps = days === undefined ? wholeSteps : 1;
  const lives = sizes.map((pairs) => live(pairs, days));
  const [first] = lives;
  const table = lives.map((lived) => ({
    pairs: lived.pairs,
    letters: lived.letters,
    'processor time, s': Math.round(lived.seconds),
    'ms a pair': Number(((1000 * lived.seconds) / lived.pairs).toFixed(1)),
    'ms of the yardstick': Number((1000 * lived.yardstickSeconds).toFixed(1)),
    'yardsticks a pair': Number(yardsticks(lived).toFixed(2)),
    'times the first': Number((yardsticks(lived) / yardsticks(first ?? lived)).toFixed(2)),
    'KB of memory a pair': Math.round((1000 * lived.heapMb) / lived.pairs),
  }));
  const each = lives.map((lived) => ({
    pairs: lived.pairs,
    ...Object.fromEntries(
      counted.map((unit) => [unit, Number(((lived.units[unit] ?? 0) / lived.pairs / steps).toFixed(2))]),
    ),
  }));
  console.log(`${machine()}; with the meter at every port, the crowd and its browsers in the same process`);
  console.table(table);
  console.log(days === undefined ? 'for each pair and step' : `for each pair, in ${days} days`);
  console.table(each);
  return { machine: machine(), table, each };
};

/** What a pair took, in a fixed piece of work that was measured all along: the speed of the machine is no part of it. */
const yardsticks = ({ pairs, seconds, yardstickSeconds }: Lived): number => seconds / yardstickSeconds / pairs;

const live = (pairs: number, days?: number): Lived => {
  console.log(`${pairs} pairs …`);
  const child = fileURLToPath(new URL('live.ts', import.meta.url));
  const args = [child, String(pairs), ...(days === undefined ? [] : [String(days)])];
  const said = execFileSync(process.execPath, ['--max-old-space-size=20000', ...args], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return Lived.parse(JSON.parse(said));
};
