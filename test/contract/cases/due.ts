import { expect } from 'vitest';
import { heleneId, zoeId } from '../../support/builders.ts';
import { type Case, later, now, pairId } from '../given.ts';

const minute = (n: number): string => `2026-01-01T00:${String(n).padStart(2, '0')}:00.000Z`;
/** Nobody else of a proof is due so early. */
const early = '2026-01-02T00:00:00.000Z';

export const due: readonly Case[] = [
  ['has due what is due', async ({ due: ids }) => expect((await ids(now)).toSorted()).toEqual([heleneId, zoeId])],
  [
    'has nothing due before its time',
    async ({ due: ids }) => expect(await ids('2026-11-24T07:59:59.999Z')).toEqual([]),
  ],
  [
    'has due what is due this very instant',
    async ({ due: ids }) => expect(await ids('2026-11-24T08:00:00.000Z')).toHaveLength(2),
  ],
  [
    'tells kind, cohort and instant of what is due',
    async ({ store, cohort }) => {
      await store.touchPerson(cohort, zoeId, minute(0));
      expect((await store.due(early, 8)).wakes).toContainEqual({ kind: 'person', cohort, id: zoeId, at: minute(0) });
      await store.touchPerson(cohort, zoeId, later);
    },
  ],
  [
    'has a pair due while it has news',
    async ({ store, pair, due: ids }) => {
      expect(await ids(now)).not.toContain(pairId);
      await store.savePair({ ...(await pair()), nextAt: now });
      expect(await ids(now)).toContain(pairId);
      const { nextAt: _, ...settled } = await pair();
      await store.savePair(settled);
      expect(await ids(now)).not.toContain(pairId);
    },
  ],
  [
    'has a cohort due as it says',
    async ({ store, cohort, due: ids }) => {
      await store.saveCohort({ ...(await store.cohort(cohort))!, nextAt: now });
      expect(await ids(now)).toContain('cohort');
    },
  ],
  [
    'has nobody due who was put to sleep',
    async ({ store, zoe, due: ids }) => {
      const { nextAt: _, ...asleep } = await zoe();
      await store.savePerson(asleep);
      expect(await ids(now)).toEqual([heleneId]);
    },
  ],
  [
    'has nobody due at the instant they were moved from',
    async ({ store, cohort, zoe, due: ids }) => {
      await store.savePerson({ ...(await zoe()), nextAt: later });
      expect(await ids(now)).toEqual([heleneId]);
      expect((await store.due(later, 10_000)).wakes).toContainEqual({ kind: 'person', cohort, id: zoeId, at: later });
    },
  ],
  [
    'has nobody due who was removed',
    async ({ store, zoe, due: ids }) => {
      await store.removePerson(await zoe());
      expect(await ids(now)).toEqual([heleneId]);
    },
  ],
  [
    'tells each row once, however often it was written',
    async ({ store, cohort, due: ids }) => {
      for (let n = 0; n < 5; n += 1) await store.touchPerson(cohort, zoeId, minute(n));
      expect((await ids(now)).filter((id) => id === zoeId)).toHaveLength(1);
      await store.touchPerson(cohort, zoeId, later);
    },
  ],
  [
    'tells the oldest first, through all lanes',
    async ({ create, due: ids, store, cohort }) => {
      const names = Array.from({ length: 30 }, (_, n) => `p${n}`);
      await create(names.map((id, n) => ({ id, nextAt: minute(29 - n) })));
      expect(await ids(early)).toEqual(names.toReversed());
      await store.removeSome(cohort);
    },
  ],
  [
    'takes about as many as it may, and the oldest among them',
    async ({ create, store, cohort, due: ids }) => {
      const names = Array.from({ length: 40 }, (_, n) => `p${String(n).padStart(2, '0')}`);
      await create(names.map((id, n) => ({ id, nextAt: minute(n) })));
      for (const most of [1, 8, 16]) {
        const taken = await ids(early, most);
        expect(taken.length).toBeGreaterThan(0);
        expect(taken.length).toBeLessThanOrEqual(Math.ceil(most / 8) * 8);
        expect(taken[0]).toBe('p00');
        expect(taken).toEqual(taken.toSorted());
      }
      await store.removeSome(cohort);
    },
  ],
  [
    'goes through more than a page of a lane',
    async ({ create, store, cohort, due: ids }) => {
      // The same lane each: their letters add up to the same.
      await create(Array.from({ length: 120 }, (_, n) => ({ id: `q${n}`, nextAt: minute(n % 60) })));
      expect(new Set(await ids(early)).size).toBe(120);
      await store.removeSome(cohort);
    },
  ],
  [
    'has nothing due in a table whose rows all sleep until later',
    async ({ store, cohort, due: ids }) => {
      for (const id of [zoeId, heleneId]) await store.touchPerson(cohort, id, later);
      expect(await ids(now)).toEqual([]);
    },
  ],
  [
    'goes on among what is due beyond the end of an earlier answer, and finds what is due since',
    async ({ store, cohort, create }) => {
      await create(Array.from({ length: 60 }, (_, n) => ({ id: `p${n}`, nextAt: minute(n) })));
      const found: string[] = [];
      let end: string | undefined;
      for (let size = 1; size > 0;) {
        const page = await store.due(early, 24, end);
        found.push(...page.wakes.flatMap((wake) => (wake.cohort === cohort && 'id' in wake ? [wake.id] : [])));
        ({ end } = page);
        size = page.wakes.length;
      }
      expect([found.length, new Set(found).size]).toEqual([60, 60]);
      await store.touchPerson(cohort, 'p7', '2026-01-01T12:00:00.000Z');
      expect((await store.due(early, 24, end)).wakes.map((wake) => 'id' in wake && wake.id)).toEqual(['p7']);
      expect((await store.due(minute(0), 24, end)).wakes).toEqual([]);
      for (let n = 0; n < 60; n += 1) await store.touchPerson(cohort, `p${n}`, later);
    },
  ],
  [
    'keeps the pace and the place of dispatch from the first time on, on condition of the version read',
    async ({ store }) => {
      const [pace, place] = [await store.pace(), await store.dispatched()];
      expect(await store.savePace({ ...pace, tracks: [now], taken: { [now]: 3 } })).toBe('saved');
      expect(await store.savePace(pace)).toBe('stale');
      expect(await store.pace()).toMatchObject({ tracks: [now], taken: { [now]: 3 }, version: pace.version + 1 });
      expect(await store.saveDispatched({ ...place, at: now })).toBe('saved');
      expect(await store.saveDispatched(place)).toBe('stale');
      expect(await store.dispatched()).toMatchObject({ at: now, version: place.version + 1 });
    },
  ],
];
