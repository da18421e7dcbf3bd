import { expect } from 'vitest';
import type { DeskAct } from '../../../shared/domain/desk-acts.ts';
import { zoeId } from '../../support/builders.ts';
import { type Case, later, now } from '../given.ts';

const act = (id: string, at = now, more: Partial<DeskAct> = {}): DeskAct => ({
  id,
  at,
  by: 'claireaaaaaaaaaa',
  what: { about: 'person', person: zoeId, did: 'correct', of: ['name'] },
  ...more,
});

export const deskActs: readonly Case[] = [
  [
    'has no journal of a new cohort',
    async ({ store, cohort }) => {
      expect(await store.acts(cohort)).toEqual([]);
      expect(await store.act(cohort, 'a')).toBeUndefined();
    },
  ],
  [
    'writes an act once, whoever comes second',
    async ({ store, cohort }) => {
      expect(await store.createAct(cohort, act('a'))).toBe('saved');
      expect(await store.createAct(cohort, act('a', later))).toBe('stale');
      expect(await store.act(cohort, 'a')).toEqual(act('a'));
    },
  ],
  [
    'notes what became of an act in its place',
    async ({ store, cohort }) => {
      await store.createAct(cohort, act('a'));
      const undone = act('a', now, { done: true, undone: { by: 'omaraaaaaaaaaaaa', at: later } });
      await store.putAct(cohort, undone);
      expect(await store.acts(cohort)).toEqual([undone]);
    },
  ],
  [
    'gives a journal in the order of time, whatever the ids',
    async ({ store, cohort }) => {
      for (const one of [act('a', later), act('c'), act('b')]) await store.createAct(cohort, one);
      expect((await store.acts(cohort)).map(({ id }) => id)).toEqual(['b', 'c', 'a']);
    },
  ],
  [
    'keeps every kind of act whole',
    async ({ store, cohort }) => {
      const pairAct = act('a', now, {
        what: {
          about: 'pair',
          pair: 'pairaaaaaaaa',
          did: 'replace',
          changes: [{ pair: 'pairaaaaaaaa', acts: [{ do: 'join', person: zoeId, role: 'mentee', credit: ['goals'] }] }],
          undo: [],
        },
      });
      const cohortAct = act('b', later, { what: { about: 'cohort', act: { do: 'extend' }, undo: { do: 'extend' } } });
      for (const one of [pairAct, cohortAct]) await store.createAct(cohort, one);
      expect(await store.acts(cohort)).toEqual([pairAct, cohortAct]);
    },
  ],
  [
    'removes the journal of one cohort, and of no other whose id begins alike',
    async ({ store, cohort }) => {
      for (const one of [cohort, `${cohort}0`]) await store.createAct(one, act('a'));
      await store.removeActs(cohort);
      expect([(await store.acts(cohort)).length, (await store.acts(`${cohort}0`)).length]).toEqual([0, 1]);
    },
  ],
];
