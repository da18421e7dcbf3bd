import { takesPart } from '../shared/domain/pair.ts';
import type { Person } from '../shared/domain/person.ts';
import type { Item } from '../shared/domain/timetable.ts';
import { alignment } from './alignment/alignment.ts';
import { ask } from './ask/ask.ts';
import { certificate } from './certificate/certificate.ts';
import { check } from './check/check.ts';
import { confirm } from './confirm/confirm.ts';
import { certificateFacts, earnedWith } from './facts/certificate.ts';
import { askFacts, invitationFacts } from './facts/date.ts';
import { type LetterInput, partnersIn } from './facts/letter-input.ts';
import { moveFacts, nudgeFacts } from './facts/ladder.ts';
import {
  alignmentFacts,
  checkFacts,
  confirmFacts,
  farewellFacts,
  farewellPartners,
  joinedFacts,
  leftFacts,
  pauseFacts,
  pulseFacts,
  reachablePartners,
  resumeFacts,
  unreachedFacts,
} from './facts/news.ts';
import { changedSince, recordedFacts } from './facts/recorded.ts';
import { type Topic, topicFacts } from './facts/topic.ts';
import { welcomeFacts } from './facts/welcome.ts';
import { farewell } from './farewell/farewell.ts';
import { invitation } from './invitation/invitation.ts';
import { joined } from './joined/joined.ts';
import { left } from './left/left.ts';
import { move } from './move/move.ts';
import { nudge } from './nudge/nudge.ts';
import { pause } from './pause/pause.ts';
import { pulse } from './pulse/pulse.ts';
import { recorded } from './recorded/recorded.ts';
import { type Letter, render, type Rendered } from './render.ts';
import { resume } from './resume/resume.ts';
import type { Block } from './telling.ts';
import { topic } from './topic/topic.ts';
import { unreached } from './unreached/unreached.ts';
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
    content: input.content,
    about: concerned(input),
    organiser: cohort.organiser,
    stopUrl: input.links.stop,
    meUrl: input.links.toReader('me'),
    guideUrl: input.links.toGuide,
    blocks: [first, ...others],
  };
};

/** What is to be answered comes before what is to be read. */
const blocksOf = (input: LetterInput): readonly Block[] => {
  const { items } = input;
  const of = <Kind extends Item['kind']>(...kinds: readonly Kind[]) =>
    items.filter((item): item is Extract<Item, { kind: Kind }> => kinds.some((kind) => kind === item.kind));
  const each = <Kind extends Item['kind']>(kind: Kind, block: (item: Extract<Item, { kind: Kind }>) => Block) =>
    of(kind).map(block);
  const together = <Kind extends Item['kind']>(
    kind: Kind,
    block: (all: readonly Extract<Item, { kind: Kind }>[]) => Block,
  ): readonly Block[] => {
    const all = of(kind);
    return all.length > 0 ? [block(all)] : [];
  };
  const changes = items.some(isCalm) ? changedSince(input) : [];
  return [
    ...each('certificate', (item) => certificate(certificateFacts(input, item))),
    ...each('confirm', (item) => confirm(confirmFacts(input, item))),
    ...each('invitation', (item) => invitation(invitationFacts(input, item))),
    ...each('welcome', () => welcome(welcomeFacts(input))),
    ...each('farewell', () => farewell(farewellFacts(input))),
    ...together('left', (all) => left(leftFacts(input, all))),
    ...together('joined', (all) => joined(joinedFacts(input, all))),
    ...together('pause', (all) => pause(pauseFacts(input, all))),
    ...together('resume', (all) => resume(resumeFacts(input, all))),
    ...together('check', (all) => check(checkFacts(input, all))),
    ...together('ask', (all) => ask(askFacts(input, all))),
    ...together('move', (all) => move(moveFacts(input, all))),
    ...together('nudge', (all) => nudge(nudgeFacts(input, all))),
    ...topicsByStep(items).map((topics) => topic(topicFacts(input, topics))),
    ...together('unreached', (all) => unreached(unreachedFacts(input, all))),
    ...together('alignment', (all) => alignment(alignmentFacts(input, all))),
    ...together('pulse', (all) => pulse(pulseFacts(input, all))),
    ...(changes.length > 0 ? [recorded(recordedFacts(input, changes))] : []),
  ];
};

/** What may also tell what partners did; a letter that answers an act tells nothing else. */
const isCalm = ({ kind }: Item): boolean =>
  kind !== 'welcome' && kind !== 'invitation' && kind !== 'confirm' && kind !== 'certificate';

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
  if (items.some(({ kind }) => kind === 'welcome'))
    return partnersIn(
      input,
      situation.pairs.filter((pair) => takesPart(pair, situation.person.id)),
    );
  return [...new Set(items.flatMap((item) => concernedBy(input, item)))];
};

const concernedBy = (input: LetterInput, item: Item): readonly Person[] => {
  switch (item.kind) {
    case 'welcome':
    case 'confirm':
      return [];
    case 'farewell':
      return farewellPartners(input);
    case 'certificate':
      return earnedWith(input, item.pair);
    case 'topic':
    case 'invitation':
    case 'ask':
    case 'nudge':
    case 'move':
    case 'check':
    case 'pulse':
    case 'pause':
    case 'resume':
    case 'alignment':
    case 'left':
    case 'joined':
      return partnersIn(input, [item.pair]);
    case 'unreached':
      return reachablePartners(input, item.pair);
    default:
      return item satisfies never;
  }
};
