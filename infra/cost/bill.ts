import { prices, type Unit, units } from './prices.ts';

/** How much of each unit; none of those that are not named. */
export type Units = Readonly<Partial<Record<Unit, number>>>;

export const plus = (...all: readonly Units[]): Units =>
  Object.fromEntries(
    units.flatMap((unit) => {
      const sum = all.reduce((total, one) => total + (one[unit] ?? 0), 0);
      return sum === 0 ? [] : [[unit, sum]];
    }),
  );

export const times = (counted: Units, factor: number): Units =>
  Object.fromEntries(Object.entries(counted).map(([unit, count]) => [unit, count * factor]));

export type FreeTier = 'with the free tier' | 'without';

export type Line = { unit: Unit; count: number; usd: number };

/** What these units of one month cost, in dollars, line by line in the order of the table of prices. */
export const bill = (month: Units, free: FreeTier): readonly Line[] =>
  units.flatMap((unit) => {
    const count = month[unit] ?? 0;
    const { usd, per, freeAMonth } = prices[unit];
    const paid = free === 'without' ? count : Math.max(0, count - freeAMonth);
    return count === 0 ? [] : [{ unit, count, usd: (paid * usd) / per }];
  });

const ofSes: ReadonlySet<Unit> = new Set(['letters', 'attachmentGb']);

export const total = (lines: readonly Line[]): number => lines.reduce((sum, { usd }) => sum + usd, 0);

/** The part of a bill that SES takes, from 0 to 1; 0 of a bill of nothing. */
export const shareOfSes = (lines: readonly Line[]): number => {
  const all = total(lines);
  return all === 0 ? 0 : total(lines.filter(({ unit }) => ofSes.has(unit))) / all;
};
