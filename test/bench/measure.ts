import { availableParallelism, cpus } from 'node:os';
import { Bench } from 'tinybench';
import { processorSeconds } from './used.ts';

export type Row = {
  readonly name: string;
  /** How many letters one call makes; where it makes none, it is the call that counts. */
  readonly letters?: number;
  readonly call: () => unknown;
};

export type Measured = {
  readonly name: string;
  /** Milliseconds of processor time that a letter, or a call, took in each round. */
  readonly ms: readonly number[];
};

export const machine = (): string =>
  `${cpus()[0]?.model.trim()}, ${availableParallelism()} cores, Node.js ${process.version}`;

/**
 * Measures the rows in turn, round after round, so that a machine that slows down does so for all of them. The clock is
 * the time of all the process's threads (the collector's and the compiler's too) on their processors: what other programs
 * take does not count, and nothing is hidden on a second core.
 */
export const measure = async (rows: readonly Row[], rounds: number): Promise<readonly Measured[]> => {
  const bench = new Bench({
    now: () => 1000 * processorSeconds(),
    time: 400,
    iterations: 2,
    warmupTime: 200,
    warmupIterations: 2,
    throws: true,
  });
  for (const { name, call } of rows) bench.add(name, call);
  const measured = rows.map(({ name }) => ({ name, ms: [] as number[] }));
  for (let round = 0; round <= rounds; round += 1) {
    await bench.run();
    rows.forEach(({ letters = 1 }, index) => {
      const result = bench.tasks[index]?.result;
      if (result?.state !== 'completed') throw new Error('A row of the bench did not come to its end.');
      // The first round is for the compiler.
      if (round > 0) measured[index]?.ms.push(result.period / letters);
    });
    bench.reset();
  }
  return measured;
};

/** What the rounds say, whatever one of them was disturbed by. */
export const median = (rounds: readonly number[]): number =>
  rounds.toSorted((one, other) => one - other)[Math.floor(rounds.length / 2)] ?? Number.NaN;

/** Half of how far the rounds lie apart, in per cent of their median: what stands behind a ±. */
export const noise = (rounds: readonly number[]): number =>
  Math.round((50 * (Math.max(...rounds) - Math.min(...rounds))) / median(rounds));

/** How many times as long one takes as the other, in each round: a round is over before the machine's speed changes. */
export const times = (one: readonly number[], other: readonly number[]): readonly number[] =>
  one.map((taken, round) => taken / (other[round] ?? Number.NaN));

/** To so many digits that count. */
export const rounded = (number: number, digits = 3): number =>
  number >= 10 ** digits ? Math.round(number) : Number(number.toPrecision(digits));
