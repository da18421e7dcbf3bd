import { expect } from 'vitest';
import { aCohort, aPair, zoe, zoeId } from '../../support/builders.ts';
import { type Case, later, now, pairId } from '../given.ts';

const ten = Array.from({ length: 10 }, (_, n) => n);
const count = (answers: readonly string[], answer: string): number => answers.filter((one) => one === answer).length;

export const races: readonly Case[] = [
  [
    'lets one of ten savers of a person win, and keeps what that one wrote',
    async ({ store, zoe: read, expectZoe }) => {
      const before = await read();
      const answers = await Promise.all(ten.map((n) => store.savePerson({ ...before, name: `saver ${n}` })));
      expect(count(answers, 'saved')).toBe(1);
      await expectZoe({ name: `saver ${answers.indexOf('saved')}`, version: 1 });
    },
  ],
  [
    'lets one of ten savers of a pair win',
    async ({ store, pair }) => {
      const before = await pair();
      const answers = await Promise.all(ten.map((n) => store.savePair({ ...before, group: `saver ${n}` })));
      expect(count(answers, 'saved')).toBe(1);
      expect(await pair()).toMatchObject({ group: `saver ${answers.indexOf('saved')}`, version: 1 });
    },
  ],
  [
    'lets one of ten creators of a cohort win',
    async ({ store, cohort }) => {
      const id = `${cohort}new`;
      const answers = await Promise.all(ten.map((n) => store.createCohort(aCohort({ id, name: `creator ${n}` }))));
      expect(count(answers, 'saved')).toBe(1);
      expect((await store.cohort(id))?.name).toBe(`creator ${answers.indexOf('saved')}`);
    },
  ],
  [
    'creates a row once, however many create it at once',
    async ({ create, store, cohort }) => {
      await Promise.all(ten.map((n) => create([{ id: 'new', name: `creator ${n}` }])));
      const first = await store.person(cohort, 'new');
      await create([{ id: 'new', name: 'late' }]);
      expect(await store.person(cohort, 'new')).toStrictEqual(first);
    },
  ],
  [
    'counts ten touches at once as ten',
    async ({ store, cohort, expectZoe }) => {
      await Promise.all(ten.map(() => store.touchPerson(cohort, zoeId, now)));
      await expectZoe({ nextAt: now, version: 10 });
    },
  ],
  [
    'loses no touch to a save',
    async ({ store, cohort, zoe: read, due }) => {
      const before = await read();
      const [answer] = await Promise.all([
        store.savePerson({ ...before, nextAt: later }),
        store.touchPerson(cohort, zoeId, now),
      ]);
      // Whoever comes second is told: the saver by a refusal, or the touch by being last.
      expect(await read()).toMatchObject({ nextAt: now, version: answer === 'saved' ? 2 : 1 });
      expect(await due(now)).toContain(zoeId);
    },
  ],
  [
    'lets ten who read again after each refusal all write in the end',
    async ({ store, zoe: read, expectZoe }) => {
      const addOne = async (): Promise<void> => {
        const before = await read();
        const answer = await store.savePerson({ ...before, pairs: [...before.pairs, 'x'] });
        if (answer === 'stale') await addOne();
      };
      await Promise.all(ten.map(addOne));
      await expectZoe({ pairs: [pairId, ...ten.map(() => 'x')], version: 10 });
    },
  ],
  [
    'either saves or removes a person',
    async ({ store, cohort, zoe: read }) => {
      const before = await read();
      const [saved, removed] = await Promise.all([store.savePerson(before), store.removePerson(before)]);
      expect([saved, removed].toSorted()).toEqual(['saved', 'stale']);
      expect((await store.person(cohort, zoeId)) === undefined).toBe(removed === 'saved');
    },
  ],
  [
    'removes a person for one of ten',
    async ({ store, zoe: read }) => {
      const before = await read();
      expect(count(await Promise.all(ten.map(() => store.removePerson(before))), 'saved')).toBe(1);
    },
  ],
  [
    'keeps all that ten note of a letter at once',
    async ({ store, cohort }) => {
      const note = { cohort, person: zoeId, letter: 'd1', items: ['a'], at: now };
      await Promise.all(ten.map((n) => store.noteAttempt({ ...note, attempt: n })));
      const [letter] = await store.letters(cohort, zoeId);
      expect(Object.keys(letter!.notes)).toHaveLength(10);
    },
  ],
  [
    'keeps the events of a version for one of ten',
    async ({ store, cohort }) => {
      const version = (n: number) =>
        aPair({ cohort, version: 4, events: [{ did: `act ${n}`, by: zoe().id, at: now }] });
      await Promise.all(ten.map((n) => store.keepEvents(version(n))));
      expect(await store.trail(cohort, pairId)).toHaveLength(1);
    },
  ],
];
