import type { Pair } from './pair.ts';
import { roleOf } from './pair.ts';
import type { Person } from './person.ts';
import type { Programme } from './programme.ts';
import { countedSteps, reachedAt, stepsCredited } from './standing.ts';
import { type Instant, nextAtTime } from './time.ts';
import type { Item, Situation } from './timetable.ts';

type Certificate = NonNullable<Person['certificate']>;

/** How far somebody has come in a pair in which they have reached the threshold, and since when they have. */
type Earned = { pair: Pair; at: Instant; done: number; total: number };

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
  if (drawn) {
    const pair = pairs.find(({ id }) => id === drawn.pair);
    const { at: due, done, total } = drawn;
    return pair
      ? [{ kind: 'certificate', key: 'certificate', due, pair, done, ...(total !== undefined && { total }) }]
      : [];
  }
  const [first] = earnedIn(situation);
  if (!first) return [];
  const { pair, at, done, total } = first;
  const due = nextAtTime(at, cohort.morning, person.zone);
  return [{ kind: 'certificate', key: 'certificate', due, pair, done, ...fewer(cohort.programme, total) }];
};

const fewer = ({ steps }: Programme, total: number): { total?: number } => (total < steps.length ? { total } : {});

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
