import { machine, median } from '../measure.ts';
import { aDueCohort } from '../wake/due-cohort.ts';
import { aMemoryWake } from '../wake/in-memory.ts';
import { processorSeconds, usedMb } from '../used.ts';
import { aYardstick } from './yardstick.ts';

const usualPairs = 100_000;
const batchPairs = 10_000;

/**
 * One step of so many pairs: everybody's topic, through the real wake, ten thousand pairs at a time. A batch is made when it
 * is its turn, and thrown away after it: neither what a pair takes nor the memory may depend on how many have been before.
 */
export const stepBench = async ([pairs = usualPairs]: readonly number[]): Promise<object> => {
  // Until the compiler has done what it can.
  await oneBatch(batchPairs / 10);
  const batches: { pairs: number; yardsticks: number; msAPair: number; usedMb: number }[] = [];
  for (let from = 0; from < pairs; from += batchPairs) {
    const count = Math.min(batchPairs, pairs - from);
    const seconds = await oneBatch(count);
    const unit = yardstickSeconds();
    batches.push({
      pairs: from + count,
      yardsticks: seconds / unit / count,
      msAPair: (1000 * seconds) / count,
      usedMb: usedMb(),
    });
    console.log(`${from + count} pairs, ${((1000 * seconds) / count).toFixed(2)} ms each`);
  }
  const third = Math.max(1, Math.floor(batches.length / 3));
  const table = [
    { what: 'the first third of the batches', ...over(batches.slice(0, third)) },
    { what: 'the last third', ...over(batches.slice(-third)) },
  ];
  console.log(`${machine()}; two letters a pair`);
  console.table(table);
  return { machine: machine(), pairs, table, batches };
};

/** What a yardstick takes now. */
const yardstickSeconds = (): number => {
  const { lay, seconds } = aYardstick();
  for (let times = 0; times < 50; times += 1) lay();
  return seconds();
};

/** Seconds of processor time in which everybody of a new cohort is written to. */
const oneBatch = async (pairs: number): Promise<number> => {
  const wake = aMemoryWake(aDueCohort(2 * pairs));
  wake.layOut();
  const before = processorSeconds();
  await wake.wakeAll();
  return processorSeconds() - before;
};

const over = (batches: readonly { yardsticks: number; msAPair: number; usedMb: number }[]) => {
  return {
    'ms a pair': Number(median(batches.map(({ msAPair }) => msAPair)).toFixed(2)),
    'yardsticks a pair': Number(median(batches.map(({ yardsticks }) => yardsticks)).toFixed(3)),
    'MB in use after a batch, at most': Math.round(Math.max(...batches.map(({ usedMb }) => usedMb))),
  };
};
