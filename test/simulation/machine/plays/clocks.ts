import type { Chance } from '../../chance.ts';
import type { PlayEvent } from './play-events.ts';

/** A clock that nobody has set right is wrong by so much: two of them differ by two minutes and a half. */
const mostMs = 75_000;
const instances = 6;

/**
 * Clocks of instances that are minutes apart and are set again while functions run, forwards or back. Gives the clock of a
 * run: the time in milliseconds, as its instance has it.
 */
export const wrongClocks = (chance: Chance, ms: () => number, happened: (event: PlayEvent) => void) => {
  const drawn = (): number => chance.whole(-mostMs, mostMs);
  const clocks = Array.from({ length: instances }, () => ({ skew: drawn(), last: 0 }));
  return (): (() => number) => {
    const clock = chance.pick(clocks);
    return () => {
      if (chance.happens(0.02)) clock.skew = drawn();
      const reading = ms() + clock.skew;
      if (reading < clock.last) happened('clock went back');
      clock.last = reading;
      return reading;
    };
  };
};
