import { expect } from 'vitest';
import { aCohort } from '../../support/builders.ts';
import { noTotals } from '../../../shared/domain/overview/totals.ts';
import { type Case, later, now, pairId } from '../given.ts';

const totals = noTotals(aCohort().programme);

export const overviews: readonly Case[] = [
  [
    'knows no overview before one is saved, and then as it was saved',
    async ({ store, cohort }) => {
      expect(await store.overview(cohort)).toBeUndefined();
      const overview = { cohort, shown: { round: 1, parts: 2, at: now, totals }, version: 0 };
      expect(await store.saveOverview(overview)).toBe('saved');
      expect(await store.overview(cohort)).toEqual({ ...overview, version: 1 });
      expect(await store.overviews([cohort, `${cohort}none`])).toEqual([{ ...overview, version: 1 }]);
    },
  ],
  [
    'saves an overview only as it was read',
    async ({ store, cohort }) => {
      await store.saveOverview({ cohort, version: 0 });
      const counting = { round: 1, parts: 0, at: now, totals };
      expect(await store.saveOverview({ cohort, counting, version: 1 })).toBe('saved');
      expect(await store.saveOverview({ cohort, counting: { ...counting, at: later }, version: 1 })).toBe('stale');
      expect((await store.overview(cohort))?.counting?.at).toBe(now);
    },
  ],
  [
    'gives the lines of a round in order, and none while some are missing',
    async ({ store, cohort }) => {
      for (const part of [1, 0]) {
        await store.reserveLines({ cohort, round: 2, part }, 'one');
        expect(await store.overviewLines(cohort, 2, 2)).toBeUndefined();
        expect(await store.fillLines({ cohort, round: 2, part }, 'one', `lines ${part}`)).toBe('saved');
      }
      expect(await store.overviewLines(cohort, 2, 2)).toEqual(['lines 0', 'lines 1']);
    },
  ],
  [
    'takes lines only for a place that is still reserved under the same name',
    async ({ store, cohort }) => {
      const place = { cohort, round: 1, part: 0 };
      expect(await store.fillLines(place, 'one', 'lines')).toBe('stale');
      await store.reserveLines(place, 'one');
      await store.reserveLines(place, 'another');
      expect(await store.fillLines(place, 'one', 'lines')).toBe('stale');
      await store.removeLines(cohort);
      expect(await store.fillLines(place, 'another', 'lines')).toBe('stale');
      expect(await store.overviewLines(cohort, 1, 1)).toBeUndefined();
    },
  ],
  [
    'gives the pairs that are to be shown, each once, and none that there is not',
    async ({ store, cohort, pair }) =>
      expect(await store.pairsToShow(cohort, [pairId, 'none', pairId])).toEqual([await pair()]),
  ],
  [
    'removes the lines of earlier rounds, all lines, or everything',
    async ({ store, cohort }) => {
      await store.saveOverview({ cohort, version: 0 });
      const fill = async (round: number) => {
        await store.reserveLines({ cohort, round, part: 0 }, 'one');
        await store.fillLines({ cohort, round, part: 0 }, 'one', `round ${round}`);
      };
      for (const round of [1, 2]) await fill(round);
      await store.removeLinesBefore(cohort, 2);
      expect(await store.overviewLines(cohort, 1, 1)).toBeUndefined();
      expect(await store.overviewLines(cohort, 2, 1)).toEqual(['round 2']);
      await store.removeLines(cohort);
      expect(await store.overviewLines(cohort, 2, 1)).toBeUndefined();
      expect(await store.overview(cohort)).toBeDefined();
      await fill(3);
      await store.removeOverview(cohort);
      expect(await store.overview(cohort)).toBeUndefined();
      expect(await store.overviewLines(cohort, 3, 1)).toBeUndefined();
    },
  ],
];
