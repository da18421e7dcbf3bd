import type { Overview } from '../../shared/domain/overview/overview.ts';
import type { Pair } from '../../shared/domain/pair.ts';
import type { LinesPlace, Overviews } from '../../shared/store.ts';
import type { MemoryTable } from './memory-table.ts';

/** What is known of all pairs at once, as the contract in `shared/store.ts` states it. */
export const memoryOverview = ({ table, get, put, saveOrCreate, entries, removeAll }: MemoryTable): Overviews => {
  const padded = (n: number) => String(n).padStart(6, '0');
  const keyOf = ({ cohort, round, part }: LinesPlace) => `lines ${cohort} ${padded(round)} ${padded(part)}`;
  return {
    overview: async (cohort) => get<Overview>(`overview ${cohort}`),
    overviews: async (cohorts) => cohorts.flatMap((cohort) => get<Overview>(`overview ${cohort}`) ?? []),
    saveOverview: async (overview) => saveOrCreate(`overview ${overview.cohort}`, overview),
    reserveLines: async (place, opId) => put(keyOf(place), { opId }),
    fillLines: async (place, opId, lines) => {
      if (get<{ opId: string }>(keyOf(place))?.opId !== opId) return 'stale';
      put(keyOf(place), { opId, lines });
      return 'saved';
    },
    overviewLines: async (cohort, round, parts) => {
      const found = Array.from({ length: parts }, (_, part) => get<{ lines?: string }>(keyOf({ cohort, round, part })));
      const lines = found.flatMap((row) => row?.lines ?? []);
      return lines.length === parts ? lines : undefined;
    },
    removeLinesBefore: async (cohort, round) => {
      for (const [place] of entries(`lines ${cohort} `))
        if (Number(place.split(' ')[0]) < round) table.delete(`lines ${cohort} ${place}`);
    },
    removeLines: async (cohort) => removeAll(`lines ${cohort} `),
    pairsToShow: async (cohort, ids) => [...new Set(ids)].flatMap((id) => get<Pair>(`pair ${cohort} ${id}`) ?? []),
    removeOverview: async (cohort) => {
      table.delete(`overview ${cohort}`);
      removeAll(`lines ${cohort} `);
    },
  };
};
