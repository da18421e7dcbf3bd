import { alignment } from '../alignment/alignment.ts';
import { check } from '../check/check.ts';
import { farewell } from '../farewell/farewell.ts';
import { goals, type GoalState } from '../goals/goals.ts';
import { joined } from '../joined/joined.ts';
import { left } from '../left/left.ts';
import { move } from '../move/move.ts';
import { nudge } from '../nudge/nudge.ts';
import { pause } from '../pause/pause.ts';
import { pulse, type PulseFacts } from '../pulse/pulse.ts';
import { type Change, recorded } from '../recorded/recorded.ts';
import type { Letter } from '../render.ts';
import { resume } from '../resume/resume.ts';
import type { Block, Contact, PairFacts } from '../telling.ts';
import { unreached } from '../unreached/unreached.ts';
import type { Names } from './names.ts';
import { link, type Shape } from './sample.ts';

export const personOf = (name: string, id: string): Contact => ({ name, address: `${id}@example.org` });

export type SamplePair = PairFacts & { readonly id: string };

export const pairsOf = (shape: Shape, { partners, group }: Names): readonly SamplePair[] => {
  const all = partners.map((name, index) => personOf(name, ['ines', 'oscar', 'zoe'][index] ?? ''));
  if (shape === 'group') return [{ id: 'p1', partners: all, group }];
  return all
    .slice(0, shape === 'one pair' ? 1 : undefined)
    .map((one, index) => ({ id: `p${index + 1}`, partners: [one] }));
};

const states: readonly GoalState[] = ['set', 'underWay', 'reached'];

/** The kinds of letter that the engine does not owe yet. */
export const pairBlocks = (names: Names, pairs: readonly SamplePair[]): Readonly<Record<string, Block>> => {
  const step = 'goals';
  const met = ({ id }: { id: string }) => link('met', id, step);
  const date = ({ id }: { id: string }) => link('date', id, step);
  const notYet = ({ id }: { id: string }) => link('notyet', id, step);
  return {
    nudge: nudge({
      benefit: 'leadership',
      pairs: pairs.map((pair) => ({
        ...pair,
        step,
        before: '2027-03-29',
        metUrl: met(pair),
        dateUrl: date(pair),
        notYetUrl: notYet(pair),
      })),
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
    recorded: recorded({ lines: changesOf(names, pairs, step) }),
    check: check({
      pairs: pairs.map((pair, index) => ({
        ...pair,
        step,
        state: index === 1 ? 'contested' : 'waiting',
        by: index === 2 ? undefined : names.partners[0],
        on: '2027-03-10',
        metUrl: met(pair),
        noUrl: `${met(pair)}/no`,
      })),
    }),
    left: left({
      organiser: personOf(names.organiser, 'claire'),
      pairs: pairs.map((pair, index) => ({
        ...pair,
        partners: pair.group === undefined ? [] : pair.partners.slice(1),
        left: index === 1 ? [] : pair.partners.slice(0, 1),
        goesOn: pair.group !== undefined,
        done: 3 - index,
        total: 6,
      })),
    }),
    'left, moved by the organiser': left({
      pairs: pairs.map((pair) => ({
        ...pair,
        left: [personOf(names.organiser, 'moved')],
        isMoved: true,
        goesOn: true,
        done: 2,
        total: 6,
      })),
    }),
    'left, ended by the organiser': left({
      organiser: personOf(names.organiser, 'claire'),
      pairs: pairs.map((pair) => ({ ...pair, left: [], isEnded: true, goesOn: false, done: 3, total: 5 })),
    }),
    joined: joined({
      pairs: pairs.map((pair, index) => ({
        ...pair,
        byReader: index === 1,
        newcomers: index === 2 ? [] : pair.partners.slice(0, 1),
        done: 2,
        total: 6,
      })),
    }),
    'joined, by the reader': joined({
      pairs: pairs.map((pair) => ({ ...pair, byReader: true, newcomers: [], done: 2, total: 6 })),
    }),
    unreached: unreached({
      organiser: personOf(names.organiser, 'claire'),
      pairs: pairs.map((pair) => ({ ...pair, unreached: pair.partners.slice(0, 1) })),
    }),
    pulse: pulse(pulseFacts(pairs, step)),
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
  };
};

/** What comes last, with the letters that may ride along. */
export const farewellBlocks = (pairs: readonly SamplePair[]): Readonly<Record<string, Letter['blocks']>> => ({
  farewell: [
    farewell({
      held: 5,
      certificateUrl: link('c', '7K3M9QX2T4VB'),
      openUntil: '2027-08-18',
      pairs: pairs.map((pair) => ({ ...pair, done: [true, true, true, false, true, true], current: 6 })),
    }),
    pulse(pulseFacts(pairs, 'review')),
  ],
  'farewell without a certificate': [
    farewell({
      held: 0,
      pairs: pairs.map((pair) => ({ ...pair, done: Array.from({ length: 6 }, () => false), current: 6 })),
    }),
  ],
});

const pulseFacts = (pairs: readonly SamplePair[], step: string): PulseFacts => ({
  pairs: pairs.map((pair) => ({
    ...pair,
    step,
    urls: {
      well: link('pulse', pair.id, step, 'well'),
      soso: link('pulse', pair.id, step, 'soso'),
      badly: link('pulse', pair.id, step, 'badly'),
    },
  })),
});

/** One of each kind, by turns. */
const changesOf = (names: Names, pairs: readonly SamplePair[], step: string): readonly Change[] =>
  pairs.flatMap(({ id }, index) => {
    const change = { by: names.partners[index] ?? '', on: '2027-03-10' };
    return [
      { ...change, did: 'met', step: 'expectations', url: link('met', id, 'expectations') },
      { ...change, did: 'noted', step: 'experience', url: link('met', id, 'experience') },
      { ...change, did: 'moved', step, to: '2027-04-26', url: link('move', id, step) },
      { ...change, did: 'skipped', step: 'feedback', url: link('skip', id, 'feedback') },
      { ...change, did: 'restored', step: 'network', url: link('skip', id, 'network') },
    ];
  });
