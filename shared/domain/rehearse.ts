import type { Cohort } from './cohort.ts';
import { decide } from './decide.ts';
import { departed } from './forget.ts';
import { fulfillable, fulfilled } from './fulfil.ts';
import { claim, settle } from './letter.ts';
import type { Pair, Press } from './pair.ts';
import type { Person } from './person.ts';
import { pressPair } from './press-pair.ts';
import { withoutOldPresses } from './set-aside.ts';
import { firstLook } from './roster/import.ts';
import { earliest, type Instant } from './time.ts';
import type { Item, Situation } from './timetable.ts';
import { heard } from './stop.ts';

/** Something that somebody will say of one of their pairs. */
export type Saying = Press & { pair: string };

/** A letter as it will be written, if what is rehearsed is what happens; `situation` is what it is written from. */
export type RehearsedLetter = {
  key: string;
  at: Instant;
  items: readonly Item[];
  attempt: number;
  situation: Situation;
};

/** The number of a certificate that nobody has earned: none is drawn with it. */
const certificateId = 'XXXXXXXXXXXX';

/** More looks at one person than any programme brings: a rehearsal that goes on is a fault of the rules. */
const mostLooks = 20_000;

/** The cohort as it will be once it is launched. */
export const asLaunched = (cohort: Cohort, launchAt: Instant): Cohort => ({ ...cohort, state: 'ready', launchAt });

/**
 * Everybody as their first look finds them: what they have asked for and confirmed is done before they are written to.
 * Whoever asked to be erased is no longer there.
 */
export const withWishesDone = (
  cohort: Cohort,
  people: readonly Person[],
  pairs: ReadonlyMap<string, Pair>,
): { people: readonly Person[]; pairs: ReadonlyMap<string, Pair> } => {
  const after = new Map(pairs);
  const staying = people.flatMap((person) => {
    const request = fulfillable(person);
    if (!request) return [person];
    const at = firstLook(cohort, person.zone);
    if (request.what !== 'address')
      for (const pair of person.pairs.flatMap((id) => after.get(id) ?? [])) {
        const { nextAt: _, ...left } = departed(pair, person.id, at);
        after.set(pair.id, left);
      }
    return request.what === 'erase' ? [] : [fulfilled(person, request, at)];
  });
  return { people: staying, pairs: after };
};

/** The situation of somebody whose cohort is launched, and who has not been written to. */
export const atLaunch = ({ cohort, person, pairs }: Situation): Situation => ({
  cohort,
  person: { ...person, nextAt: firstLook(cohort, person.zone) },
  pairs,
});

/**
 * Every letter that a person will get from the instant on at which they are due, in order, while this is said of their
 * pairs and all letters arrive. It lives on by the very functions that production calls, from one instant at which
 * something is due to the next; who is due at the instant of a press is looked at before it.
 */
export const rehearse = (from: Situation, sayings: readonly Saying[]): readonly RehearsedLetter[] => {
  const { cohort } = from;
  let { person } = from;
  const pairs = new Map(from.pairs.map((pair) => [pair.id, pair]));
  const toSay = sayings.toSorted((a, b) => a.at.localeCompare(b.at));
  const letters: RehearsedLetter[] = [];
  let said = 0;

  const touch = (pair: Pair, now: Instant): void => {
    const { nextAt: _, ...told } = withoutOldPresses(pair, now);
    pairs.set(pair.id, told);
    person = { ...person, nextAt: now };
  };
  const look = (now: Instant): void => {
    const situation = { cohort, person, pairs: from.pairs.map(({ id }) => pairs.get(id) ?? gone(id)) };
    const decision = decide(situation, now);
    if (decision.do === 'fulfil') throw new Error('What somebody asked for themselves is not rehearsed.');
    if (decision.do === 'tell pairs') {
      for (const pair of situation.pairs) pairs.set(pair.id, heard(pair, person, now));
      return;
    }
    person = decision.person;
    if (decision.do === 'rest' || decision.do === 'renew') return;
    const { letter } = decision;
    const claimed = { ...situation, person: claim(person, letter, 'rehearsal', certificateId, now) };
    letters.push({ key: letter.key, at: now, items: letter.items, attempt: letter.attempt, situation: claimed });
    person = settle(claimed, letter, { kind: 'accepted', messageId: 'rehearsal' }, now);
  };

  let clock: Instant = '';
  for (let looks = 0; looks < mostLooks; looks += 1) {
    const duePair = [...pairs.values()].find(({ nextAt }) => nextAt !== undefined && nextAt <= clock);
    const saying = toSay[said];
    const due = earliest([person, ...pairs.values()].flatMap(({ nextAt }) => nextAt ?? []));
    if (duePair) touch(duePair, clock);
    else if (due !== undefined && (!saying || due <= saying.at)) {
      clock = due > clock ? due : clock;
      if (person.nextAt !== undefined && person.nextAt <= clock) look(clock);
    } else if (saying) {
      clock = saying.at;
      said += 1;
      const pair = pairs.get(saying.pair);
      if (pair) pairs.set(pair.id, pressPair(cohort, pair, saying).pair);
    } else return letters;
  }
  throw new Error(`The rehearsal of person ${person.id} has no end.`);
};

const gone = (pair: string): never => {
  throw new Error(`Pair ${pair} is not in this rehearsal.`);
};
