import type { NewsItem } from '../../shared/domain/news-items.ts';
import { endedAt, type Pair, takesPart } from '../../shared/domain/pair.ts';
import type { Person } from '../../shared/domain/person.ts';
import { pairAnswersEndAt, placesOf, topicDue } from '../../shared/domain/places.ts';
import { countedSteps, isAnswered, standingOf, stepsCredited } from '../../shared/domain/standing.ts';
import { unreachedIn } from '../../shared/domain/stop.ts';
import { dayIn } from '../../shared/domain/time.ts';
import type { Item } from '../../shared/domain/timetable.ts';
import type { AlignmentFacts } from '../alignment/alignment.ts';
import type { CheckFacts } from '../check/check.ts';
import type { ConfirmFacts } from '../confirm/confirm.ts';
import type { FarewellFacts } from '../farewell/farewell.ts';
import type { JoinedFacts } from '../joined/joined.ts';
import type { LeftFacts } from '../left/left.ts';
import type { PauseFacts } from '../pause/pause.ts';
import type { PulseFacts } from '../pulse/pulse.ts';
import type { ResumeFacts } from '../resume/resume.ts';
import type { UnreachedFacts } from '../unreached/unreached.ts';
import { type LetterInput, nameIn, partnersIn, partnersOf } from './letter-input.ts';
import { wallClock } from './wall-clock.ts';

type News<Kind> = Extract<NewsItem, { kind: Kind }>;

const withWhom = (input: LetterInput, pair: Pair) => ({ partners: partnersOf(input, pair), group: pair.group });

export const checkFacts = (input: LetterInput, items: readonly News<'check' | 'pulse'>[]): CheckFacts => {
  const { cohort, person } = input.situation;
  return {
    pairs: items.map(({ pair, step }) => {
      const standing = standingOf(cohort.programme, pair, step);
      const metUrl = input.links.toStep(pair, step)('met');
      const first = Object.values(pair.answers[step] ?? {})
        .map(({ at }) => at)
        .toSorted()
        .at(0);
      const isWaiting = standing.state === 'waiting';
      return {
        ...withWhom(input, pair),
        step,
        state: isWaiting ? 'waiting' : 'contested',
        by: isWaiting ? nameIn(input, standing.by) : undefined,
        on: dayIn(person.zone, first ?? cohort.launchAt),
        metUrl,
        noUrl: `${metUrl}/no`,
      };
    }),
  };
};

export const pulseFacts = (input: LetterInput, items: readonly News<'check' | 'pulse'>[]): PulseFacts => ({
  pairs: items.map(({ pair, step }) => {
    const url = input.links.toStep(pair, step)('pulse');
    return {
      ...withWhom(input, pair),
      step,
      urls: { well: `${url}/well`, soso: `${url}/soso`, badly: `${url}/badly` },
    };
  }),
});

export const pauseFacts = (input: LetterInput, items: readonly News<'pause' | 'resume'>[]): PauseFacts => ({
  pairs: items.map(({ pair, pause }) => ({
    ...withWhom(input, pair),
    until: pause.until,
    byReader: pause.by === input.situation.person.id,
    resumeUrl: input.links.toPair(pair)('pause'),
  })),
});

export const resumeFacts = (input: LetterInput, items: readonly News<'pause' | 'resume'>[]): ResumeFacts => ({
  pairs: items.map((item) => ({
    ...withWhom(input, item.pair),
    next: nextAfter(input, item),
    pauseUrl: input.links.toPair(item.pair)('pause'),
  })),
});

/** The first topic that is due once a pause is over; after the last, until when answers count. */
const nextAfter = (
  { situation, items }: LetterInput,
  { pair, due }: News<'pause' | 'resume'>,
): ResumeFacts['pairs'][number]['next'] => {
  const { cohort, person } = situation;
  const here = items.find((item) => item.kind === 'topic' && item.pair.id === pair.id);
  if (here?.kind === 'topic') return { step: here.step, on: dayIn(person.zone, due) };
  const places = placesOf(cohort, pair);
  const { steps } = cohort.programme;
  const next = steps
    .map((step, index) => ({ step, at: topicDue(cohort, places, index, person.zone) }))
    .find(({ step, at }) => at >= due && !pair.skipped[step]);
  return next
    ? { step: next.step, on: dayIn(person.zone, next.at) }
    : { openUntil: dayIn(person.zone, pairAnswersEndAt(cohort, pair)) };
};

