import { gridDay } from '../../shared/domain/cohort.ts';
import { type Pair, roleOf } from '../../shared/domain/pair.ts';
import type { WelcomeFacts } from '../welcome/welcome.ts';
import { type LetterInput, partnersOf } from './letter-input.ts';

export const welcomeFacts = (input: LetterInput): WelcomeFacts => {
  const { cohort, pairs } = input.situation;
  const [, ...later] = cohort.programme.steps;
  return {
    pairs: pairs.map((pair) => pairFacts(input, pair)),
    days: [gridDay(cohort, 0), ...later.map((_, index) => gridDay(cohort, index + 1))],
    organiser: cohort.organiser,
    inUrl: input.links.in,
    keptDays: input.keptDays,
  };
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
