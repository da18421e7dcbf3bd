import { firstStep } from '../../shared/domain/membership.ts';
import type { Pair } from '../../shared/domain/pair.ts';
import { roleOf } from '../../shared/domain/pair.ts';
import { dayIn } from '../../shared/domain/time.ts';
import { standingDate } from '../../shared/domain/meeting-date.ts';
import { countedSteps, isAnswered, isCancelled, standingOf, stepsCredited } from '../../shared/domain/standing.ts';
import type { Item } from '../../shared/domain/timetable.ts';
import { type TopicFacts, type TopicPair } from '../topic/topic.ts';
import { type LetterInput, nameIn, partnersOf } from './letter-input.ts';
import { wallClock } from './wall-clock.ts';

export type Topic = Extract<Item, { kind: 'topic' }>;

/** One step, for all pairs that are at it. */
export const topicFacts = (input: LetterInput, topics: readonly [Topic, ...Topic[]]): TopicFacts => {
  const { person } = input.situation;
  const [{ step, index, ends }] = topics;
  return {
    step,
    index,
    before: dayIn(person.zone, ends),
    roles: [...new Set(topics.map(({ pair }) => roleOf(pair, person.id) ?? 'mentee'))],
    pairs: topics.map((item) => pairFacts(input, item)),
  };
};

/** The latest step before this one that nobody recorded, and nobody gave up: it is named first. */
const openStep = ({ situation }: Pick<LetterInput, 'situation'>, pair: Pair, index: number): string | undefined =>
  situation.cohort.programme.steps
    .slice(firstStep(situation.cohort, pair, situation.person), index)
    .findLast((step) => !isAnswered(pair, step) && !pair.skipped[step] && !isCancelled(pair, step));

const pairFacts = (input: LetterInput, { pair, step, index, due }: Topic): TopicPair => {
  const { cohort, person } = input.situation;
  const { steps } = cohort.programme;
  const counted = countedSteps(cohort.programme, pair);
  const linkTo = input.links.toStep(pair, step);
  const metUrl = linkTo('met');
  const open = openStep(input, pair, index);
  const date = standingDate(pair, step);
  const isToCome = date !== undefined && date.at > due;
  const credited = stepsCredited(cohort.programme, pair, person.id);
  const met = metFacts(input, pair, step);
  return {
    partners: partnersOf(input, pair),
    group: pair.group,
    done: counted.map((one) => credited.includes(one)),
    current: counted.indexOf(step),
    metUrl,
    dateUrl: linkTo('date'),
    // Once somebody said that they met, the page of "not yet" has nothing left to ask.
    notYetUrl: met === undefined ? linkTo('notyet') : `${metUrl}/no`,
    again: pair.moved[step] !== undefined,
    alignUrl: alignUrl(input, pair, index),
    open:
      open === undefined
        ? undefined
        : { step: open, index: steps.indexOf(open), metUrl: input.links.toStep(pair, open)('met') },
    agreed: isToCome ? wallClock(person.language, person.zone, date.at) : undefined,
    met,
  };
};

const metFacts = (input: LetterInput, pair: Pair, step: string): TopicPair['met'] => {
  const { cohort, person } = input.situation;
  const standing = standingOf(cohort.programme, pair, step);
  if (standing.state === 'open') return undefined;
  const isMine = pair.answers[step]?.[person.id]?.says === 'met';
  return {
    by: isMine ? undefined : nameIn(input, standing.by),
    on: dayIn(person.zone, standing.at),
    state: standing.state,
  };
};

/** With the first step, and until the reader has answered. */
export const alignUrl = (input: LetterInput, pair: Pair, index: number): string | undefined =>
  index > 0 || pair.card || pair.expectations[input.situation.person.id]
    ? undefined
    : input.links.toPair(pair)('align');
