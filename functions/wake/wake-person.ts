import { isDeepStrictEqual } from 'node:util';
import { decide } from '../../shared/domain/decide.ts';
import { longestWaitMs } from '../../shared/domain/pace.ts';
import type { Person } from '../../shared/domain/person.ts';
import { heard } from '../../shared/domain/stop.ts';
import { type Instant, millisecondsBetween } from '../../shared/domain/time.ts';
import type { Situation } from '../../shared/domain/timetable.ts';
import type { Wake } from '../../shared/queue-messages.ts';
import type { World } from '../../shared/world.ts';
import { changePair } from '../../shared/change-pair.ts';
import { fulfil } from './fulfil.ts';
import { heedStop } from './heed-stop.ts';
import { loadSituation } from './load-situation.ts';
import { judge } from '../../shared/poison.ts';
import { renewCertificate } from './renew-certificate.ts';
import { writeLetter } from './write-letter.ts';

/** How many milliseconds this run has left. */
export type TimeLeft = () => number;

export type PersonWake = Extract<Wake, { kind: 'person' }>;

/** A run that has less time left than this begins no letter: an attempt must not outlive its run. */
const letterMs = 15_000;
/** Nor may a run end while it waits, for the end of a rest and then for its turn. */
const turnMs = 2 * longestWaitMs;

/** Writes by others that one wake gives way to; more of them mean that something is wrong. */
const mostRivals = 12;
const soonMs = 15 * 60_000;

/** Whether a row is as far as it can be for now; `not yet`: something is owed, and nothing on the row may say so. */
export type Seen = 'settled' | 'not yet';

/** Rules 2 to 6 of docs/protocol.md for one person: read, decide, write what is owed now, say when to look again. */
export const wakePerson = async (world: World, wake: PersonWake, timeLeft: TimeLeft): Promise<void> => {
  await lookAt(world, wake, timeLeft, ({ nextAt }, now) => nextAt !== undefined && nextAt <= now);
};

/** The same for somebody who need not be due: what concerns them has changed. */
export const lookNow = (world: World, wake: PersonWake, timeLeft: TimeLeft): Promise<Seen> =>
  lookAt(world, wake, timeLeft, () => true);

const lookAt = async (
  world: World,
  wake: PersonWake,
  timeLeft: TimeLeft,
  isToLook: (person: Person, now: Instant) => boolean,
): Promise<Seen> => {
  let hasTurn = false;
  let rivals = 0;
  while (rivals < mostRivals) {
    const situation = await loadSituation(world, wake.cohort, wake.id);
    if (!situation) return 'settled';
    const now = later(world.now(), wake.at);
    if (!isToLook(situation.person, now)) return 'settled';

    const decision = judge(() => decide(situation, now));
    if (decision.do === 'rest') {
      if (isDeepStrictEqual(decision.person, situation.person)) return 'settled';
      if ((await world.store.savePerson(decision.person)) === 'saved') {
        await lookAgainAt(world, situation, decision.person.nextAt);
        return 'settled';
      }
      rivals += 1;
      continue;
    }
    if (decision.do === 'fulfil') {
      // Stale: somebody else wrote in between.
      if ((await fulfil(world, situation, decision.request, now)) === 'stale') rivals += 1;
      continue;
    }
    if (decision.do === 'tell pairs') {
      rivals += 1;
      await tellPairs(world, situation.person, decision.pairs, now);
      continue;
    }
    if (decision.do === 'renew') {
      if ((await renewCertificate(world, { ...situation, person: decision.person })) === 'stale') rivals += 1;
      continue;
    }
    // Nothing is written down: a row that is due stays it.
    if (timeLeft() < (hasTurn ? letterMs : letterMs + turnMs)) return 'not yet';
    if (!hasTurn) {
      const turn = await world.turn(decision.letter.attempt);
      if (turn === 'none') return 'not yet';
      hasTurn = true;
      if (turn === 'waited') continue;
    }
    hasTurn = false;
    if (await heedStop(world, situation.person, now)) {
      rivals += 1;
      continue;
    }
    const written = await writeLetter(world, situation, decision, now);
    if (!written) rivals += 1;
    else if (written === 'outcome not written') return 'not yet';
    else if (written.nextAt !== now) {
      await lookAgainAt(world, situation, written.nextAt);
      return 'settled';
    }
  }
  throw new Error(`Person ${wake.id} was written by others ${rivals} times; the message goes back to the queue.`);
};

/** That letters to this person come back, or no longer do; read again, no pair is to hear it any more. */
const tellPairs = async (world: World, person: Person, pairs: readonly string[], now: Instant): Promise<void> => {
  for (const pair of pairs) await changePair(world, person.cohort, pair, (before) => heard(before, person, now));
};

/** What is due soon goes through the queue; for the rest, the morning's schedule is there. */
const lookAgainAt = async (world: World, { cohort, person }: Situation, nextAt: Person['nextAt']): Promise<void> => {
  if (nextAt === undefined) return;
  await world.ensureMorning(cohort.morning, person.zone);
  const inMs = millisecondsBetween(world.now(), nextAt);
  if (inMs > 0 && inMs <= soonMs)
    await world.enqueue([{ kind: 'person', cohort: person.cohort, id: person.id, at: nextAt }]);
};

/** A clock that is slow must not lose the hour that its message was sent for. */
const later = (a: Instant, b: Instant): Instant => (a > b ? a : b);
