import { expect } from 'vitest';
import { aCohort, aPair, heleneId, zoe, zoeId } from '../../support/builders.ts';
import { type Case, later, now, pairId } from '../given.ts';

const stale = async (answer: Promise<string>): Promise<void> => expect(await answer).toBe('stale');
const saved = async (answer: Promise<string>): Promise<void> => expect(await answer).toBe('saved');

const setsAside = (kind: 'person' | 'pair' | 'cohort'): Case => [
  `sets a ${kind} aside with the reason, to be looked at again`,
  async ({ store, cohort, zoe: read, pair }) => {
    const id = kind === 'person' ? zoeId : pairId;
    const wake = kind === 'cohort' ? { kind, cohort, at: now } : { kind, cohort, id, at: now };
    await store.setAside(wake, 'RangeError', now, later);
    const row = { person: read, pair, cohort: async () => await store.cohort(cohort) }[kind];
    const version = kind === 'cohort' ? aCohort().version + 1 : 1;
    expect(await row()).toMatchObject({ stuck: { why: 'RangeError', at: now }, nextAt: later, version });
  },
];

export const saving: readonly Case[] = [
  ['gives back the person that was written', async ({ expectZoe }) => await expectZoe({})],
  [
    'gives back the pair that was written',
    async ({ pair, cohort }) => expect(await pair()).toStrictEqual(aPair({ cohort })),
  ],
  [
    'gives back the cohort that was written',
    async ({ store, cohort }) => expect(await store.cohort(cohort)).toStrictEqual(aCohort({ id: cohort })),
  ],
  [
    'has no person under an unknown id',
    async ({ store, cohort }) => expect(await store.person(cohort, 'x')).toBe(undefined),
  ],
  [
    'has no pair under an unknown id',
    async ({ store, cohort }) => expect(await store.pair(cohort, 'x')).toBe(undefined),
  ],
  ['has no unknown cohort', async ({ store }) => expect(await store.cohort('nothing')).toBe(undefined)],
  [
    'keeps a person of one cohort out of another',
    async ({ store }) => expect(await store.person('elsewhere', zoeId)).toBe(undefined),
  ],
  [
    'saves what was read, under the next version',
    async ({ store, zoe: read, expectZoe }) => {
      await saved(store.savePerson({ ...(await read()), name: 'Z' }));
      await expectZoe({ name: 'Z', version: 1 });
    },
  ],
  [
    'saves again what was read again',
    async ({ store, zoe: read, expectZoe }) => {
      for (const name of ['A', 'B', 'C']) await saved(store.savePerson({ ...(await read()), name }));
      await expectZoe({ name: 'C', version: 3 });
    },
  ],
  [
    'refuses a person who was written since, and leaves the row alone',
    async ({ store, zoe: read, expectZoe }) => {
      const before = await read();
      await saved(store.savePerson({ ...before, name: 'First' }));
      await stale(store.savePerson({ ...before, name: 'Second' }));
      await expectZoe({ name: 'First', version: 1 });
    },
  ],
  [
    'refuses the very same save a second time',
    async ({ store, zoe: read }) => {
      const before = await read();
      await saved(store.savePerson(before));
      await stale(store.savePerson(before));
    },
  ],
  [
    'refuses a version from the future',
    async ({ store, zoe: read, expectZoe }) => {
      await stale(store.savePerson({ ...(await read()), version: 7 }));
      await expectZoe({});
    },
  ],
  [
    'saves nobody who is not there',
    async ({ store, cohort }) => {
      await stale(store.savePerson(zoe({ cohort, id: 'ghost' })));
      expect(await store.person(cohort, 'ghost')).toBe(undefined);
    },
  ],
  [
    'refuses a pair that was written since',
    async ({ store, pair }) => {
      const before = await pair();
      await saved(store.savePair({ ...before, group: 'A' }));
      await stale(store.savePair({ ...before, group: 'B' }));
      expect(await pair()).toMatchObject({ group: 'A', version: 1 });
    },
  ],
  [
    'refuses a cohort that was written since',
    async ({ store, cohort }) => {
      const before = (await store.cohort(cohort))!;
      await saved(store.saveCohort({ ...before, name: 'A' }));
      await stale(store.saveCohort({ ...before, name: 'B' }));
      expect(await store.cohort(cohort)).toMatchObject({ name: 'A', version: before.version + 1 });
    },
  ],
  [
    'forgets a field that is saved without',
    async ({ store, zoe: read }) => {
      const { nextAt: _, ...asleep } = await read();
      await saved(store.savePerson(asleep));
      expect(Object.keys(await read())).not.toContain('nextAt');
    },
  ],
  [
    'forgets a field that is saved as undefined',
    async ({ store, zoe: read }) => {
      await saved(store.savePerson({ ...(await read()), nextAt: undefined, calmAt: undefined }));
      expect(Object.keys(await read())).not.toContain('nextAt');
      expect(Object.keys(await read())).not.toContain('calmAt');
    },
  ],
  [
    'does not keep what is changed in the hand after it was saved',
    async ({ store, zoe: read, expectZoe }) => {
      const mine = await read();
      await saved(store.savePerson(mine));
      mine.pairs.push('another');
      await expectZoe({ version: 1 });
    },
  ],
  [
    'hands out a row of one’s own',
    async ({ zoe: read, expectZoe }) => {
      (await read()).pairs.push('another');
      await expectZoe({});
    },
  ],
  [
    'removes a person as they were read',
    async ({ store, cohort, zoe: read }) => {
      await saved(store.removePerson(await read()));
      expect(await store.person(cohort, zoeId)).toBe(undefined);
    },
  ],
  [
    'does not remove a person who was written since',
    async ({ store, cohort, zoe: read, expectZoe }) => {
      const before = await read();
      await store.touchPerson(cohort, zoeId, now);
      await stale(store.removePerson(before));
      await expectZoe({ nextAt: now, version: 1 });
    },
  ],
  [
    'does not remove a person twice',
    async ({ store, zoe: read }) => {
      const before = await read();
      await saved(store.removePerson(before));
      await stale(store.removePerson(before));
    },
  ],
  [
    'saves nobody who was removed',
    async ({ store, cohort, zoe: read }) => {
      const before = await read();
      await store.removePerson(before);
      await stale(store.savePerson(before));
      expect(await store.person(cohort, zoeId)).toBe(undefined);
    },
  ],
  [
    'removes a cohort only in the state and version it was read in',
    async ({ store, cohort }) => {
      const before = (await store.cohort(cohort))!;
      await stale(store.removeCohort({ ...before, version: before.version + 1 }));
      await stale(store.removeCohort({ ...before, state: 'withdrawn' }));
      await saved(store.removeCohort(before));
      await stale(store.removeCohort(before));
      expect(await store.cohort(cohort)).toBe(undefined);
    },
  ],
  [
    'touches a person: due now, under the next version, all else as it was',
    async ({ store, cohort, expectZoe }) => {
      await store.touchPerson(cohort, zoeId, later);
      await expectZoe({ nextAt: later, version: 1 });
    },
  ],
  [
    'touches a person who is due already',
    async ({ store, cohort, expectZoe }) => {
      await store.touchPerson(cohort, zoeId, now);
      await store.touchPerson(cohort, zoeId, later);
      await expectZoe({ nextAt: later, version: 2 });
    },
  ],
  [
    'lets nobody save what they read before a touch',
    async ({ store, cohort, zoe: read }) => {
      const before = await read();
      await store.touchPerson(cohort, zoeId, now);
      await stale(store.savePerson(before));
    },
  ],
  [
    'brings nobody back by a touch',
    async ({ store, cohort }) => {
      await store.touchPerson(cohort, 'ghost', now);
      expect(await store.person(cohort, 'ghost')).toBe(undefined);
      expect((await store.roster(cohort)).people).toHaveLength(2);
    },
  ],
  [
    'wakes by a touch somebody who was asleep',
    async ({ store, cohort, zoe: read, due }) => {
      const { nextAt: _, ...asleep } = await read();
      await store.savePerson(asleep);
      await store.touchPerson(cohort, zoeId, now);
      expect(await due(now)).toContain(zoeId);
    },
  ],
  setsAside('person'),
  setsAside('pair'),
  setsAside('cohort'),
  [
    'sets aside nobody who is not there',
    async ({ store, cohort }) => {
      await store.setAside({ kind: 'person', cohort, id: 'ghost', at: now }, 'Error', now, later);
      expect(await store.person(cohort, 'ghost')).toBe(undefined);
    },
  ],
  [
    'no longer has due what was set aside, until then',
    async ({ store, cohort, due }) => {
      await store.setAside({ kind: 'person', cohort, id: heleneId, at: now }, 'Error', now, later);
      expect(await due(now)).not.toContain(heleneId);
      expect(await due(later)).toContain(heleneId);
    },
  ],
];
