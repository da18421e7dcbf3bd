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

/** Rules 2 to 6 of docs/protocol.md for one person: read, decide, write what is owed now, say when to look again. */
export const wakePerson = async (world: World, wake: PersonWake, timeLeft: TimeLeft): Promise<void> => {
  let hasTurn = false;
  let rivals = 0;
  while (rivals < mostRivals) {
    const situation = await loadSituation(world, wake.cohort, wake.id);
    if (!situation) return;
    const now = later(world.now(), wake.at);
    const { nextAt } = situation.person;
    if (nextAt === undefined || nextAt > now) return;

    const decision = judge(() => decide(situation, now));
    if (decision.do === 'rest') {
      if ((await world.store.savePerson(decision.person)) === 'saved')
        return await lookAgainAt(world, situation, decision.person.nextAt);
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
    // Nothing is written down: the row is due, and stays it.
    if (timeLeft() < (hasTurn ? letterMs : letterMs + turnMs)) return;
    if (!hasTurn) {
      const turn = await world.turn(decision.letter.attempt);
      if (turn === 'none') return;
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
    else if (written.nextAt !== now) return await lookAgainAt(world, situation, written.nextAt);
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
