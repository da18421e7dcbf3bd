import { isDeepStrictEqual } from 'node:util';
import { answersEndAt, type Cohort, isLaunched } from './domain/cohort.ts';
import { entriesIn, type Entry, entryOf, textOf } from './domain/overview/entry.ts';
import { type Line, lineOf } from './domain/overview/line.ts';
import { inParts, noOverview, type Overview } from './domain/overview/overview.ts';
import { noTotals, type Totals, withLines } from './domain/overview/totals.ts';
import type { Pair } from './domain/pair.ts';
import { type Instant, plusMinutes } from './domain/time.ts';
import { pairsByPerson } from './pairs-by-person.ts';
import type { World } from './world.ts';

type Ports = Pick<World, 'now' | 'store' | 'newId'>;

/** All pairs of a cohort, as they stood at `at`, and some of them as they stand now. */
export type Counted = {
  at: Instant;
  totals: Totals;
  entries: readonly Entry[];
  linesOf: (pairs: readonly string[]) => Promise<readonly Line[]>;
};

/** So few pairs are counted whenever somebody looks, and none of their lines are kept. */
const mostCountedAtOnce = 250;

const isSmall = ({ pairs }: Pick<Cohort, 'pairs'>): boolean => pairs <= mostCountedAtOnce;

/** Whether its pairs are all there, and still there. */
const isWhole = ({ state }: Cohort): boolean => state === 'held' || state === 'launching' || state === 'ready';

/** For how long a count is as good as new: the more there is to count, the longer. */
const freshMinutes = ({ pairs }: Cohort): number => Math.max(1, pairs / 1000);

export const isFresh = (cohort: Cohort, { at }: Pick<Counted, 'at'>, now: Instant): boolean =>
  now < plusMinutes(at, freshMinutes(cohort));

/** A round that nobody has gone on with for so long is begun anew. */
const abandonedMinutes = 15;

/** All pairs: counted now if they are few, else as the last round found them; `overview` says how far the next one is. */
export const readOverview = async (
  world: Ports,
  cohort: Cohort,
): Promise<{ counted?: Counted | undefined; overview: Overview }> => {
  const overview = (await world.store.overview(cohort.id)) ?? noOverview(cohort.id);
  if (!isWhole(cohort)) return { overview };
  if (isSmall(cohort)) return { counted: await countAtOnce(world, cohort, overview), overview };
  const { shown } = overview;
  const parts = shown && (await world.store.overviewLines(cohort.id, shown.round, shown.parts));
  const counted = shown && parts && { ...shown, entries: parts.flatMap(entriesIn), linesOf: linesNow(world, cohort) };
  return { counted, overview };
};

/** What all pairs of a cohort came to when they were last counted, and whether that is now: of a large one it never is. */
export type Sum = { at: Instant; totals: Totals; isCurrent: boolean };

/**
 * What each of these cohorts comes to, by its id: as it was counted last, or now, where that is long ago. As many are
 * counted as one small cohort may have pairs, those that run first, then those that were counted longest ago.
 */
export const readSums = async (world: Ports, cohorts: readonly Cohort[]): Promise<ReadonlyMap<string, Sum>> => {
  const now = world.now();
  const kept = new Map((await world.store.overviews(cohorts.map(({ id }) => id))).map((one) => [one.cohort, one]));
  const sums = new Map<string, Sum>();
  for (const cohort of cohorts) {
    const shown = kept.get(cohort.id)?.shown;
    if (shown) sums.set(cohort.id, { ...shown, isCurrent: isSmall(cohort) && isFresh(cohort, shown, now) });
  }
  const stale = cohorts.filter((one) => isLaunched(one, now) && sums.get(one.id)?.isCurrent !== true);
  await Promise.all(
    fewOf(stale, sums, now).map(async (cohort) => {
      const { at, totals } = await countAtOnce(world, cohort, kept.get(cohort.id) ?? noOverview(cohort.id));
      sums.set(cohort.id, { at, totals, isCurrent: true });
    }),
  );
  return sums;
};

/** The smallest cohort takes as long to read as one of so many pairs. */
const leastWeight = 25;

const fewOf = (cohorts: readonly Cohort[], sums: ReadonlyMap<string, Sum>, now: Instant): readonly Cohort[] => {
  const rank = (cohort: Cohort): string => `${now < answersEndAt(cohort) ? 0 : 1} ${sums.get(cohort.id)?.at ?? ''}`;
  let room = mostCountedAtOnce;
  return cohorts
    .filter(isSmall)
    .toSorted((a, b) => (rank(a) < rank(b) ? -1 : 1))
    .filter(({ pairs }) => {
      const weight = Math.max(pairs, leastWeight);
      if (weight > room) return false;
      room -= weight;
      return true;
    });
};

const countAtOnce = async (world: Ports, cohort: Cohort, overview: Overview): Promise<Counted> => {
  const at = world.now();
  const lines: Line[] = [];
  for await (const page of linesBetween(world, cohort)) lines.push(...page);
  const totals = withLines(cohort, noTotals(cohort.programme), lines);
  const { shown } = overview;
  const isKnown = shown && isFresh(cohort, shown, at) && isDeepStrictEqual(shown.totals, totals);
  // For the list of cohorts, which counts it again only once that is long ago. Stale: somebody else has just said the same.
  if (!isKnown) await world.store.saveOverview({ ...overview, shown: { round: 0, parts: 0, at, totals } });
  return {
    at,
    totals,
    entries: lines.map(entryOf),
    linesOf: async (pairs) => inOrder(lines, pairs),
  };
};

