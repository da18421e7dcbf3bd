import { type DigestStep, digestStep, weeklyOf, withFate } from '../../shared/domain/digest.ts';
import type { Cohort } from '../../shared/domain/cohort.ts';
import { longestWaitMs } from '../../shared/domain/pace.ts';
import { normalised } from '../../shared/domain/stop.ts';
import { withPage } from '../../shared/domain/tally.ts';
import { type Instant, plusMinutes } from '../../shared/domain/time.ts';
import type { Round, Weekly } from '../../shared/domain/weekly.ts';
import { hurry } from '../../shared/hurry.ts';
import { type Reader, readersOf } from '../../shared/organisers.ts';
import { judge } from '../../shared/poison.ts';
import type { World } from '../../shared/world.ts';
import { pageOf } from './page-of.ts';
import type { TimeLeft } from './wake-person.ts';
import { writeDigest } from './write-digest.ts';

/** Writes by others that one wake gives way to. */
const mostRivals = 12;
/** For so long one wake counts pairs: people's letters wait behind it. */
const countingMinutes = 1 / 6;
/** What a letter takes at most, and what it may wait for its turn. */
const letterMs = 15_000 + 2 * longestWaitMs;

/** `unfinished`: the row is due, and stays it. */
type Seen = 'finished' | 'unfinished';

/**
 * The weekly letter to those who run a cohort, as careful as a participant's: claimed on the cohort's row before SES is
 * asked, asked for once, and never again where the answer was lost. Whatever is done is one conditional write of the row.
 */
export const seeToDigest = async (world: World, id: string, timeLeft: TimeLeft): Promise<Seen> => {
  const deadline = plusMinutes(world.now(), countingMinutes);
  let rivals = 0;
  while (rivals < mostRivals) {
    const cohort = await world.store.cohort(id);
    const now = world.now();
    if (cohort?.state !== 'ready' || cohort.nextAt === undefined || cohort.nextAt > now) return 'finished';
    // What an organiser has just done comes first; the row is due again after it.
    if (cohort.walk) return 'finished';
    const readers = await readersOf(world, cohort);
    const step = judge(() => digestStep(cohort, [...readers.keys()], now));
    if (step.do === 'rest') return 'finished';
    if (step.do === 'count' && now >= deadline) {
      await hurry(world, { kind: 'cohort', cohort: id, at: now });
      return 'unfinished';
    }
    if (step.do === 'write' && (timeLeft() < letterMs || (await world.turn(1)) === 'none')) return 'unfinished';
    if ((await take(world, cohort, step, readers, { now, deadline })) === 'stale') rivals += 1;
  }
  throw new Error(`Cohort ${id} was written by others ${rivals} times; the message goes back to the queue.`);
};

type Taken = Exclude<DigestStep, { do: 'rest' }>;

const take = async (
  world: World,
  cohort: Cohort,
  step: Taken,
  readers: ReadonlyMap<string, Reader>,
  { now, deadline }: { now: Instant; deadline: Instant },
): Promise<'saved' | 'stale'> => {
  const save = (weekly: Weekly) => world.store.saveCohort({ ...cohort, weekly });
  switch (step.do) {
    case 'begin': {
      const saved = await save(step.weekly);
      if (saved === 'saved') for (const reader of step.overtaken) logFate(world, cohort, reader, 'overtaken');
      return saved;
    }
    case 'close': {
      const saved = await save(step.weekly);
      if (saved === 'saved' && step.weekly.closed) world.log('digests ended', { cohort: cohort.id });
      return saved;
    }
    case 'pass': {
      const saved = await save(step.weekly);
      // Nobody knows whether it arrived: the next one tells of both weeks.
      if (saved === 'saved') logFate(world, cohort, step.reader, step.fate);
      return saved;
    }
    case 'count':
      return await save({ ...weeklyOf(cohort), round: await countOn(world, cohort, step.round, deadline) });
    case 'write': {
      const reader = readers.get(step.reader);
      if (!reader) throw new Error(`Cohort ${cohort.id} has no organiser ${step.reader}.`);
      if (!(await isStopped(world, reader))) return await writeDigest(world, cohort, step, readers, now);
      const saved = await save(withFate(weeklyOf(cohort), step.round, step.reader, 'stopped'));
      if (saved === 'saved') logFate(world, cohort, step.reader, 'stopped');
      return saved;
    }
    default:
      return step satisfies never;
  }
};

/** Whoever's letters came back, or who called one unwanted, in any cohort, is not written to. */
const isStopped = async (world: World, { address }: Reader): Promise<boolean> =>
  (await world.store.suppression(await world.suppressionOf(normalised(address)))) !== undefined;

const logFate = (world: World, { id }: Cohort, organiser: string, why: string): void =>
  world.log('digest not sent', { cohort: id, organiser, why });

/** Counts page after page until `deadline`; at least one, so that it gets there. */
const countOn = async (world: World, cohort: Cohort, before: Round, deadline: Instant): Promise<Round> => {
  let round = before;
  do {
    const { pairs, next } = await world.store.roster(cohort.id, round.cursor);
    const page = await pageOf(world.store, cohort.id, pairs);
    const now = world.now();
    const { cursor: _, ...counted } = judge(() => withPage(cohort, round, page, now));
    round = next === undefined ? { ...counted, state: 'writing' } : { ...counted, cursor: next };
  } while (round.state === 'counting' && world.now() < deadline);
  return round;
};
