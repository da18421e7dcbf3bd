import type { Caller } from '../../shared/domain/caller.ts';
import type { Cohort } from '../../shared/domain/cohort.ts';
import { type LaunchDays, launchDays, nextLaunch } from '../../shared/domain/launch-days.ts';
import type { Pair } from '../../shared/domain/pair.ts';
import type { Person } from '../../shared/domain/person.ts';
import { type Everybody, lettersOf } from '../../shared/domain/rehearsal-calendar.ts';
import { asLaunched, type RehearsedLetter, withWishesDone } from '../../shared/domain/rehearse.ts';
import { firstLook } from '../../shared/domain/roster/import.ts';
import { heard, normalised, stoppedBy } from '../../shared/domain/stop.ts';
import { Day, instantAt, plusMinutes } from '../../shared/domain/time.ts';
import { type WayToLive, waysToLive } from '../../shared/domain/way-to-live.ts';
import type { World } from '../../shared/world.ts';
import type { DeskWorld } from './action.ts';
import { loadCohort } from './load-cohort.ts';

/** What is rehearsed: a cohort that has not begun, as if it were launched then, and lived this way. */
export type Rehearsal = {
  cohort: Cohort;
  way: WayToLive;
  /** While it waits for its launch: when that can be. */
  days?: LaunchDays;
  /** The moment that was asked for is none at which it can be launched. */
  isBadDay: boolean;
  /** What was asked for, for the links of a page. */
  asked: { way: WayToLive; day?: Day };
};

/** The rehearsal that a request asks for: there is none of a cohort that is unknown, not written yet, or begun. */
export const loadRehearsal = async (
  world: DeskWorld,
  caller: Caller,
  id: string | undefined,
  query: Readonly<Record<string, string>>,
): Promise<Rehearsal | 'unknown' | 'not yet' | 'begun'> => {
  const cohort = await loadCohort(world, caller, id);
  if (!cohort) return 'unknown';
  const now = world.now();
  const way = waysToLive.find((one) => one === query['way']) ?? 'met';
  if (cohort.state === 'held') {
    const days = launchDays(cohort, now);
    const wanted = Day.safeParse(query['day']).data;
    const isBadDay = wanted !== undefined && !isAmong(days, wanted);
    const day = isBadDay ? undefined : wanted;
    const launchAt =
      days.kind === 'open' ? instantAt(day ?? days.offered, cohort.morning, cohort.zone) : nextLaunch(cohort, now);
    const asked = { way, ...(day !== undefined && { day }) };
    return { cohort: asLaunched(cohort, launchAt), way, days, isBadDay, asked };
  }
  if (cohort.state === 'receiving' || cohort.state === 'writing') return 'not yet';
  if (now >= cohort.launchAt) return 'begun';
  return { cohort: asLaunched(cohort, cohort.launchAt), way, isBadDay: false, asked: { way } };
};

const isAmong = (days: LaunchDays, day: Day): boolean => days.kind === 'open' && days.first <= day && day <= days.last;

/** Everybody of a cohort. */
export const loadEverybody = async (world: DeskWorld, cohort: Cohort): Promise<Everybody> => {
  const people: Person[] = [];
  const pairs: Pair[] = [];
  let cursor: string | undefined;
  do {
    const page = await world.store.roster(cohort.id, cursor);
    people.push(...page.people);
    pairs.push(...page.pairs);
    cursor = page.next;
  } while (cursor !== undefined);
  return atFirstLook(world, cohort, people, pairs);
};

/** One person, and everybody in their pairs. */
export const loadCircle = async (world: DeskWorld, cohort: Cohort, id = ''): Promise<Circle | undefined> => {
  const person = await world.store.person(cohort.id, id);
  if (!person) return undefined;
  const pairs = await world.store.pairs(cohort.id, person.pairs);
  const others = pairs.flatMap(({ members }) => members.map((member) => member.person));
  const members = await world.store.people(cohort.id, [...new Set([...others, id])]);
  const everybody = await atFirstLook(world, cohort, members, pairs);
  const reader = everybody.people.find((one) => one.id === id);
  return reader && { reader, everybody };
};
export type Circle = { reader: Person; everybody: Everybody };

/** The letters of one person in this rehearsal. */
export const lettersIn = ({ way }: Rehearsal, { reader, everybody }: Circle): readonly RehearsedLetter[] =>
  lettersOf(everybody, reader, way);

/**
 * As their first letter would find it: what people asked for is done, to some addresses nothing is written any more, and
 * their partners learn of it.
 */
const atFirstLook = async (
  world: DeskWorld,
  cohort: Cohort,
  rows: readonly Person[],
  pairs: readonly Pair[],
): Promise<Everybody> => {
  const stops = await world.store.suppressions();
  const { people, pairs: found } = withWishesDone(cohort, rows, new Map(pairs.map((pair) => [pair.id, pair])));
  if (stops.size === 0) return { cohort, people, pairs: found };
  const byId = new Map(found);
  const heeding = await Promise.all(
    people.map(async (person) => {
      const stop = stops.get(await nameOf(world, person));
      if (!stop) return person;
      const at = plusMinutes(firstLook(cohort, person.zone), 1);
      const stopped = stoppedBy(person, { ...stop, at }, at);
      for (const id of person.pairs) {
        const pair = byId.get(id);
        if (pair) byId.set(id, withoutNextAt(heard(pair, stopped, at)));
      }
      return stopped;
    }),
  );
  return { cohort, people: heeding, pairs: byId };
};

const withoutNextAt = ({ nextAt: _, ...pair }: Pair): Pair => pair;

const nameOf = (world: Pick<World, 'suppressionOf'>, { address }: Person): Promise<string> =>
  world.suppressionOf(normalised(address));
