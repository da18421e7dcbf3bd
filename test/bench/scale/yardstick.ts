import { aDueCohort } from '../wake/due-cohort.ts';
import { decideAnew, everythingOwed } from '../wake/parts.ts';

/** As seldom as this, in seconds of processor time: it takes some hundredths of them. */
const everySeconds = 0.5;

/**
 * The same hundred decisions, again and again while something long is measured: a machine that others use changes its speed
 * from minute to minute, and a second in which they took longer is a second that counts for less.
 */
export const aYardstick = (now: () => number) => {
  const due = aDueCohort(100);
  const owed = everythingOwed(due);
  let last = now();
  let seconds = 0;
  let times = 0;
  const measure = (): number => {
    const before = now();
    for (const { situation } of owed) decideAnew(situation, due.at);
    return now() - before;
  };
  // The compiler's share is not to be measured.
  for (let round = 0; round < 200; round += 1) measure();
  const lay = (): number => {
    // What the work before has driven out of the processor's memory comes back first.
    measure();
    const took = measure();
    seconds += took;
    times += 1;
    last = now();
    return took;
  };
  return {
    /** What the hundred decisions take now. */
    lay,
    /** Measures, if it is time. */
    layInTime: (): void => {
      if (now() - last >= everySeconds) lay();
    },
    /** What the hundred decisions took, on average. */
    seconds: (): number => seconds / times,
  };
};
