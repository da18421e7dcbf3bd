import { gridDay } from '../../shared/domain/cohort.ts';
import { firstStep } from '../../shared/domain/membership.ts';
import { type Pair, roleOf, takesPart } from '../../shared/domain/pair.ts';
import { placesOf, topicDue } from '../../shared/domain/places.ts';
import { isCancelled } from '../../shared/domain/standing.ts';
import { dayIn } from '../../shared/domain/time.ts';
import type { WelcomeFacts } from '../welcome/welcome.ts';
import { type LetterInput, partnersOf } from './letter-input.ts';

export const welcomeFacts = (input: LetterInput): WelcomeFacts => {
  const { cohort, person, pairs } = input.situation;
  const mine = pairs.filter((pair) => takesPart(pair, person.id));
  return {
    pairs: mine.map((pair) => pairFacts(input, pair)),
    days: daysIn(input, mine),
    organiser: cohort.organiser,
    inUrl: input.links.toReader('in'),
    keptDays: input.keptDays,
  };
};

/** Of whoever joins a pair that runs, the days to come. */
const daysIn = ({ situation: { cohort, person } }: LetterInput, [pair]: readonly Pair[]): WelcomeFacts['days'] => {
  const { steps } = cohort.programme;
  if (!pair) return steps.map((step, index) => ({ step, on: gridDay(cohort, index) }));
  const places = placesOf(cohort, pair);
  const first = firstStep(cohort, pair, person);
  return steps
    .map((step, index) => ({ step, on: dayIn(person.zone, topicDue(cohort, places, index, person.zone)) }))
    .filter(({ step }, index) => index >= first && !isCancelled(pair, step));
};

const pairFacts = (input: LetterInput, pair: Pair): WelcomeFacts['pairs'][number] => {
  const partners = partnersOf(input, pair);
  return {
    partners,
    group: pair.group,
    role: roleOf(pair, input.situation.person.id) ?? 'mentee',
    mentors: partners.filter(({ id }) => roleOf(pair, id) === 'mentor'),
  };
};