const linesNow =
  (world: Ports, cohort: Cohort): Counted['linesOf'] =>
  async (pairs) => {
    const rows = await world.store.pairsToShow(cohort.id, pairs);
    return inOrder(await linesOf(world, cohort, rows, world.now()), pairs);
  };

const inOrder = (lines: readonly Line[], pairs: readonly string[]): readonly Line[] => {
  const byPair = new Map(lines.map((line) => [line.pair, line]));
  return pairs.flatMap((pair) => byPair.get(pair) ?? []);
};

/** Pairs as they stand now, a page of them after the other: of all, in an order that stays, those from one place to another. */
export async function* linesBetween(
  world: Ports,
  cohort: Cohort,
  from = 0,
  to = Infinity,
): AsyncGenerator<readonly Line[]> {
  let cursor: string | undefined;
  let place = 0;
  do {
    const page = await pageOfPairs(world, cohort, cursor);
    const wanted = page.pairs.slice(Math.max(0, from - place), Math.max(0, to - place));
    if (wanted.length > 0) yield await linesOf(world, cohort, wanted, world.now());
    place += page.pairs.length;
    cursor = page.next;
  } while (cursor !== undefined && place < to);
}

/**
 * Counts on, or anew if nothing is being counted, until all is counted or it is `deadline`. What is stored holds after
 * every page of the roster, so that whoever comes next goes on from there.
 */
export const countOn = async (world: Ports, cohort: Cohort, deadline: Instant): Promise<void> => {
  if (isSmall(cohort) || !isWhole(cohort)) return;
  let overview = await begun(world, cohort);
  while (overview?.counting) {
    const next = await countPage(world, cohort, overview, overview.counting);
    if (!next || (await world.store.saveOverview(next)) === 'stale') return;
    overview = { ...next, version: next.version + 1 };
    if (world.now() >= deadline) break;
  }
  if (overview?.shown && !overview.counting) await world.store.removeLinesBefore(cohort.id, overview.shown.round);
};

/** With a round under way; undefined if somebody else has begun one this very moment. */
const begun = async (world: Ports, cohort: Cohort): Promise<Overview | undefined> => {
  const now = world.now();
  const overview = (await world.store.overview(cohort.id)) ?? noOverview(cohort.id);
  const { counting, shown } = overview;
  if (counting && now < plusMinutes(counting.at, abandonedMinutes)) return overview;
  const round = 1 + (counting ?? shown ?? { round: 0 }).round;
  const next = { ...overview, counting: { round, parts: 0, at: now, totals: noTotals(cohort.programme) } };
  return (await world.store.saveOverview(next)) === 'saved' ? { ...next, version: next.version + 1 } : undefined;
};

/** The overview after one more page of pairs; undefined if what it is about was removed meanwhile. */
const countPage = async (
  world: Ports,
  cohort: Cohort,
  overview: Overview,
  counting: NonNullable<Overview['counting']>,
): Promise<Overview | undefined> => {
  const { pairs, next } = await pageOfPairs(world, cohort, counting.cursor);
  let { parts, totals } = counting;
  for (const some of inParts(pairs)) {
    const place = { cohort: cohort.id, round: counting.round, part: parts };
    const opId = world.newId();
    // Before anybody is read: whoever is erased from then on takes the place away, and what was read is not written.
    await world.store.reserveLines(place, opId);
    const lines = await linesOf(world, cohort, some, counting.at);
    if ((await world.store.fillLines(place, opId, textOf(lines.map(entryOf)))) === 'stale') return undefined;
    totals = withLines(cohort, totals, lines);
    parts += 1;
  }
  const { counting: _, ...settled } = overview;
  const { round, at } = counting;
  if (next === undefined) return { ...settled, shown: { round, parts, at, totals } };
  return { ...settled, counting: { round, parts, at, totals, cursor: next } };
};

/** A page of a cohort's pairs; no cursor once none can follow. */
const pageOfPairs = async (
  { store }: Ports,
  { id }: Cohort,
  cursor: string | undefined,
): Promise<{ pairs: readonly Pair[]; next: string | undefined }> => {
  const { pairs, people, next } = await store.roster(id, cursor);
  return { pairs, next: people.length > 0 ? undefined : next };
};

const linesOf = async (
  { store }: Ports,
  cohort: Cohort,
  pairs: readonly Pair[],
  now: Instant,
): Promise<readonly Line[]> => {
  const ids = new Set(pairs.flatMap(({ members }) => members.map(({ person }) => person)));
  const people = new Map((await store.people(cohort.id, [...ids])).map((person) => [person.id, person]));
  const pairsOf = await pairsByPerson(store, cohort.id, pairs, [...people.values()]);
  return pairs.map((pair) => lineOf(cohort, pair, people, pairsOf, now));
};
