import type { Pair } from '../../shared/domain/pair.ts';
import { roleOf } from '../../shared/domain/pair.ts';
import { dayIn } from '../../shared/domain/time.ts';
import { standingDate } from '../../shared/domain/meeting-date.ts';
import type { Item } from '../../shared/domain/timetable.ts';
import { type TopicFacts, type TopicPair } from '../topic/topic.ts';
import { type LetterInput, linksOf, partnersOf, personOf } from './letter-input.ts';
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

/** The latest step before this one that nobody recorded: it is named first. */
export const openStep = (
  { situation }: Pick<LetterInput, 'situation'>,
  pair: Pair,
  index: number,
): string | undefined => situation.cohort.programme.steps.slice(0, index).findLast((step) => !pair.answers[step]);

const pairFacts = (input: LetterInput, { pair, step, index, due }: Topic): TopicPair => {
  const { cohort, person } = input.situation;
  const { steps } = cohort.programme;
  const links = linksOf(input, pair, step);
  const open = openStep(input, pair, index);
  const answer = pair.answers[step];
  const date = standingDate(pair, step);
  const isToCome = date !== undefined && date.at > due;
  return {
    partners: partnersOf(input, pair),
    group: pair.group,
    done: steps.map((one) => pair.answers[one] !== undefined),
    current: index,
    metUrl: links.met,
    dateUrl: links.date,
    notYetUrl: links.notYet,
    open:
      open === undefined
        ? undefined
        : { step: open, index: steps.indexOf(open), metUrl: linksOf(input, pair, open).met },
    agreed: isToCome ? wallClock(person.language, person.zone, date.at) : undefined,
    met: answer && {
      by: answer.by === person.id ? undefined : personOf(input, answer.by).name,
      on: dayIn(person.zone, answer.at),
      state: 'recorded',
    },
  };
};
