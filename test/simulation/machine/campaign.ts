import type { Bug } from './bugs.ts';
import { bundled } from './build.ts';
import { type Plan, runsOf } from './exhaustive.ts';
import { allFaults, type Fault } from './faults.ts';
import type { Lived } from './scenario.ts';
import { type PlayEvent, playEvents } from './plays/play-events.ts';
import { onAllCores } from './pool.ts';

/** What many runs came to, in lines to print and in figures to keep. */
export type Report = {
  name: string;
  lines: readonly string[];
  violations: readonly string[];
  figures: Readonly<Record<string, number>>;
};

/** Lives these seeds, whole programmes each. */
export const liveSeeds = async (from: number, to: number): Promise<Report> => {
  const sum = summing();
  await onAllCores<Lived>(await bundled('seed'), { from, to }, {}, (lived, seed) => sum.add(`seed ${seed}`, lived));
  return sum.report(`${to - from} random programmes, seeds ${from} to ${to - 1}`);
};

/** Lives the short programmes with their faults; of every `share` runs one, from `first` on. */
export const liveCores = async (plan: Plan, first: number, share: number): Promise<Report> => {
  const sum = summing();
  const { length } = await runsOf(plan);
  const to = Math.floor((length - (first % share) + share - 1) / share);
  const args = { plan, first: String(first % share), share: String(share) };
  await onAllCores<Lived>(await bundled('exhaustive'), { from: 0, to }, args, (lived) => sum.add('', lived));
  return sum.report(
    `${to} of ${length} runs with ${plan === 'single' ? 'every fault at every call' : 'every two faults'}`,
  );
};

/** The first seed that shows a planted bug. */
export const findBug = async (bug: Bug, seeds: number): Promise<{ seed: number; violation: string } | undefined> => {
  let found: { seed: number; violation: string } | undefined;
  await onAllCores<Lived>(await bundled('seed', bug), { from: 0, to: seeds }, {}, ({ violations }, seed) => {
    const [violation] = violations;
    if (violation !== undefined && (!found || seed < found.seed)) found = { seed, violation };
    return found === undefined;
  });
  return found;
};

const summing = () => {
  const started = performance.now();
  const hits = new Map<Fault, number>(allFaults.map((fault) => [fault, 0]));
  const played = new Map<PlayEvent, number>(playEvents.map((event) => [event, 0]));
  const late: number[] = [];
  const violations: string[] = [];
  const figures = {
    runs: 0,
    letters: 0,
    calls: 0,
    wakes: 0,
    extra: 0,
    parked: 0,
    cancelled: 0,
    certificates: 0,
    dead: 0,
  };
  return {
    add: (name: string, lived: Lived): void => {
      for (const violation of lived.violations.map((one) => `${name} ${one}`.trim())) {
        violations.push(violation);
        // A long run tells at once what it finds.
        process.stderr.write(`${violation}\n`);
      }
      for (const [fault, count] of lived.hits) hits.set(fault, (hits.get(fault) ?? 0) + count);
      for (const [event, count] of lived.played) played.set(event, (played.get(event) ?? 0) + count);
      late.push(Math.max(0, ...lived.lateMinutes));
      figures.runs += 1;
      figures.letters += lived.letters;
      figures.calls += lived.calls;
      figures.wakes += lived.wakes;
      figures.dead += lived.deadLetters;
      for (const name_ of ['extra', 'parked', 'cancelled', 'certificates'] as const)
        figures[name_] += lived.tally[name_];
    },
    report: (name: string): Report => {
      const seconds = (performance.now() - started) / 1000;
      const sorted = late.toSorted((a, b) => a - b);
      const at = (share: number): number => Math.round(sorted[Math.ceil(share * sorted.length) - 1] ?? 0);
      const perMillion = Math.round((1e6 * figures.extra) / Math.max(1, figures.letters));
      return {
        name,
        violations,
        figures: { ...figures, perMillion, seconds, latest: at(1), ...Object.fromEntries([...hits, ...played]) },
        lines: [
          `${figures.letters} letters, ${figures.certificates} certificates, ${figures.calls} calls of ports, in ${seconds.toFixed(0)} s`,
          `violations: ${violations.length}`,
          `copies more than one, per million letters: ${perMillion}; parked: ${figures.parked}; dead letters: ${figures.dead}`,
          `the latest letter of a run, after it was due and the storm was over: half ${at(0.5)}, 99 of 100 ${at(0.99)}, all ${at(1)} minutes`,
          `faults: ${listed(hits)}`,
          ...([...played.values()].some((count) => count > 0) ? [`plays: ${listed(played)}`] : []),
        ],
      };
    },
  };
};

const listed = (counts: ReadonlyMap<string, number>): string =>
  [...counts].map(([name, count]) => `${name} ${count}`).join(', ');
