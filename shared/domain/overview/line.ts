import * as z from 'zod';
import { type Case, casesOf } from '../cases.ts';
import type { Cohort } from '../cohort.ts';
import { endedAt, type Pair } from '../pair.ts';
import { type Person, Role } from '../person.ts';
import { pauseEnd } from '../places.ts';
import { Id } from '../programme.ts';
import { Day, dayIn, Instant } from '../time.ts';
import { activePeople, countIn, stepsDue, stripOf } from './strip.ts';

export const Why = z.enum([
  'silent',
  'no answer',
  'help',
  'disagree',
  'left',
  'bounced',
  'complained',
  'unknown',
  'stuck',
]) satisfies z.ZodType<Case['why']>;
export type Why = z.infer<typeof Why>;

/** Why a pair needs a person, as `Case` has it. */
export const LineCase = z.strictObject({ why: Why, since: Instant, person: Id.optional(), step: Id.optional() });
export type LineCase = z.infer<typeof LineCase>;

const LinePerson = z.strictObject({
  id: Id,
  /** Unknown of whoever is erased, or about to be. */
  name: z.string().optional(),
  role: Role,
  certificate: z.string().optional(),
  left: z.literal(true).optional(),
});
type LinePerson = z.infer<typeof LinePerson>;

/** A pair as the page of all pairs shows it: compact, since ten thousand are read for one page. */
export const Line = z.strictObject({
  pair: Id,
  group: z.string().optional(),
  people: z.array(LinePerson),
  /** One letter a step, with its day. */
  strip: z.string(),
  /** How many steps it would have by now, had each its meeting in its time. */
  due: z.int(),
  cases: z.array(LineCase),
  /** When one of its people last pressed something. */
  seen: Day.optional(),
  pausedUntil: Day.optional(),
  ended: Day.optional(),
});
export type Line = z.infer<typeof Line>;

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
      .map((member) => linePerson(pair.id, member, people.get(member.person)))
      .toSorted((a, b) => rank(a) - rank(b)),
    strip: stripOf(cohort, pair, activePeople(pair, people), now),
    due: stepsDue(cohort, pair, now),
    cases: casesOf(cohort, pair, people, pairsOf, now).map(lineCase).toSorted(byUrgency),
    ...(seen !== undefined && { seen: dayIn(cohort.zone, seen) }),
    ...(pause && ended === undefined && { pausedUntil: pause.until }),
    ...(ended !== undefined && { ended: dayIn(cohort.zone, ended) }),
  };
};

/** Whoever asked to be erased is named by nothing that is written from then on. */
const isLeavingForGood = ({ request }: Person): boolean => request?.what === 'erase' && request.state === 'confirmed';

/** A certificate is shown with the pair that earned it, once. */
const linePerson = (pair: string, { person: id, role, left }: Pair['members'][number], row?: Person): LinePerson => ({
  id,
  ...(row && !isLeavingForGood(row) && { name: row.name }),
  role,
  ...(row?.certificate?.pair === pair && { certificate: row.certificate.id }),
  ...(left !== undefined && { left: true as const }),
});

const rank = ({ role, left }: LinePerson): number => (left ? 2 : 0) + (role === 'mentor' ? 0 : 1);

const lineCase = (one: Case): LineCase => ({
  why: one.why,
  since: one.since,
  ...('person' in one && one.person !== undefined && { person: one.person }),
  ...('step' in one && { step: one.step }),
});

/** What cannot wait first: somebody who asked for help, then those who get no letters at all. */
const urgency: readonly Why[] = [
  'help',
  'bounced',
  'stuck',
  'complained',
  'no answer',
  'left',
  'disagree',
  'unknown',
  'silent',
];

/** The most urgent first, and among the same what has waited longest. */
export const byUrgency = (a: LineCase, b: LineCase): number =>
  urgency.indexOf(a.why) - urgency.indexOf(b.why) || a.since.localeCompare(b.since);

/** Of the steps of a line, those that are recorded. */
export const recordedIn = ({ strip }: Pick<Line, 'strip'>): number => countIn(strip, 'recorded');

/** Whether a pair has done, or given up, all that has had its time. */
export const isOnTrack = ({ strip, due, ended }: Pick<Line, 'strip' | 'due' | 'ended'>): boolean =>
  ended === undefined && countIn(strip, 'recorded') + countIn(strip, 'skipped') >= due;
