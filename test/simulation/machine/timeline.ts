import { type Instant, instantOf } from '../../../shared/domain/time.ts';

type Happening = { at: number; order: number; happens: () => void };

/** Virtual time, in milliseconds since 1970: what is to happen happens in its order, and nothing takes any real time. */
export const aTimeline = (start: Instant) => {
  let clock = Date.parse(start);
  let order = 0;
  /** A binary heap: the earliest is first. */
  const heap: Happening[] = [];
  const isBefore = (a: Happening, b: Happening): boolean => a.at < b.at || (a.at === b.at && a.order < b.order);
  const at = (index: number): Happening => heap[index]!;
  const swap = (a: number, b: number): void => void ([heap[a], heap[b]] = [at(b), at(a)]);
  const push = (one: Happening): void => {
    heap.push(one);
    for (let child = heap.length - 1; child > 0;) {
      const parent = (child - 1) >> 1;
      if (!isBefore(at(child), at(parent))) return;
      swap(child, parent);
      child = parent;
    }
  };
  const pop = (): Happening | undefined => {
    const first = heap[0];
    const last = heap.pop();
    if (!first || !last || heap.length === 0) return first;
    heap[0] = last;
    for (let parent = 0; ;) {
      const [left, right] = [2 * parent + 1, 2 * parent + 2];
      let least = parent;
      if (left < heap.length && isBefore(at(left), at(least))) least = left;
      if (right < heap.length && isBefore(at(right), at(least))) least = right;
      if (least === parent) return first;
      swap(parent, least);
      parent = least;
    }
  };
  return {
    now: (): Instant => instantOf(clock),
    ms: (): number => clock,
    later: (inMs: number, happens: () => void): void =>
      push({ at: clock + Math.max(0, inMs), order: (order += 1), happens }),
    /** When the next thing happens. */
    next: (): number => heap[0]?.at ?? Infinity,
    /** Goes on to the next thing, and lets it happen. */
    step: (): void => {
      const one = pop();
      if (!one) return;
      clock = Math.max(clock, one.at);
      one.happens();
    },
    moveTo: (ms: number): void => void (clock = Math.max(clock, ms)),
    /** Lets a moment pass, if nothing else happens in it. */
    mayPass: (ms: number): boolean => {
      if ((heap[0]?.at ?? Infinity) <= clock + ms) return false;
      clock += ms;
      return true;
    },
  };
};
export type Timeline = ReturnType<typeof aTimeline>;

/**
 * Calls `step` until it answers false, and lets every promise settle after each call: so they do between two immediates,
 * and many of these in one turn of the event loop cost far less than a turn each.
 */
export const inTurns = (step: () => boolean): Promise<void> =>
  new Promise((resolve, reject) => {
    let goesOn = true;
    const stepOnce = (): void => {
      if (!goesOn) return;
      try {
        goesOn = step();
      } catch (error) {
        goesOn = false;
        reject(error);
      }
    };
    const turn = (): void => {
      if (!goesOn) return resolve();
      for (let steps = 0; steps < 100; steps += 1) setImmediate(stepOnce);
      setImmediate(turn);
    };
    turn();
  });
