import { type Cohort, gridInstant } from './cohort.ts';
import { type DateItem, dateItems } from './date-items.ts';
import { type Pair, reachedAt } from './pair.ts';
import type { Person } from './person.ts';
import { type Instant, nextAtTime } from './time.ts';

/** One thing a person is to be told: from `due` on, and no longer once it `ends`. */
export type Item =
  | { kind: 'welcome'; key: string; due: Instant; ends: Instant }
  | { kind: 'topic'; key: string; due: Instant; ends: Instant; pair: Pair; step: string; index: number }
  | DateItem
  | { kind: 'certificate'; key: string; due: Instant; ends?: undefined; pair: Pair };

/** Everything a decision about one person is made from; read at one moment, the person before its pairs. */
export type Situation = { cohort: Cohort; person: Person; pairs: readonly Pair[] };

/**
 * Every item of this person, told or not, in order; the same list drives preview, rehearsal, simulation and production.
 * What facts remove (letters stopped, a certificate undone) is not in it.
 */
export const timetable = (situation: Situation): readonly Item[] => [
  ...(situation.person.stoppedAt === undefined ? letters(situation) : []),
  ...certificate(situation),
];

/** Nothing comes before the first morning after the launch, where the person is. */
const letters = ({ cohort, person, pairs }: Situation): readonly Item[] => {
  const first = nextAtTime(cohort.launchAt, cohort.morning, person.zone);
  return [
    {
      kind: 'welcome',
      key: 'welcome',
      due: first,
      ends: gridInstant(cohort, cohort.programme.steps.length, person.zone),
    },
    ...cohort.programme.steps.flatMap((step, index) => {
      const onGrid = gridInstant(cohort, index, person.zone);
      const due = onGrid < first ? first : onGrid;
      const ends = gridInstant(cohort, index + 1, person.zone);
      return pairs.map((pair): Item => ({
        kind: 'topic',
        key: `${pair.id}_${step}_topic`,
        due,
        ends,
        pair,
        step,
        index,
      }));
    }),
    ...pairs.flatMap((pair) => dateItems(cohort, person, pair)),
  ];
};

/** Owed by the first of the pairs that reaches the threshold; once its letter is claimed, an undo no longer removes it. */
const certificate = ({ cohort, person, pairs }: Situation): readonly Item[] => {
  const drawn = person.certificate;
  if (drawn) {
    const pair = pairs.find(({ id }) => id === drawn.pair);
    return pair ? [{ kind: 'certificate', key: 'certificate', due: drawn.at, pair }] : [];
  }
  const reached = pairs.flatMap((pair) => {
    const at = reachedAt(cohort.programme, pair);
    return at === undefined ? [] : [{ pair, at }];
  });
  const [first] = reached.toSorted((a, b) => a.at.localeCompare(b.at));
  const due = first && nextAtTime(first.at, cohort.morning, person.zone);
  return first && due ? [{ kind: 'certificate', key: 'certificate', due, pair: first.pair }] : [];
};
