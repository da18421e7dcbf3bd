import { nextLook } from './cohort-end.ts';
import type { Cohort } from './domain/cohort.ts';
import { launchProblems, nextLaunch } from './domain/launch-days.ts';
import type { Problem } from './domain/roster/problem.ts';
import { firstLook } from './domain/roster/import.ts';
import { type Instant, plusMinutes } from './domain/time.ts';
import { hurry } from './hurry.ts';
import type { World } from './world.ts';

export type CohortWorld = LaunchWorld & Pick<World, 'ensureMorning' | 'settings'>;
type LaunchWorld = Pick<World, 'now' | 'store' | 'enqueue' | 'log'>;

/** For so many days a cohort waits to be launched; then it is withdrawn, and with it the addresses that nobody uses. */
const heldDays = 60;

/** The cohort once it waits for its launch. */
export const heldFrom = (cohort: Cohort, now: Instant): Cohort => ({
  ...withoutWalk(cohort),
  state: 'held',
  nextAt: plusMinutes(now, heldDays * 24 * 60),
});

const withoutWalk = ({ walk: _, ...cohort }: Cohort): Cohort => cohort;

type Launched =
  | { kind: 'launched'; cohort: Cohort }
  | { kind: 'refused'; problems: readonly Problem[] }
  /** It does not wait: it was launched, or withdrawn, before. */
  | { kind: 'not held' };

/** Launches a cohort that waits; its first letters leave from `launchAt` on, and until then it can be taken back. */
export const launch = async (world: LaunchWorld, id: string, launchAt: Instant | undefined): Promise<Launched> => {
  const cohort = await world.store.cohort(id);
  if (cohort?.state !== 'held') return { kind: 'not held' };
  const now = world.now();
  const wanted = launchAt ?? nextLaunch(cohort, now);
  const problems = launchProblems(cohort, wanted, now, launchAt !== undefined);
  if (problems.length > 0) return { kind: 'refused', problems };
  const launching: Cohort = { ...cohort, state: 'launching', launchAt: wanted, walk: {}, nextAt: now };
  if ((await world.store.saveCohort(launching)) === 'stale') return launch(world, id, launchAt);
  world.log('cohort launched', { cohort: id });
  await hurry(world, { kind: 'cohort', cohort: id, at: now });
  return { kind: 'launched', cohort: { ...launching, version: launching.version + 1 } };
};

/** Takes back the launch of a draft: it waits again, and nothing of it is lost. */
export const takeBack = async (world: LaunchWorld, id: string): Promise<'held' | 'launched' | 'unknown'> => {
  const cohort = await world.store.cohort(id);
  if (cohort?.state === 'held') return 'held';
  if (cohort?.state !== 'ready' && cohort?.state !== 'launching') return 'unknown';
  const now = world.now();
  // A minute early: by the time it is saved, somebody may have been written to.
  if (cohort.state === 'ready' && plusMinutes(now, 1) >= cohort.launchAt) return 'launched';
  if ((await world.store.saveCohort(heldFrom(cohort, now))) === 'stale') return takeBack(world, id);
  world.log('cohort taken back', { cohort: id });
  return 'held';
};

/** Gives everybody their first morning, page by page; at the end the cohort is a draft until its launch. */
export const finishLaunch = async (world: CohortWorld, cohort: Cohort, deadline: Instant): Promise<void> => {
  const walked = await walkPeople(world, cohort, deadline, (zone) => firstLook(cohort, zone));
  if (walked) await beReady(world, { ...withoutWalk(walked), state: 'ready' });
};

/** Has everybody looked at once the cohort itself was changed: what they are owed, and when, may be different now. */
export const finishWalk = async (world: CohortWorld, cohort: Cohort, deadline: Instant): Promise<void> => {
  const walked = await walkPeople(world, cohort, deadline, () => world.now());
  if (walked) await beReady(world, withoutWalk(walked));
};

/**
 * Makes every person of a cohort due at the instant that `when` gives for their zone; a crash goes on from the last page.
 * The cohort's row as it is now, once all are; undefined while there is more to do, or somebody changed the row meanwhile.
 */
const walkPeople = async (
  world: Pick<World, 'now' | 'store' | 'enqueue' | 'log'>,
  cohort: Cohort,
  deadline: Instant,
  when: (zone: string) => Instant,
): Promise<Cohort | undefined> => {
  let row = cohort;
  for (;;) {
    const { people, next } = await world.store.roster(row.id, row.walk?.cursor);
    for (let first = 0; first < people.length; first += atOnce) {
      await Promise.all(
        people.slice(first, first + atOnce).map(({ id, zone }) => world.store.touchPerson(row.id, id, when(zone))),
      );
    }
    if (next === undefined) return row;
    const further: Cohort = { ...row, walk: { cursor: next } };
    if ((await world.store.saveCohort(further)) === 'stale') return undefined;
    row = { ...further, version: further.version + 1 };
    if (world.now() >= deadline) {
      await hurry(world, { kind: 'cohort', cohort: row.id, at: row.nextAt ?? world.now() });
      return undefined;
    }
  }
};

/** How many rows are made due at once. */
const atOnce = 25;

/** Every zone of the cohort has its morning, so that its first letters leave on the minute. */
export const beReady = async (world: CohortWorld, cohort: Cohort): Promise<void> => {
  for (const zone of cohort.zones) await world.ensureMorning(cohort.morning, zone);
  const { stuck: _stuck, ...settled } = cohort;
  // Stale: it was withdrawn or taken back meanwhile, and that has a message of its own.
  await world.store.saveCohort({ ...settled, nextAt: nextLook(cohort, world.settings, world.now()) });
};
