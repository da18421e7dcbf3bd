import type { TestWorld } from '../../support/world.ts';
import type { Chance } from '../chance.ts';
import type { Rows } from './rows.ts';
import { poison } from './rules.ts';
import type { Timeline } from './timeline.ts';

type PoisonerProps = {
  timeline: Timeline;
  chance: Chance;
  rows: Rows;
  base: TestWorld;
  broken: (rule: string, what: string) => void;
};

const dayMs = 86_400_000;

/** Makes a row one that nobody can decide on, and repairs it some days later. */
export const aPoisoner = ({ timeline, chance, rows, base, broken }: PoisonerProps) => {
  let isPoisoned = false;
  return {
    poison: (): void => {
      const [victim] = rows.people();
      if (!victim) return;
      isPoisoned = true;
      void base.store.savePerson({ ...victim, zone: poison });
      timeline.later(chance.whole(1, 5) * dayMs, () => {
        const row = rows.person(victim.id);
        if (row) void base.store.savePerson({ ...row, zone: victim.zone, nextAt: timeline.now() });
      });
    },
    /** A letter that names somebody whose row cannot be read cannot be written either. */
    onStuck: (row: string): void => {
      if (!isPoisoned) broken('no row is stuck', row);
    },
  };
};
