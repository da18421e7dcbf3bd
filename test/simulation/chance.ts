/** A source of chance that says the same again for the same seed. */
export type Chance = {
  /** From `least` to `most`, both included. */
  whole: (least: number, most: number) => number;
  happens: (probability: number) => boolean;
  /** One of these; there must be one. */
  pick: <T>(of: readonly T[]) => T;
};

export const chanceOf = (seed: number): Chance => {
  let state = seed;
  /** Mulberry32. */
  const next = (): number => {
    state = (state + 0x6d_2b_79_f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const whole = (least: number, most: number): number => least + Math.floor(next() * (most - least + 1));
  return {
    whole,
    happens: (probability) => next() < probability,
    pick: (of) => {
      const picked = of[whole(0, of.length - 1)];
      if (picked === undefined) throw new Error('There is nothing to pick from.');
      return picked;
    },
  };
};
