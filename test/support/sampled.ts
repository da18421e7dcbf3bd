import { chanceOf } from '../simulation/chance.ts';

/** What a run draws by: `SEED`, else the day, so that every day looks at another part. */
export const seed = Number(process.env['SEED'] ?? new Date().toISOString().slice(0, 10).replaceAll('-', ''));

/** Whether a run looks at everything. */
export const isFull = process.env['FULL'] === '1';

/** So many days until everything was looked at. */
const days = 30;

/** One of each kind, and of the others those whose day it is: the same again for the same seed. */
export const drawnBy = <T extends { kind: string }>(all: readonly T[], seedOfRun: number): readonly T[] => {
  const first = new Set([...Map.groupBy(all, ({ kind }) => kind).values()].map(chanceOf(seedOfRun).pick));
  return all.filter((one, index) => first.has(one) || (index + seedOfRun) % days === 0);
};

/** The part of a large product that this run looks at, at least one of each kind; with `FULL=1` all of it. */
export const sampled = <T extends { kind: string }>(all: readonly T[]): readonly T[] =>
  isFull ? all : drawnBy(all, seed);

/** Of a part that several turns look at, what each of them does: all of it after `turns`, beginning elsewhere every day. */
export const shareOf = <T>(all: readonly T[], turn: number, turns: number, seedOfRun = seed): readonly T[] =>
  isFull ? all : all.filter((_, index) => (index + turn + seedOfRun) % turns === 0);
