import { type Pair, roleOf } from '../../shared/domain/pair.ts';
import type { Role } from '../../shared/domain/person.ts';
import { standingDate } from '../../shared/domain/meeting-date.ts';
import { isAnswered } from '../../shared/domain/standing.ts';
import { dayIn, instantAt, millisecondsBetween, plusDays } from '../../shared/domain/time.ts';
import type { Item } from '../../shared/domain/timetable.ts';
import type { Behaviour, Life, Sent } from './life.ts';

const hour = 60;
const day = 24 * hour;

/** How the people of a programme live it. Days and hours are from the letter, or the meeting, that they follow. */
type Manner = {
  answers: readonly Role[];
  /** Days from the topic to the press that agrees a date. */
  dateAfter: readonly [number, number];
  /** How likely somebody says "we met" within a day of the meeting, unasked. */
  unasked: number;
  /** Hours from the question "did you meet?" to its answer, and how likely there is one. */
  answerAfter: readonly [number, number];
  answersAsks: number;
  isBusy: boolean;
};

const normal: Manner = {
  answers: ['mentor', 'mentee'],
  dateAfter: [1, 6],
  unasked: 0.5,
  answerAfter: [1, 8],
  answersAsks: 1,
  isBusy: false,
};

const manners = {
  normal,
  /** As `normal`, but finds a date late, moves a step, skips another, pauses for two weeks, answers late or not at all. */
  busy: { ...normal, dateAfter: [4, 20], unasked: 0.2, answerAfter: [20, 150], answersAsks: 0.7, isBusy: true },
  silent: { ...normal, answers: [] },
  /** The mentor never presses anything. */
  half: { ...normal, answers: ['mentee'] },
} satisfies Record<string, Manner>;
export type MannerName = keyof typeof manners;
export const mannerNames: readonly MannerName[] = ['normal', 'busy', 'silent', 'half'];

export const behaviourOf = (name: MannerName): Behaviour => {
  const manner: Manner = manners[name];
  /** What somebody of a pair has taken in hand: only one of them does it. */
  const inHand = new Set<string>();
  const busy = { move: '', skip: '' };
  return {
    begins: (life) => {
      if (!manner.isBusy) return;
      const { steps } = life.cohort.programme;
      [busy.move = '', busy.skip = ''] = [steps[life.chance.whole(0, 2)], steps[life.chance.whole(3, 5)]];
      for (const pair of life.pairs.values()) life.later(life.chance.whole(10, 150) * day, () => pause(life, pair));
    },
    reads: (life, letter) => {
      const { person } = letter;
      for (const item of letter.items) {
        if (!('pair' in item)) continue;
        const role = roleOf(item.pair, person.id);
        if (role && manner.answers.includes(role)) reads(life, manner, busy, inHand, letter, item);
      }
      const [first] = letter.pairs;
      const role = first && roleOf(first, person.id);
      if (letter.items.some(({ kind }) => kind === 'welcome') && role && manner.answers.includes(role))
        life.later(life.chance.whole(1, 48) * hour, () => life.choose(person.id, { do: 'in', benefit: 'shortcut' }));
    },
  };
};

const pause = (life: Life, { id, members: [asks] }: Pair): void =>
  asks && life.press(id, asks.person, { do: 'pause', until: plusDays(dayIn(life.cohort.zone, life.now()), 14) });

type Busy = { move: string; skip: string };

const reads = (
  life: Life,
  manner: Manner,
  busy: Busy,
  inHand: Set<string>,
  { person, at }: Sent,
  item: Extract<Item, { pair: Pair }>,
): void => {
  const { chance } = life;
  const { pair } = item;
  const days = (least: number, most: number): number => chance.whole(least * 24, most * 24) * hour;
  switch (item.kind) {
    case 'topic': {
      const { step } = item;
      if (item.index === 0 && chance.happens(0.8))
        life.later(days(0, 5), () => life.press(pair.id, person.id, { do: 'expect', answers: anyAnswers(life) }));
      const task = `${pair.id} ${step} ${at.slice(0, 10)}`;
      if (inHand.has(task)) return;
      inHand.add(task);
      const by = chance.pick(whoAnswers(manner, pair));
      if (manner.isBusy && step === busy.skip)
        return life.later(days(3, 10), () => life.press(pair.id, by, { do: 'skip', step }));
      if (manner.isBusy && step === busy.move && !pair.moved[step])
        return life.later(days(5, 12), () => life.press(pair.id, by, { do: 'move', step, seen: 0 }));
      return life.later(days(...manner.dateAfter), () => agreeDate(life, manner, pair.id, step, by));
    }
    case 'ask': {
      const { step } = item;
      if (chance.happens(manner.answersAsks))
        life.later(chance.whole(...manner.answerAfter) * hour, () => sayMet(life, pair.id, step, person.id));
      return;
    }
    case 'nudge':
    case 'move':
      return life.later(days(0, 1), () => {
        const moves = life.pair(pair.id)?.moved[item.step]?.times ?? 0;
        const isPutOff = item.kind === 'move' && chance.happens(0.5);
        const says = isPutOff ? ({ do: 'move', seen: moves } as const) : ({ do: 'looking' } as const);
        life.press(pair.id, person.id, { ...says, step: item.step });
      });
    case 'pulse':
      if (chance.happens(0.7))
        life.later(hour, () => life.press(pair.id, person.id, { do: chance.pick(['well', 'soso']), step: item.step }));
      return;
    case 'check':
      return life.later(days(0, 1), () => sayMet(life, pair.id, item.step, person.id));
    case 'alignment':
    case 'certificate':
    case 'invitation':
    case 'left':
    case 'joined':
    case 'pause':
    case 'resume':
    case 'unreached':
      return;
    default:
      item satisfies never;
  }
};

const whoAnswers = ({ answers }: Manner, { members }: Pair): readonly string[] =>
  members.filter(({ role }) => answers.includes(role)).map(({ person }) => person);

const anyAnswers = ({ chance }: Life): Record<string, string> =>
  Object.fromEntries(['rhythm', 'channel', 'silence'].map((subject) => [subject, chance.pick(['a', 'b'])]));

const sayMet = (life: Life, pair: string, step: string, by: string): void => {
  const row = life.pair(pair);
  if (row && !isAnswered(row, step)) life.press(pair, by, { do: 'met', step });
};

const agreeDate = (life: Life, manner: Manner, id: string, step: string, by: string): void => {
  const { chance, cohort } = life;
  const pair = life.pair(id);
  if (!pair || isAnswered(pair, step) || standingDate(pair, step) || pair.skipped[step]) return;
  const on = plusDays(dayIn(cohort.zone, life.now()), chance.whole(2, 10));
  const at = instantAt(on, chance.pick(['09:30', '12:30', '17:00']), cohort.zone);
  life.press(id, by, { do: 'date', step, at, minutes: 60 });
  if (!chance.happens(manner.unasked)) return;
  const untilOver = Math.ceil(millisecondsBetween(life.now(), at) / 60_000) + 60;
  const says = chance.pick(whoAnswers(manner, pair));
  life.later(untilOver + chance.whole(0, 24) * hour, () => sayMet(life, id, step, says));
};
