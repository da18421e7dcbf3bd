import { expect } from 'vitest';
import { type Happening, mostHappenings, type TestLetter } from '../../../shared/domain/test-letter.ts';
import { type Case, later, now } from '../given.ts';

const opened: Happening = { at: now, link: 'met', did: 'opened', changed: [] };
const aLetter: TestLetter = { sentAt: now, language: 'fr', happenings: [], total: 0 };

export const testLetters: readonly Case[] = [
  [
    'knows no test letter that was not sent',
    async ({ store }) => expect(await store.testLetter('none')).toBeUndefined(),
  ],
  [
    'notes what happens to a test letter, in order, with all that it says',
    async ({ store, cohort }) => {
      await store.putTestLetter(cohort, aLetter);
      const pressed: Happening = {
        at: later,
        link: 'stop',
        did: 'pressed',
        changed: ['query', 'capitals'],
        by: 'curl',
      };
      await store.noteHappening(cohort, opened);
      await store.noteHappening(cohort, pressed);
      expect(await store.testLetter(cohort)).toEqual({ ...aLetter, happenings: [opened, pressed], total: 2 });
    },
  ],
  [
    'notes all of what happens to a test letter at once',
    async ({ store, cohort }) => {
      await store.putTestLetter(cohort, aLetter);
      await Promise.all(Array.from({ length: 12 }, () => store.noteHappening(cohort, opened)));
      expect(await store.testLetter(cohort)).toMatchObject({ happenings: { length: 12 }, total: 12 });
    },
  ],
  [
    'only counts what comes after a hundred',
    async ({ store, cohort }) => {
      const full = Array.from({ length: mostHappenings - 1 }, () => opened);
      await store.putTestLetter(cohort, { ...aLetter, happenings: full, total: full.length });
      for (const at of [now, later, later]) await store.noteHappening(cohort, { ...opened, at });
      expect(await store.testLetter(cohort)).toEqual({
        ...aLetter,
        happenings: [...full, opened],
        total: mostHappenings + 2,
      });
    },
  ],
  [
    'makes no test letter of what happens to one that is gone',
    async ({ store, cohort }) => {
      await store.noteHappening(cohort, opened);
      expect(await store.testLetter(cohort)).toBeUndefined();
    },
  ],
  [
    'removes the test letters that were sent before, and no other',
    async ({ store, cohort }) => {
      await store.putTestLetter(`${cohort}old`, { ...aLetter, sentAt: '2026-10-01T08:00:00.000Z' });
      await store.putTestLetter(cohort, { ...aLetter, sentAt: '2026-11-01T08:00:00.000Z' });
      await store.removeTestLetters('2026-11-01T08:00:00.000Z');
      expect(await store.testLetter(`${cohort}old`)).toBeUndefined();
      expect(await store.testLetter(cohort)).toBeDefined();
    },
  ],
];
