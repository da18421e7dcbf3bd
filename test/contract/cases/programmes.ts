import { expect } from 'vitest';
import type { OwnProgramme } from '../../../shared/domain/own-programme.ts';
import { type Case, later, now } from '../given.ts';

const aProgramme = (id: string): OwnProgramme => ({
  id,
  owner: 'o',
  current: 'a'.repeat(16),
  titles: { fr: 'Nos rencontres' },
  steps: ['goals'],
  intervalDays: 7,
  thresholdPercent: 80,
  createdAt: now,
  changedAt: now,
  version: 0,
});

export const programmes: readonly Case[] = [
  [
    'lists the programmes that were saved, each as it was read',
    async ({ store, cohort: id }) => {
      const programme = aProgramme(id);
      expect(await store.ownProgramme(id)).toBeUndefined();
      expect(await store.saveOwnProgramme(programme)).toBe('saved');
      expect(await store.saveOwnProgramme({ ...programme, changedAt: later })).toBe('stale');
      expect(await store.ownProgramme(id)).toEqual({ ...programme, version: 1 });
      expect((await store.ownProgrammes()).filter((one) => one.id === id)).toEqual([{ ...programme, version: 1 }]);
    },
  ],
  [
    'never overwrites what a version says, and keeps versions and parts apart',
    async ({ store, cohort: id }) => {
      const [one, two] = ['a'.repeat(16), 'b'.repeat(16)] as const;
      await store.keepProgrammePart(id, one, 'letters', 'first');
      await store.keepProgrammePart(id, one, 'letters', 'again');
      await store.keepProgrammePart(id, two, 'letters', 'second');
      expect(await store.programmePart(id, one, 'letters')).toBe('first');
      expect(await store.programmePart(id, two, 'letters')).toBe('second');
      expect(await store.programmePart(id, one, 'guides')).toBeUndefined();
      expect(await store.programmePart(`${id}none`, one, 'letters')).toBeUndefined();
    },
  ],
];
