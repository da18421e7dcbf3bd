import { availableParallelism, cpus } from 'node:os';
import { Bench } from 'tinybench';

export type Row = {
  readonly name: string;
  /** Letters that one call makes. */
  readonly letters: number;
  readonly call: () => unknown;
};

export type Measured = {
  readonly name: string;
  /** Letters per second of processor time: the median of the rounds. */
  readonly rate: number;
  /** How far the rounds lie apart, in per cent of the median: the noise of the machine. */
  readonly spread: number;
};

export const machine = (): string =>
  `${cpus()[0]?.model.trim()}, ${availableParallelism()} cores, Node.js ${process.version}`;

/**
 * Measures the rows in turn, round after round, so that a machine that slows down does so for all of them. The clock is
 * the time of all the process's threads (the collector's and the compiler's too) on their processors, in milliseconds:
 * what other programs take does not count, and nothing is hidden on a second core.
 */
export const measure = async (rows: readonly Row[], rounds: number): Promise<readonly Measured[]> => {
  const bench = new Bench({
    now: processorTime,
    time: 400,
    iterations: 2,
    warmupTime: 200,
    warmupIterations: 2,
    throws: true,
  });
  for (const { name, call } of rows) bench.add(name, call);
  const rates = rows.map((): number[] => []);
  for (let round = 0; round <= rounds; round += 1) {
    await bench.run();
    rows.forEach(({ letters }, index) => {
      const result = bench.tasks[index]?.result;
      if (result?.state !== 'completed') throw new Error('A row of the bench did not come to its end.');
      // The first round is for the compiler.
      if (round > 0) rates[index]?.push((letters * 1000) / result.period);
    });
    bench.reset();
  }
  return rows.map(({ name }, index) => ({ name, ...middle(rates[index] ?? []) }));
};

const processorTime = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

const middle = (rates: readonly number[]): { rate: number; spread: number } => {
  const sorted = rates.toSorted((one, other) => one - other);
  const rate = sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
  return { rate, spread: (100 * ((sorted.at(-1) ?? rate) - (sorted[0] ?? rate))) / rate };
};
