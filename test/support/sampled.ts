import { chanceOf } from '../simulation/chance.ts';

/** What a run draws by: `SEED`, else the day, so that every day looks at another part. */
export const seed = Number(process.env['SEED'] ?? new Date().toISOString().slice(0, 10).replaceAll('-', ''));

/** Whether a run looks at everything. */
export const isFull = process.env['FULL'] === '1';

/** One of each kind, and about a tenth of the others: the same again for the same seed. */
export const drawnBy = <T extends { kind: string }>(all: readonly T[], seedOfRun: number): readonly T[] => {
  const chance = chanceOf(seedOfRun);
  const first = new Set([...Map.groupBy(all, ({ kind }) => kind).values()].map(chance.pick));
  return all.filter((one) => first.has(one) || chance.happens(0.1));
};

/** The part of a large product that this run looks at, at least one of each kind; with `FULL=1` all of it. */
export const sampled = <T extends { kind: string }>(all: readonly T[]): readonly T[] =>
  isFull ? all : drawnBy(all, seed);
