import { topicFacts } from '../../../emails/facts/topic.ts';
import type { LetterInput } from '../../../emails/facts/letter-input.ts';
import { link, sample } from '../../../emails/preview/sample.ts';
import type { Letter } from '../../../emails/render.ts';
import type { TopicFacts } from '../../../emails/topic/topic.ts';
import { letterOf } from '../../../emails/write-letter.ts';
import { type Item, timetable } from '../../../shared/domain/timetable.ts';
import { nameOf } from '../names.ts';

/** A letter, and the facts of the one topic that it tells. */
export type TopicLetter = { readonly letter: Letter; readonly facts: TopicFacts };

/** Letters with the same topic in French and in English by turns; names, dates and links are others in each. */
export const topicLetters = (shape: 'one pair' | 'three pairs', count: number): readonly TopicLetter[] =>
  Array.from({ length: count }, (_, index) => {
    const name = (nth: number): string => `${nameOf(index + nth)}${index % 7 === 0 ? '' : ` ${index}`}`;
    const names = {
      reader: name(0),
      partners: [name(1), name(2), name(3)] as const,
      group: '',
      cohort: `Élan ${index}`,
      organiser: name(4),
    };
    const input = moved(sample(shape, 'topic', index % 2 === 0 ? 'fr' : 'en', 'mentor', names), index);
    const [first, ...others] = input.items.filter((item): item is Topic => item.kind === 'topic');
    if (!first) throw new Error('The sample tells no topic.');
    return { letter: letterOf(input), facts: topicFacts(input, [first, ...others]) };
  });

type Topic = Extract<Item, { kind: 'topic' }>;

/** The same letter in a cohort that starts some days later, with links of its own. */
const moved = (input: LetterInput, index: number): LetterInput => {
  const start = new Date(Date.UTC(2027, 1, 1 + (index % 250))).toISOString().slice(0, 10);
  const situation = { ...input.situation, cohort: { ...input.situation.cohort, start } };
  const told = new Set(input.items.map(({ key }) => key));
  return {
    ...input,
    situation,
    items: timetable(situation).filter(({ key }) => told.has(key)),
    links: {
      ...input.links,
      toReader: (purpose) => link(purpose, token(`${index} ${purpose}`)),
      stop: link('stop', token(`${index} stop`)),
      toStep: (pair, step) => (purpose) => link(purpose, token(`${index} ${pair.id} ${step}`)),
    },
  };
};

/** As long as that of a link in a letter, and of its characters. */
const token = (what: string): string => Buffer.from(what.padEnd(48)).toString('hex').slice(0, 96);
