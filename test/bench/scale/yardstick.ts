import { createHash } from 'node:crypto';

/** As seldom as this, by the clock on the wall: it takes some milliseconds. */
const everySeconds = 0.5;
const bytes = Buffer.alloc(4 << 20, 'yardstick');

/**
 * The same four megabytes hashed, again and again while something long is measured: a machine that others use changes its
 * speed from minute to minute, and a second in which this took longer is a second that counts for less. It allocates next to
 * nothing: who does is asked by the collector to help with all that is in memory, and would measure that. Its clock is the
 * one on the wall, since that of the processors counts the collector's threads too, and that of one thread is too coarse.
 */
export const aYardstick = () => {
  const taken: number[] = [];
  let last = 0;
  const lay = (): void => {
    const before = performance.now();
    createHash('sha256').update(bytes).digest();
    last = performance.now();
    taken.push((last - before) / 1000);
  };
  lay();
  return {
    /** Measures. */
    lay,
    /** Measures, if it is time. */
    layInTime: (): void => {
      if (performance.now() - last >= 1000 * everySeconds) lay();
    },
    /** What it took, in seconds, on average of the middle half: in the others, somebody else had the processor, or the clock was read late. */
    seconds: (): number => middleHalf(taken),
    /** What measuring took in all. */
    inAll: (): number => taken.length * middleHalf(taken),
  };
};

const middleHalf = (numbers: readonly number[]): number => {
  const quarter = Math.floor(numbers.length / 4);
  const half = numbers.toSorted((one, other) => one - other).slice(quarter, numbers.length - quarter);
  return half.reduce((sum, one) => sum + one, 0) / half.length;
};
