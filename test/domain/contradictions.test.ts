import { describe, expect, it } from 'vitest';
import type { Act } from '../../shared/domain/act.ts';
import type { Pair } from '../../shared/domain/pair.ts';
import { pressPair } from '../../shared/domain/press-pair.ts';
import { withoutOldPresses } from '../../shared/domain/set-aside.ts';
import { plusMinutes } from '../../shared/domain/time.ts';
import { aCohort, aPair, heleneId, zoeId } from '../support/builders.ts';

const cohort = aCohort();
const start = '2026-12-03T10:00:00.000Z';
const step = 'goals';

type More = { by?: string; quick?: true };
const press = (pair: Pair, seconds: number, act: Act, { by = zoeId, quick }: More = {}) =>
  pressPair(cohort, pair, {
    by,
    at: plusMinutes(start, seconds / 60),
    proof: 'pressed button',
    act,
    ...(quick && { quick }),
  });

const acts = {
  met: { do: 'met', step },
  'not met': { do: 'not met', step },
  looking: { do: 'looking', step },
  'no answer': { do: 'no answer', step },
  'not waiting': { do: 'not waiting', step },
  date: { do: 'date', step, at: '2027-01-10T10:00:00.000Z', minutes: 60 },
  'no date': { do: 'no date', step },
  skip: { do: 'skip', step },
  unskip: { do: 'unskip', step },
  move: { do: 'move', step, seen: 0 },
  pause: { do: 'pause', until: '2027-01-20' },
  resume: { do: 'resume' },
  'not working': { do: 'not working' },
  working: { do: 'working' },
  well: { do: 'well', step },
  badly: { do: 'badly', step },
  'no pulse': { do: 'no pulse', step },
} satisfies Record<string, Act>;
type Name = keyof typeof acts;

/** What comes of the second of two presses of one person, half a minute apart. */
const second = (one: Name, other: Name) => press(press(aPair(), 0, acts[one]).pair, 30, acts[other]).came;

describe('two presses of one person within a minute', () => {
  it.each<readonly [Name, Name]>([
    ['met', 'not met'],
    ['met', 'move'],
    ['looking', 'no answer'],
    ['well', 'badly'],
  ])('contradict each other, in any order: %s, %s', (one, other) => {
    expect([second(one, other), second(other, one)]).toEqual(['contradicted', 'contradicted']);
  });

  it.each<readonly [Name, Name]>([
    ['date', 'no date'],
    ['skip', 'unskip'],
    ['pause', 'resume'],
    ['not working', 'working'],
    ['badly', 'no pulse'],
    ['no answer', 'not waiting'],
  ])('do so too where the second takes the first back, and nothing is left of it: %s, %s', (one, other) => {
    expect([second(one, other), second(other, one)]).toEqual(['taken back', 'contradicted']);
  });

  it('take nothing back where something stood before', () => {
    const skipped = press(press(aPair(), -300, acts.skip).pair, 0, acts.skip).pair;
    const { pair, came } = press(skipped, 30, acts.unskip);
    expect([pair.skipped, came]).toEqual([skipped.skipped, 'contradicted']);
  });

  it.each<readonly [Name, Name]>([
    ['met', 'well'],
    ['met', 'met'],
    ['well', 'looking'],
    ['looking', 'skip'],
    ['skip', 'move'],
    ['date', 'looking'],
    ['date', 'unskip'],
    ['not met', 'no pulse'],
    ['no date', 'skip'],
    ['pause', 'not working'],
    ['pause', 'working'],
  ])('both stand where they go together: %s, %s', (one, other) => {
    for (const came of [second(one, other), second(other, one)]) expect(['done', 'nothing']).toContain(came);
  });
});

it('a press sooner after its page than a person presses does not count', () => {
  const { pair, came } = press(aPair(), 0, acts.met, { quick: true });
  expect([pair.answers, came]).toEqual([{}, 'quick']);
});

it('a press that changes nothing and may yet be contradicted is kept, comes to nothing, and is no event', () => {
  const past: Act = { do: 'date', step, at: plusMinutes(start, -60), minutes: 60 };
  for (const act of [acts.unskip, past]) {
    const { pair, came } = press(aPair(), 0, act);
    expect([pair.recent?.presses.length, pair.events, came]).toEqual([1, [], 'nothing']);
  }
});

describe('the presses of the last minute', () => {
  const { pair } = press(press(aPair(), 0, acts.met).pair, 30, acts.well);
  const seconds = (after: number) => withoutOldPresses(pair, plusMinutes(start, after / 60));

  it('go from the row once nothing can contradict the last of them any more', () => {
    const { recent, ...settled } = pair;
    expect(recent?.presses).toHaveLength(2);
    expect(seconds(104)).toBe(pair);
    expect(seconds(105)).toEqual(settled);
    expect(seconds(105)).not.toHaveProperty('recent');
  });

  it('may be none', () => {
    expect(withoutOldPresses(aPair(), start)).toEqual(aPair());
  });
});

describe('answers about expectations', () => {
  const says = (answer: string): Act => ({ do: 'expect', answers: { rhythm: answer } });
  const back: Act = { do: 'not expect' };
  const both = press(press(aPair(), 0, says('a')).pair, 300, says('b'), { by: heleneId }).pair;

  it('that were taken back are let go of when nothing can contradict it any more', () => {
    const answered = press(aPair(), 0, says('a')).pair;
    expect(answered.nextAt).toBeUndefined();
    expect(press(answered, 300, back).pair.nextAt).toBe(plusMinutes(start, 6.25));
    const due = { ...answered, nextAt: start };
    expect(press(due, 300, back).pair.nextAt).toBe(start);
    expect(press(answered, 300, acts.well).pair.nextAt).toBeUndefined();
  });

  it('that became a card are not taken back, nor given again, nor kept', () => {
    expect(both.card?.first).toEqual(['rhythm']);
    for (const act of [says('c'), back]) {
      const { pair, came } = press(both, 330, act);
      expect([pair === both, came]).toEqual([true, 'nothing']);
    }
  });

  it('that became a card stay it, whatever else is said', () => {
    const { pair, came } = press(both, 330, acts.met);
    expect([pair.card, came]).toEqual([both.card, 'done']);
    expect(press(pair, 340, acts.looking).came).toBe('contradicted');
  });
});

it('an event tells what was done and by whom, of a date also when it is, and nothing else', () => {
  const at = start;
  const event = (name: Name) => press(aPair(), 0, acts[name]).pair.events[0];
  expect(event('skip')).toStrictEqual({ did: 'skip', step, by: zoeId, at });
  expect(event('pause')).toStrictEqual({ did: 'pause', by: zoeId, at });
  expect(event('date')).toStrictEqual({ did: 'date', step, by: zoeId, at, meeting: acts.date.at });
});