export const alignmentFacts = (input: LetterInput, items: readonly NewsItem[]): AlignmentFacts => ({
  pairs: items.flatMap(({ pair }) => (pair.card ? [{ ...withWhom(input, pair), ...pair.card }] : [])),
});

export const leftFacts = (input: LetterInput, items: readonly News<'left'>[]): LeftFacts => {
  const { cohort } = input.situation;
  return {
    pairs: items.map(({ pair, gone }) => ({
      ...withWhom(input, pair),
      left: gone.flatMap((id) => input.people.get(id) ?? []),
      isMoved: gone.length > 0 && gone.every((id) => pair.members.some((one) => one.person === id && one.moved)),
      isEnded: gone.length === 0,
      goesOn: endedAt(pair) === undefined,
      ...progressIn(input, pair),
    })),
    organiser: cohort.organiser,
  };
};

const progressIn = ({ situation: { cohort, person } }: LetterInput, pair: Pair) => ({
  done: stepsCredited(cohort.programme, pair, person.id).length,
  total: countedSteps(cohort.programme, pair).length,
});

export const joinedFacts = (input: LetterInput, items: readonly News<'joined'>[]): JoinedFacts => ({
  pairs: items.map(({ pair, newcomers }) => ({
    ...withWhom(input, pair),
    byReader: newcomers.includes(input.situation.person.id),
    newcomers: newcomers.flatMap((id) => input.people.get(id) ?? []),
    ...progressIn(input, pair),
  })),
});

export const unreachedFacts = (input: LetterInput, items: readonly NewsItem[]): UnreachedFacts => {
  const { cohort, person } = input.situation;
  return {
    pairs: items.map(({ pair }) => ({
      ...withWhom(input, pair),
      unreached: unreachedIn(pair, person.id).map((member) => ({
        name: nameIn(input, member.person),
        address: input.people.get(member.person)?.address ?? '',
      })),
    })),
    organiser: cohort.organiser,
  };
};

/** Whoever answers such a letter must not write to the address that it is about. */
export const reachablePartners = (input: LetterInput, pair: Pair): readonly Person[] => {
  const unreached = new Set(unreachedIn(pair, input.situation.person.id).map(({ person }) => person));
  return partnersOf(input, pair).filter(({ id }) => !unreached.has(id));
};

export const farewellFacts = (input: LetterInput): FarewellFacts => {
  const { cohort, person } = input.situation;
  const going = goingFor(input);
  const credited = going.map((pair) => stepsCredited(cohort.programme, pair, person.id));
  const stepsOf = (pair: Pair) => countedSteps(cohort.programme, pair);
  const isOpen = going.some((pair) => stepsOf(pair).some((step) => !isAnswered(pair, step)));
  const ends = going.map((pair) => pairAnswersEndAt(cohort, pair)).toSorted();
  const last = ends.at(-1);
  return {
    held: credited.reduce((sum, done) => sum + done.length, 0),
    certificateUrl: input.links.certificate?.page,
    pairs: going.map((pair, index) => ({
      ...withWhom(input, pair),
      done: stepsOf(pair).map((step) => credited[index]?.includes(step) ?? false),
      current: stepsOf(pair).length,
    })),
    openUntil: isOpen && last !== undefined ? dayIn(person.zone, last) : undefined,
  };
};

/** The pairs that go on, of those in which the reader takes part. */
const goingFor = ({ situation: { person, pairs } }: LetterInput): readonly Pair[] =>
  pairs.filter((pair) => endedAt(pair) === undefined && takesPart(pair, person.id));

export const farewellPartners = (input: LetterInput) => partnersIn(input, goingFor(input));

export const confirmFacts = (
  { situation, links }: LetterInput,
  { request, ends }: Extract<Item, { kind: 'confirm' }>,
): ConfirmFacts => {
  const { cohort, person } = situation;
  const facts = {
    cohort: cohort.name,
    url: links.toConfirm(request, ends),
    until: wallClock(person.language, person.zone, ends),
  };
  return request.what === 'address'
    ? { ...facts, what: 'address', newAddress: request.address ?? '' }
    : { ...facts, what: request.what };
};
