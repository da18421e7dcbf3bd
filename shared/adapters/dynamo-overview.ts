import * as z from 'zod';
import { Overview, OverviewPart } from '../domain/overview/overview.ts';
import { Pair } from '../domain/pair.ts';
import type { Overviews } from '../store.ts';
import type { openTable } from './dynamo-table.ts';
import { overviewKey, overviewPartKey, pairKey, rowOf } from './rows.ts';

const KeyOnly = z.object({ pk: z.string(), sk: z.string() });
const Stored = OverviewPart.extend({ sk: z.string() });

/** What is known of all pairs of a cohort at once, in a partition of its own. */
export const dynamoOverview = (table: ReturnType<typeof openTable>): Overviews => {
  const remove = async (cohort: string, isToGo: (sk: string) => boolean): Promise<void> => {
    const rows = await table.partition(overviewKey(cohort).pk, { ProjectionExpression: 'pk, sk' });
    await table.removeMany(rows.map((row) => KeyOnly.parse(row)).filter(({ sk }) => isToGo(sk)));
  };
  const isPart = (sk: string): boolean => sk !== overviewKey('').sk;

  return {
    overview: (cohort) => table.read(overviewKey(cohort), Overview),
    overviews: (cohorts) => table.readMany(cohorts.map(overviewKey), Overview),
    saveOverview: (overview) => table.saveOrCreate(overviewKey(overview.cohort), overview),
    reserveLines: ({ cohort, round, part }, opId) => table.put(overviewPartKey(cohort, round, part), { opId }),
    fillLines: ({ cohort, round, part }, opId, lines) =>
      table.putIf(overviewPartKey(cohort, round, part), { opId, lines }, 'opId = :opId', { ':opId': opId }),
    overviewLines: async (cohort, round, parts) => {
      const keys = Array.from({ length: parts }, (_, part) => overviewPartKey(cohort, round, part));
      const rows = (await table.readItems(keys)).map((item) => Stored.parse({ ...rowOf(item), sk: item['sk'] }));
      const lines = rows.toSorted((a, b) => (a.sk < b.sk ? -1 : 1)).flatMap((row) => row.lines ?? []);
      return lines.length === parts ? lines : undefined;
    },
    removeLinesBefore: (cohort, round) =>
      remove(cohort, (sk) => isPart(sk) && sk < overviewPartKey(cohort, round, 0).sk),
    removeLines: (cohort) => remove(cohort, isPart),
    removeOverview: (cohort) => remove(cohort, () => true),
    pairsToShow: (cohort, ids) =>
      table.readMany(
        [...new Set(ids)].map((id) => pairKey(cohort, id)),
        Pair,
      ),
  };
};
