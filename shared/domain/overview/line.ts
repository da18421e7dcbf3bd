import { type Case, casesOf } from '../cases.ts';
import type { Cohort } from '../cohort.ts';
import { endedAt, type Pair } from '../pair.ts';
import type { Person, Role } from '../person.ts';
import { pauseEnd } from '../places.ts';
import { type Day, dayIn, type Instant } from '../time.ts';
import { activePeople, type StepMark, stepMarks, stepsDue } from './strip.ts';
import { byUrgency } from './urgency.ts';

/** Somebody of a pair; without a name once they are erased. */
export type LinePerson = {
  id: string;
  name?: string;
  /** None where letters to it come back. */
  address?: string;
  role: Role;
  certificate?: string;
  hasLeft: boolean;
  /** Whoever is in several pairs is one person: counted with the first of them. */
  isCounted: boolean;
};

/** A pair as the page of all pairs shows it. */
export type Line = {
  pair: string;
  group?: string;
  people: readonly LinePerson[];
  steps: readonly StepMark[];
  /** How many steps it would have by now, had each its meeting in its time. */
  due: number;
  /** Why it needs a person, the most urgent first. */
  cases: readonly Case[];
  /** When one of its people last pressed something. */
  seen?: Day;
  pausedUntil?: Day;
  ended?: Day;
};

/** A pair as it stands now; `people` are its members, `pairsOf` all pairs of each, by their ids. */
export const lineOf = (
  cohort: Cohort,
  pair: Pair,
  people: ReadonlyMap<string, Person>,
  pairsOf: ReadonlyMap<string, readonly Pair[]>,
  now: Instant,
): Line => {
  const seen = Object.values(pair.seen).toSorted().at(-1);
  const ended = endedAt(pair);
  const pause = pair.pauses.find((one) => one.whole && one.from <= now && now < pauseEnd(cohort, one));
  return {
    pair: pair.id,
    ...(pair.group !== undefined && { group: pair.group }),
    people: pair.members
      .map((member) => linePerson(pair.id, member, people.get(member.person), pairsOf.get(member.person)))
      .toSorted((a, b) => rank(a) - rank(b)),
    steps: stepMarks(cohort, pair, activePeople(pair, people), now),
    due: stepsDue(cohort, pair, ended ?? now),
    cases: casesOf(cohort, pair, people, pairsOf, now).toSorted(byUrgency),
    ...(seen !== undefined && { seen: dayIn(cohort.zone, seen) }),
    ...(pause && ended === undefined && { pausedUntil: pause.until }),
    ...(ended !== undefined && { ended: dayIn(cohort.zone, ended) }),
  };
};

/** Whoever asked to be erased is named by nothing that is written from then on. */
const isLeavingForGood = ({ request }: Person): boolean => request?.what === 'erase' && request.state === 'confirmed';

/** A certificate is shown with the pair that earned it, once. */
const linePerson = (
  pair: string,
  { person: id, role, left }: Pair['members'][number],
  row: Person | undefined,
  pairs: readonly Pair[] = [],
): LinePerson => ({
  id,
  ...(row &&
    !isLeavingForGood(row) && { name: row.name, ...(row.stopped?.why !== 'bounced' && { address: row.address }) }),
  role,
  ...(row?.certificate?.pair === pair && !row.certificate.revoked && { certificate: row.certificate.id }),
  hasLeft: left !== undefined,
  isCounted: row !== undefined && (pairs[0]?.id ?? pair) === pair,
});

const rank = ({ role, hasLeft }: LinePerson): number => (hasLeft ? 2 : 0) + (role === 'mentor' ? 0 : 1);

export const recordedIn = ({ steps }: Pick<Line, 'steps'>): number =>
  steps.filter(({ state }) => state === 'recorded').length;

/** The first step that is neither recorded nor given up, by its place from 0 on; the number of steps if there is none. */
export const nextStepIn = ({ steps }: Pick<Line, 'steps'>): number => {
  const next = steps.findIndex(({ state }) => state !== 'recorded' && state !== 'skipped');
  return next < 0 ? steps.length : next;
};

/** Whether a pair goes on, and has done or given up all that has had its time. */
export const isOnTrack = ({ steps, due, ended }: Pick<Line, 'steps' | 'due' | 'ended'>): boolean =>
  ended === undefined && steps.filter(({ state }) => state === 'recorded' || state === 'skipped').length >= due;
