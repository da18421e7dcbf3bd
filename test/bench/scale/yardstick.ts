import { createHash } from 'node:crypto';

/** As seldom as this, in seconds of processor time: it takes some thousandths of them. */
const everySeconds = 0.5;
const bytes = Buffer.alloc(4 << 20, 'yardstick');

/**
 * The same four megabytes hashed, again and again while something long is measured: a machine that others use changes its
 * speed from minute to minute, and a second in which this took longer is a second that counts for less. It allocates next to
 * nothing: who does is asked by the collector to help with all that is in memory, and would measure that. For the same
 * reason its clock is that of its own thread.
 */
export const aYardstick = () => {
  let last = threadSeconds();
  let seconds = 0;
  let times = 0;
  const lay = (): number => {
    const before = threadSeconds();
    createHash('sha256').update(bytes).digest();
    last = threadSeconds();
    seconds += last - before;
    times += 1;
    return last - before;
  };
  lay();
  return {
    /** What it takes now, in seconds. */
    lay,
    /** Measures, if it is time, and answers what that took. */
    layInTime: (): number => (threadSeconds() - last >= everySeconds ? lay() : 0),
    /** What it took, on average. */
    seconds: (): number => seconds / times,
  };
};

const threadSeconds = (): number => {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1e6;
};
