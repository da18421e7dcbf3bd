import type { DateItem } from '../shared/domain/date-items.ts';
import type { Pair } from '../shared/domain/pair.ts';
import type { Person } from '../shared/domain/person.ts';
import type { Item } from '../shared/domain/timetable.ts';
import { ask } from './ask/ask.ts';
import { certificate } from './certificate/certificate.ts';
import { certificateFacts, earnedWith } from './facts/certificate.ts';
import { askFacts, invitationFacts } from './facts/date.ts';
import { type LetterInput, partnersIn } from './facts/letter-input.ts';
import { recordedFacts, recordedSince } from './facts/recorded.ts';
import { openStep, type Topic, topicFacts } from './facts/topic.ts';
import { welcomeFacts } from './facts/welcome.ts';
import { invitation } from './invitation/invitation.ts';
import { recorded } from './recorded/recorded.ts';
import { type Letter, render, type Rendered } from './render.ts';
import type { Block } from './telling.ts';
import { topic } from './topic/topic.ts';
import { welcome } from './welcome/welcome.ts';

/** One mail in the reader's language that tells these items. */
export const writeLetter = (input: LetterInput): Rendered => render(letterOf(input));

/** The letter that tells these items, in facts. */
export const letterOf = (input: LetterInput): Letter => {
  const { cohort, person } = input.situation;
  const [first, ...others] = blocksOf(input);
  if (!first) throw new Error('A letter must tell something.');
  return {
    language: person.language,
    reader: person.name,
    zone: person.zone,
    cohort: cohort.name,
    programme: cohort.programme,
    about: concerned(input),
    organiser: cohort.organiser,
    stopUrl: input.links.stop,
    meUrl: input.links.me,
    guideUrl: input.links.guideUrl,
    blocks: [first, ...others],
  };
};

/** What is to be answered comes before what is to be read. */
const blocksOf = (input: LetterInput): readonly Block[] => {
  const { items } = input;
  const asked = items.filter((item): item is DateItem => item.kind === 'ask');
  const answered = items.some(isCalm) ? recordedSince(input) : [];
  return [
    ...items.flatMap((item) => (item.kind === 'certificate' ? [certificate(certificateFacts(input, item.pair))] : [])),
    ...items.flatMap((item) => (item.kind === 'invitation' ? [invitation(invitationFacts(input, item))] : [])),
    ...items.flatMap((item) => (item.kind === 'welcome' ? [welcome(welcomeFacts(input))] : [])),
    ...(asked.length > 0 ? [ask(askFacts(input, asked))] : []),
    ...topicsByStep(items).map((topics) => topic(topicFacts(input, topics))),
    ...(answered.length > 0 ? [recorded(recordedFacts(input, answered))] : []),
  ];
};

const isCalm = ({ kind }: Item): boolean => kind === 'topic' || kind === 'ask';

const topicsByStep = (items: readonly Item[]): readonly (readonly [Topic, ...Topic[]])[] => {
  const byStep = new Map<string, [Topic, ...Topic[]]>();
  for (const item of items) {
    if (item.kind !== 'topic') continue;
    const topics = byStep.get(item.step);
    if (topics) topics.push(item);
    else byStep.set(item.step, [item]);
  }
  return [...byStep.values()];
};

/** Whom these items are about, each person once: an answer to a letter goes to all of them. */
const concerned = (input: LetterInput): readonly Person[] => {
  const { situation, items } = input;
  if (items.some(({ kind }) => kind === 'welcome')) return partnersIn(input, situation.pairs);
  return [
    ...new Set(
      items.flatMap((item) => {
        if (item.kind === 'welcome') return [];
        return item.kind === 'certificate' ? earnedWith(input, item.pair) : partnersIn(input, [item.pair]);
      }),
    ),
  ];
};

/** The steps whose pages these items link to. */
export const stepsLinked = (
  input: Pick<LetterInput, 'situation' | 'items'>,
): readonly { readonly pair: Pair; readonly step: string }[] => [
  ...input.items.flatMap((item) => {
    if (!('step' in item)) return [];
    const open = item.kind === 'topic' ? openStep(input, item.pair, item.index) : undefined;
    return [{ pair: item.pair, step: item.step }, ...(open === undefined ? [] : [{ pair: item.pair, step: open }])];
  }),
  ...(input.items.some(isCalm) ? recordedSince(input) : []),
];
