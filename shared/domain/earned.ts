import { type Pair, roleOf } from './pair.ts';
import type { Fate, Person } from './person.ts';
import type { Programme } from './programme.ts';
import { countedSteps, reachedAt, stepsCredited } from './standing.ts';
import { isUntold } from './stop.ts';
import { type Instant, nextAtTime } from './time.ts';
import type { Item, Situation } from './timetable.ts';

type Certificate = NonNullable<Person['certificate']>;

/** How far somebody has come in a pair in which they have reached the threshold, and since when they have. */
type Earned = { pair: Pair; at: Instant; done: number; total: number };

/** Of the item, and of its letter. */
const certificateKey = 'certificate';

const earnedIn = ({ cohort: { programme }, person, pairs }: Situation): readonly Earned[] =>
  pairs
    .flatMap((pair): readonly Earned[] => {
      const at = reachedAt(programme, pair, person.id);
      if (at === undefined) return [];
      const done = stepsCredited(programme, pair, person.id).length;
      return [{ pair, at, done, total: countedSteps(programme, pair).length }];
    })
    .toSorted((a, b) => a.at.localeCompare(b.at));

/** Owed by the first of the pairs that reaches the threshold; once its letter is claimed, an undo no longer removes it. */
export const certificateItems = (situation: Situation): readonly Item[] => {
  const { cohort, person, pairs } = situation;
  const drawn = person.certificate;
  if (drawn?.revoked) return [];
  if (drawn) {
    const pair = pairs.find(({ id }) => id === drawn.pair);
    const { at: due, done, total } = drawn;
    return pair
      ? [{ kind: 'certificate', key: certificateKey, due, pair, done, ...(total !== undefined && { total }) }]
      : [];
  }
  const [first] = earnedIn(situation);
  if (!first) return [];
  const { pair, at, done, total } = first;
  const due = nextAtTime(at, cohort.morning, person.zone);
  return [{ kind: 'certificate', key: certificateKey, due, pair, done, ...fewer(cohort.programme, total) }];
};

const fewer = ({ steps }: Programme, total: number): { total?: number } => (total < steps.length ? { total } : {});

/**
 * The person whose certificate, which they were told of, is to say something else: more, or the name that they have now.
 * Of more nobody is written to; one with a name that was wrong is owed them again.
 */
export const renewed = (situation: Situation): Person | undefined => {
  const { person } = situation;
  const { certificate } = person;
  if (!certificate || certificate.revoked || isUntold(person, certificateKey)) return undefined;
  const more = fuller(situation);
  const { name = person.name, attempt = 1 } = certificate;
  if (name === person.name) return more && { ...person, certificate: more };
  const fate: Fate = { as: 'suppressed', at: certificate.at, why: 'again', letter: certificateKey, attempt };
  return {
    ...person,
    certificate: { ...(more ?? certificate), name: person.name },
    told: { ...person.told, [certificateKey]: fate },
  };
};

/**
 * What a certificate that somebody has says from now on, where that is more than it said: all steps, or that they reached
 * the threshold with a further pair in the same role. It never says less.
 */
export const fuller = (situation: Situation): Certificate | undefined => {
  const { cohort, person, pairs } = situation;
  const { certificate } = person;
  const first = pairs.find(({ id }) => id === certificate?.pair);
  if (!certificate || !first) return undefined;
  const role = roleOf(first, person.id);
  const earned = earnedIn(situation).filter(({ pair }) => roleOf(pair, person.id) === role);
  const isComplete = certificate.done >= (certificate.total ?? cohort.programme.steps.length);
  const complete = isComplete ? undefined : earned.find(({ done, total }) => done >= total);
  const hasMorePairs = earned.length > (certificate.pairs ?? 1);
  if (!complete && !hasMorePairs) return undefined;
  const { total: _, ...rest } = certificate;
  return {
    ...(complete
      ? { ...rest, pair: complete.pair.id, done: complete.done, ...fewer(cohort.programme, complete.total) }
      : certificate),
    ...(hasMorePairs && { pairs: earned.length }),
  };
};
