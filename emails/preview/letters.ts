import { groupMentoring, Language } from '../../shared/domain/programme.ts';
import { alignment } from '../alignment/alignment.ts';
import { digest } from '../digest/digest.ts';
import { farewell } from '../farewell/farewell.ts';
import { goals, type GoalState } from '../goals/goals.ts';
import { move } from '../move/move.ts';
import { nudge } from '../nudge/nudge.ts';
import { pause } from '../pause/pause.ts';
import { type Names, usualNames } from './names.ts';
import { link, sample, type Shape, shapes, tellings } from './sample.ts';
import { recorded } from '../recorded/recorded.ts';
import { type Letter, render, type Rendered } from '../render.ts';
import { resume } from '../resume/resume.ts';
import type { Block, Contact, PairFacts } from '../telling.ts';
import { letterOf } from '../write-letter.ts';

type About = { readonly what: string; readonly shape: Shape; readonly language: Language };

/** Every letter there is in words, in every language, for one pair, for three and for a group. */
export const everyLetter = (names: Names = usualNames): readonly (About & Rendered)[] =>
  everyLetterInFacts(names).map(({ letter, ...about }) => ({ ...about, ...render(letter) }));

const everyLetterInFacts = (names: Names = usualNames): readonly (About & { readonly letter: Letter })[] =>
  Language.options.flatMap((language) => [
    ...tellings.flatMap((what) =>
      shapes.map((shape) => ({
        what,
        shape,
        language,
        letter: letterOf(sample(shape, what, language, 'mentor', names)),
      })),
    ),
    ...(['welcome', 'topic', 'invitation'] as const).map((what) => ({
      what: `${what}, as a mentee`,
      shape: 'one pair' as const,
      language,
      letter: letterOf(sample('one pair', what, language, 'mentee', names)),
    })),
    ...shapes.flatMap((shape) => {
      const pairs = pairsOf(shape, names);
      const about = pairs.flatMap(({ partners }) => partners);
      return Object.entries(others(names, pairs)).map(([what, block]) => ({
        what,
        shape,
        language,
        letter: lone(names, language, block, { about, stopUrl: link('stop', 'maud') }),
      }));
    }),
    ...Object.entries(digests(names)).map(([what, block]) => ({
      what,
      shape: 'three pairs' as const,
      language,
      letter: lone(names, language, block, { about: [] }),
    })),
  ]);

const contact = (name: string, id: string): Contact => ({ name, address: `${id}@example.org` });

const pairsOf = (shape: Shape, { partners, group }: Names): readonly (PairFacts & { readonly id: string })[] => {
  const all = partners.map((name, index) => contact(name, ['ines', 'oscar', 'zoe'][index] ?? ''));
  if (shape === 'group') return [{ id: 'p1', partners: all, group }];
  return all
    .slice(0, shape === 'one pair' ? 1 : undefined)
    .map((one, index) => ({ id: `p${index + 1}`, partners: [one] }));
};

const lone = (names: Names, language: Language, block: Block, forWhom: Pick<Letter, 'about' | 'stopUrl'>): Letter => ({
  language,
  reader: names.reader,
  zone: 'Europe/Paris',
  cohort: names.cohort,
  programme: groupMentoring,
  organiser: contact(names.organiser, 'claire'),
  guideUrl: (guide) => link('guide', language, guide),
  blocks: [block],
  ...forWhom,
});

const states: readonly GoalState[] = ['set', 'underWay', 'reached'];

/** The kinds of letter that the engine does not owe yet. */
const others = (
  names: Names,
  pairs: readonly (PairFacts & { readonly id: string })[],
): Readonly<Record<string, Block>> => {
  const step = 'goals';
  const met = ({ id }: { id: string }) => link('met', id, step);
  const date = ({ id }: { id: string }) => link('date', id, step);
  return {
    nudge: nudge({
      benefit: 'leadership',
      pairs: pairs.map((pair) => ({ ...pair, step, before: '2027-03-29', metUrl: met(pair), dateUrl: date(pair) })),
    }),
    'move or skip': move({
      pairs: pairs.map((pair, index) => ({
        ...pair,
        step,
        ...(index < 2 && { to: { on: '2027-03-29', url: link('move', pair.id, step) } }),
        spare: index === 0 ? 1 : 0,
        skipUrl: link('skip', pair.id, step),
        metUrl: met(pair),
        dateUrl: date(pair),
      })),
    }),
    recorded: recorded({
      lines: pairs.map((pair) => ({ by: names.partners[0], on: '2027-03-10', step, metUrl: met(pair) })),
    }),
    alignment: alignment({
      pairs: pairs.map((pair, index) => ({
        ...pair,
        agreed: index === 1 ? [] : ['rhythm', 'channel', 'cancel', 'silence'],
        first: index === 2 ? [] : ['confidentiality', 'feedback'],
        later: index === 1 ? ['rhythm', 'channel', 'cancel', 'silence'] : [],
      })),
    }),
    goals: goals({
      pairs: pairs.map((pair) => ({
        ...pair,
        goals: states.map((state, index) => ({
          state,
          urls: {
            set: link('goal', pair.id, String(index), 'set'),
            underWay: link('goal', pair.id, String(index), 'under-way'),
            reached: link('goal', pair.id, String(index), 'reached'),
          },
        })),
      })),
    }),
    pause: pause({
      pairs: pairs.map((pair, index) => ({
        ...pair,
        until: '2027-04-05',
        byReader: index === 0,
        resumeUrl: link('resume', pair.id),
      })),
    }),
    resume: resume({
      pairs: pairs.map((pair, index) => ({
        ...pair,
        next: index === 2 ? { openUntil: '2027-08-18' } : { step: 'experience', on: '2027-04-05' },
        pauseUrl: link('pause', pair.id),
      })),
    }),
    farewell: farewell({
      held: 5,
      certificateUrl: link('c', '7K3M9QX2T4VB'),
      openUntil: '2027-08-18',
      pairs: pairs.map((pair) => ({ ...pair, done: [true, true, true, false, true, true], current: 6 })),
    }),
    'farewell without a certificate': farewell({
      held: 0,
      pairs: pairs.map((pair) => ({ ...pair, done: Array.from({ length: 6 }, () => false), current: 6 })),
    }),
  };
};

const digests = ({ partners, cohort }: Names): Readonly<Record<string, Block>> => {
  const week = {
    cohort,
    pairCount: 40,
    metThisWeek: 12,
    done: 61,
    expected: 80,
    certificates: 0,
    deskUrl: link('desk'),
  };
  const [ines, oscar] = partners;
  const people = [contact(ines, 'ines'), contact(oscar, 'oscar')];
  const since = '2027-03-01';
  return {
    'calm digest': digest({ ...week, needs: [] }),
    digest: digest({
      ...week,
      needs: [
        { people, need: { why: 'help', since, name: oscar }, writeTo: people.slice(1) },
        { people, need: { why: 'noAnswer', since }, writeTo: people.slice(0, 1) },
        { people, need: { why: 'bounced', since, name: oscar }, writeTo: people.slice(0, 1) },
        { people, need: { why: 'disagree', since }, writeTo: people },
        { people, need: { why: 'silent', since }, writeTo: people },
        { people, need: { why: 'unknown', since }, writeTo: people.slice(1) },
      ],
    }),
  };
};
