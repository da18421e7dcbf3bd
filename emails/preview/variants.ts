import type { Language } from '../../shared/domain/programme.ts';
import { topicFacts } from '../facts/topic.ts';
import { invitationFacts } from '../facts/date.ts';
import { welcomeFacts } from '../facts/welcome.ts';
import { invitation } from '../invitation/invitation.ts';
import type { Letter } from '../render.ts';
import { topic, type TopicPair } from '../topic/topic.ts';
import { welcome } from '../welcome/welcome.ts';
import { letterOf } from '../write-letter.ts';
import type { Names } from './names.ts';
import { link, sample, type Shape, type What } from './sample.ts';

type Variant = { readonly what: string; readonly shape: Shape; readonly letter: Letter };

const alignUrl = link('align', 'p1');

/** Letters of the engine with facts that it does not find in the samples. */
export const variants = (language: Language, names: Names): readonly Variant[] => {
  const by = names.partners[0];
  const on = '2027-04-10';
  const states: readonly TopicPair['met'][] = [
    { by, on, state: 'waiting' },
    { by: undefined, on, state: 'waiting' },
    { by, on, state: 'contested' },
  ];
  const changes = [
    { did: 'moved' as const, by, on: '2027-03-10', step: 'experience', to: '2027-04-26', url: link('move', 'p1') },
  ];
  return [
    { ...alone(language, names), what: 'welcome, with nobody', shape: 'one pair' },
    { ...withAlignment(language, names), what: 'invitation, with the six questions', shape: 'one pair' },
    {
      what: 'first topic, with the six questions',
      shape: 'one pair',
      letter: topicWith('one pair', 'first topic', language, names, () => ({ alignUrl })),
    },
    { what: 'certificate, corrected', shape: 'one pair', letter: corrected(language, names) },
    {
      what: 'topic that comes again',
      shape: 'one pair',
      letter: topicWith('one pair', 'topic', language, names, () => ({ again: true, changes })),
    },
    ...(['one pair', 'three pairs'] as const).map((shape) => ({
      what: 'topic, answers incomplete',
      shape,
      letter: underBoth(topicWith(shape, 'topic', language, names, (index) => ({ met: states[index] }))),
    })),
  ];
};

/** The same letter of a programme in which both sides have to say that they met. */
const underBoth = (letter: Letter): Letter => ({
  ...letter,
  programme: { ...letter.programme, confirmation: 'both' },
});

const topicWith = (
  shape: Shape,
  what: What,
  language: Language,
  names: Names,
  more: (index: number) => Partial<TopicPair>,
): Letter => {
  const input = sample(shape, what, language, 'mentor', names);
  const [first, ...others] = input.items.flatMap((item) => (item.kind === 'topic' ? [item] : []));
  if (!first) throw new Error(`The sample “${what}” tells no topic.`);
  const facts = topicFacts(input, [first, ...others]);
  const pairs = facts.pairs.map((pair, index) => ({ ...pair, ...more(index) }));
  return { ...letterOf(input), blocks: [topic({ ...facts, pairs })] };
};

const withAlignment = (language: Language, names: Names): Pick<Variant, 'letter'> => {
  const input = sample('one pair', 'invitation', language, 'mentee', names);
  const blocks = input.items.flatMap((item) =>
    item.kind === 'invitation' ? [invitation({ ...invitationFacts(input, item), step: 'expectations', alignUrl })] : [],
  );
  const [first, ...others] = blocks;
  if (!first) throw new Error('The sample has no invitation.');
  return { letter: { ...letterOf(input), blocks: [first, ...others] } };
};

/** Its holder's name was wrong. */
const corrected = (language: Language, names: Names): Letter =>
  letterOf({ ...sample('one pair', 'certificate', language, 'mentee', names), isCorrected: true });

/** The partner left before the first letter was written. */
const alone = (language: Language, names: Names): Pick<Variant, 'letter'> => {
  const input = sample('one pair', 'welcome', language, 'mentee', names);
  const facts = welcomeFacts(input);
  const pairs = facts.pairs.map((pair) => ({ ...pair, partners: [], mentors: [] }));
  return { letter: { ...letterOf(input), about: [], blocks: [welcome({ ...facts, pairs })] } };
};
