import { expect } from 'vitest';
import type { Store } from '../../../shared/store.ts';
import { aCohort, aPair, heleneId, zoe, zoeId } from '../../support/builders.ts';
import { type Case, now, pairId } from '../given.ts';

const rosterOf = async (store: Store, cohort: string) => {
  const people: string[] = [];
  const pairs: string[] = [];
  let pages = 0;
  let next: string | undefined;
  do {
    const page = await store.roster(cohort, next);
    people.push(...page.people.map(({ id }) => id));
    pairs.push(...page.pairs.map(({ id }) => id));
    next = page.next;
    pages += 1;
  } while (next !== undefined);
  return { people, pairs, pages };
};
const many = (count: number, prefix = 'p') => Array.from({ length: count }, (_, n) => ({ id: `${prefix}${n}` }));

const keepsPart = (part: number): Case => [
  `keeps part ${part} of an upload apart from all others`,
  async ({ store, cohort }) => {
    await store.putUpload(cohort, part, { people: [], pairs: [{ id: 'a', members: aPair().members }] });
    expect((await store.upload(cohort, part))?.pairs).toHaveLength(1);
    for (const other of [part + 1, part * 10 + 1]) expect(await store.upload(cohort, other)).toBe(undefined);
  },
];

export const rows: readonly Case[] = [
  [
    'creates a cohort once',
    async ({ store, cohort }) => {
      expect(await store.createCohort(aCohort({ id: cohort, name: 'Again' }))).toBe('stale');
      expect((await store.cohort(cohort))?.name).toBe(aCohort().name);
    },
  ],
  [
    'lists a cohort that was created',
    async ({ store, cohort }) => expect((await store.cohorts()).map(({ id }) => id)).toContain(cohort),
  ],
  [
    'lists the newest cohort first',
    async ({ store, cohort }) => {
      await store.createCohort(aCohort({ id: `${cohort}n`, createdAt: '2030-01-01T00:00:00.000Z' }));
      expect((await store.cohorts())[0]?.id).toBe(`${cohort}n`);
      await store.removeCohort((await store.cohort(`${cohort}n`))!);
    },
  ],
  [
    'lists no cohort that was removed',
    async ({ store, cohort }) => {
      await store.removeCohort((await store.cohort(cohort))!);
      expect((await store.cohorts()).map(({ id }) => id)).not.toContain(cohort);
    },
  ],
  [
    'creates again a cohort that was removed',
    async ({ store, cohort }) => {
      await store.removeCohort((await store.cohort(cohort))!);
      expect(await store.createCohort(aCohort({ id: cohort, name: 'Anew' }))).toBe('saved');
      expect((await store.cohort(cohort))?.name).toBe('Anew');
    },
  ],
  [
    'never writes over a person',
    async ({ create, expectZoe }) => {
      await create([{ name: 'Again' }]);
      await expectZoe({});
    },
  ],
  [
    'never writes over a pair',
    async ({ create, pair, cohort }) => {
      await create([], [{ group: 'Again' }]);
      expect(await pair()).toStrictEqual(aPair({ cohort }));
    },
  ],
  [
    'creates those that are missing beside those that are there',
    async ({ create, store, cohort, expectZoe }) => {
      await create([{ name: 'Again' }, { id: 'newcomer' }]);
      await expectZoe({});
      expect((await store.person(cohort, 'newcomer'))?.id).toBe('newcomer');
    },
  ],
  [
    'creates nothing from nothing',
    async ({ create, store, cohort }) => {
      await create([]);
      expect((await store.roster(cohort)).people).toHaveLength(2);
    },
  ],
  [
    'gives the people asked for, each once, and nobody for unknown ids',
    async ({ store, cohort }) => {
      const found = await store.people(cohort, [zoeId, 'x', heleneId, zoeId]);
      expect(found.map(({ id }) => id).toSorted()).toEqual([heleneId, zoeId]);
    },
  ],
  ['gives nobody for no ids', async ({ store, cohort }) => expect(await store.people(cohort, [])).toEqual([])],
  [
    'gives more people than one call of DynamoDB does',
    async ({ create, store, cohort }) => {
      await create(many(130));
      expect(
        await store.people(
          cohort,
          many(130).map(({ id }) => id),
        ),
      ).toHaveLength(130);
    },
  ],
  [
    'gives the pairs asked for, in this order',
    async ({ create, store, cohort }) => {
      await create([], [{ id: 'pairb' }]);
      const found = await store.pairs(cohort, ['pairb', 'x', pairId]);
      expect(found.map(({ id }) => id)).toEqual(['pairb', pairId]);
    },
  ],
  ['gives no pairs for no ids', async ({ store, cohort }) => expect(await store.pairs(cohort, [])).toEqual([])],
  [
    'gives everybody and every pair of a cohort',
    async ({ store, cohort }) =>
      expect(await rosterOf(store, cohort)).toEqual({ people: [heleneId, zoeId], pairs: [pairId], pages: 1 }),
  ],
  [
    'gives nobody of an unknown cohort',
    async ({ store }) => expect(await store.roster('x')).toEqual({ people: [], pairs: [] }),
  ],
  [
    'gives a big cohort page by page, each row once',
    async ({ create, store, cohort }) => {
      await create(many(430));
      const { people, pages } = await rosterOf(store, cohort);
      expect([people.length, new Set(people).size, pages]).toEqual([432, 432, 2]);
    },
  ],
  [
    'does not take a cohort for another whose id it begins',
    async ({ store, cohort }) => {
      const longer = `${cohort}0`;
      await store.createRows({ people: [zoe({ cohort: longer, id: 'other' })], pairs: [] });
      expect((await rosterOf(store, cohort)).people).not.toContain('other');
      await store.removeSome(cohort);
      expect((await rosterOf(store, longer)).people).toEqual(['other']);
    },
  ],
  [
    'leaves a cohort’s parts and its own row out of the roster',
    async ({ store, cohort }) => {
      await store.putUpload(cohort, 0, { people: [], pairs: [] });
      expect(await rosterOf(store, cohort)).toEqual({ people: [heleneId, zoeId], pairs: [pairId], pages: 1 });
    },
  ],
  [
    'removes rows, whatever they became',
    async ({ store, cohort }) => {
      await store.touchPerson(cohort, zoeId, now);
      await store.removeRows({ people: [zoe({ cohort })], pairs: [aPair({ cohort })] });
      expect(await rosterOf(store, cohort)).toMatchObject({ people: [heleneId], pairs: [] });
    },
  ],
  [
    'removes what is not there, and nothing else',
    async ({ store, cohort }) => {
      await store.removeRows({ people: [zoe({ cohort, id: 'x' })], pairs: [] });
      await store.removeRows({ people: [], pairs: [] });
      expect((await rosterOf(store, cohort)).people).toHaveLength(2);
    },
  ],
  [
    'removes more rows than one call of DynamoDB does',
    async ({ create, store, cohort }) => {
      await create(many(60));
      await store.removeRows({ people: many(60).map(({ id }) => zoe({ cohort, id })), pairs: [] });
      expect((await rosterOf(store, cohort)).people).toHaveLength(2);
    },
  ],
  [
    'removes all of a cohort but its own row, in rounds',
    async ({ create, store, cohort }) => {
      await create(many(410));
      await store.putUpload(cohort, 3, { people: [], pairs: [] });
      for (let rounds = 0; !(await store.removeSome(cohort)); rounds += 1) expect(rounds).toBeLessThan(5);
      expect(await rosterOf(store, cohort)).toMatchObject({ people: [], pairs: [] });
      expect(await store.upload(cohort, 3)).toBe(undefined);
      expect(await store.cohort(cohort)).toStrictEqual(aCohort({ id: cohort }));
    },
  ],
  ['has nothing to remove of an unknown cohort', async ({ store }) => expect(await store.removeSome('x')).toBe(true)],
  ...[0, 1, 9, 10, 999].map(keepsPart),
  [
    'writes a part of an upload over an earlier one',
    async ({ store, cohort }) => {
      await store.putUpload(cohort, 0, { people: [], pairs: [{ id: 'a', members: aPair().members }] });
      await store.putUpload(cohort, 0, { people: [], pairs: [] });
      expect(await store.upload(cohort, 0)).toEqual({ people: [], pairs: [] });
    },
  ],
  [
    'removes the first parts of an upload, and leaves the rest',
    async ({ store, cohort }) => {
      for (const part of [0, 1, 2]) await store.putUpload(cohort, part, { people: [], pairs: [] });
      await store.removeUploads(cohort, 2);
      const parts = await Promise.all([0, 1, 2].map((part) => store.upload(cohort, part)));
      expect(parts.map((part) => part !== undefined)).toEqual([false, false, true]);
    },
  ],
];
