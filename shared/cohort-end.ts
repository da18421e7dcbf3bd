import { answersEndAt, type Cohort } from './domain/cohort.ts';
import { digestLook } from './domain/digest.ts';
import { figuresOf } from './domain/figures.ts';
import { inFlightMinutes } from './domain/fulfil.ts';
import { pairAnswersEndAt } from './domain/places.ts';
import { stepsDone } from './domain/standing.ts';
import { type Instant, plusMinutes } from './domain/time.ts';
import { hurry } from './hurry.ts';
import type { World } from './world.ts';

type Ports = Pick<World, 'now' | 'store' | 'enqueue' | 'settings' | 'log'>;

const dayMinutes = 24 * 60;

/** When the people of a cohort are erased, if no pair of it puts its end off. */
export const peopleGoAt = (cohort: Cohort, { eraseAfterDays }: World['settings']): Instant =>
  plusMinutes(answersEndAt(cohort), eraseAfterDays * dayMinutes);

/** When a running cohort is looked at again: for its weekly letter, or at its end. */
export const nextLook = (cohort: Cohort, settings: World['settings'], now: Instant): Instant => {
  const goAt = peopleGoAt(cohort, settings);
  return sooner(goAt, digestLook(cohort, now));
};

/** Once the last of its pairs ended long enough ago, a cohort is erased, but for what counts nobody; else it is looked at then. */
export const endCohort = async (world: Ports, cohort: Cohort, now: Instant): Promise<void> => {
  const { eraseAfterDays } = world.settings;
  let ended = answersEndAt(cohort);
  let meetings = 0;
  let certificates = 0;
  for await (const { people, pairs } of pagesOf(world, cohort)) {
    ended = pairs.reduce((last, pair) => later(last, pairAnswersEndAt(cohort, pair)), ended);
    meetings += pairs.reduce((sum, pair) => sum + stepsDone(cohort.programme, pair).length, 0);
    certificates += people.filter(({ certificate }) => certificate).length;
  }
  const goAt = plusMinutes(ended, eraseAfterDays * dayMinutes);
  const { stuck: _stuck, ...row } = cohort;
  const { weekly, ...bare } = row;
  const after: Cohort =
    now < goAt
      ? { ...row, nextAt: sooner(goAt, digestLook(cohort, now)) }
      : // Whoever read it while it ran has done what they had begun by then.
        {
          ...bare,
          state: 'erased',
          totals: { meetings, certificates, ...(weekly?.tally && { report: figuresOf(weekly.tally) }) },
          nextAt: plusMinutes(now, inFlightMinutes),
        };
  // Stale: somebody else looked at the same moment.
  await world.store.saveCohort(after);
};

async function* pagesOf({ store }: Ports, { id }: Cohort) {
  let cursor: string | undefined;
  do {
    const page = await store.roster(id, cursor);
    yield page;
    cursor = page.next;
  } while (cursor !== undefined);
}

const sooner = (a: Instant, b: Instant | undefined): Instant => (b !== undefined && b < a ? b : a);
const later = (a: Instant, b: Instant): Instant => (a > b ? a : b);

/** How many people and pairs are removed at once. */
const atOnce = 25;

/** Removes what is left of an erased cohort's people and pairs; after `deadline` the rest is left to the queue. */
export const erasePeople = async (world: Ports, cohort: Cohort, deadline: Instant): Promise<void> => {
  for (;;) {
    const { people, pairs, next } = await world.store.roster(cohort.id);
    // Rows go last: as long as one is there, it tells whose histories are still to be removed.
    await inBatches(people, ({ id }) => world.store.removeLetters(cohort.id, id));
    await inBatches(pairs, ({ id }) => world.store.removeTrail(cohort.id, id));
    await world.store.removeRows({ people, pairs });
    if (next === undefined) break;
    if (world.now() >= deadline) {
      await hurry(world, { kind: 'cohort', cohort: cohort.id, at: cohort.nextAt ?? world.now() });
      return;
    }
  }
  await world.store.removeOverview(cohort.id);
  await world.store.removeActs(cohort.id);
  const { nextAt: _nextAt, stuck: _stuck, ...settled } = cohort;
  if ((await world.store.saveCohort(settled)) === 'saved')
    world.log('cohort erased', { cohort: cohort.id, people: cohort.people });
};

const inBatches = async <Row extends { id: string }>(
  rows: readonly Row[],
  remove: (row: Row) => Promise<void>,
): Promise<void> => {
  for (let from = 0; from < rows.length; from += atOnce) await Promise.all(rows.slice(from, from + atOnce).map(remove));
};
