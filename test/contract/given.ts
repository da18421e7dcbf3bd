import { expect } from 'vitest';
import type { Pair } from '../../shared/domain/pair.ts';
import type { Person } from '../../shared/domain/person.ts';
import type { Store } from '../../shared/store.ts';
import { aCohort, aPair, helene, zoe } from '../support/builders.ts';

export const now = '2026-12-01T08:00:00.000Z';
export const later = '2026-12-02T08:00:00.000Z';
export const pairId = 'pairaaaaaaaa';

/** A store under proof: what stands behind it, and its one way in that the port lacks. */
export type Backend = { store: Store; admitToken: (sha256: string) => Promise<void> };

let cohorts = 0;

/** A store with a new cohort of Zoé and Hélène, and the ways in which cases look at it. */
export const given = async ({ store, admitToken }: Backend) => {
  const cohort = `c${(cohorts += 1)}`;
  await store.createCohort(aCohort({ id: cohort }));
  await store.createRows({ people: [zoe({ cohort }), helene({ cohort })], pairs: [aPair({ cohort })] });
  return {
    store,
    admitToken,
    cohort,
    /** The stored row, which there must be. */
    zoe: async (): Promise<Person> => (await store.person(cohort, zoe().id))!,
    pair: async (): Promise<Pair> => (await store.pair(cohort, pairId))!,
    create: async (people: readonly Partial<Person>[], pairs: readonly Partial<Pair>[] = []): Promise<void> =>
      store.createRows({
        people: people.map((change) => zoe({ cohort, ...change })),
        pairs: pairs.map((change) => aPair({ cohort, ...change })),
      }),
    /** The ids of this cohort's rows among what is due. */
    due: async (before: string, most = 10_000): Promise<readonly string[]> =>
      (await store.due(before, most)).wakes.flatMap((wake) =>
        wake.cohort === cohort ? ['id' in wake ? wake.id : 'cohort'] : [],
      ),
    expectZoe: async (change: Partial<Person>): Promise<void> =>
      expect(await store.person(cohort, zoe().id)).toStrictEqual(zoe({ cohort, ...change })),
  };
};
type Given = Awaited<ReturnType<typeof given>>;

/** A sentence that is true of every store, and its proof. */
export type Case = readonly [sentence: string, prove: (given: Given) => Promise<void>];
