import { describe, expect, it } from 'vitest';
import { freshPace, type Grant, type Pace, takeTurns } from '../../shared/domain/pace.ts';

const now = '2026-12-01T08:00:00.000Z';
const after = (ms: number) => new Date(Date.parse(now) + ms).toISOString();
/** One turn a second, of which two workers have every other one. */
const slow: Grant = { perSecond: 10 / 9, workers: 2 };
/** Ten turns a second. */
const fast: Grant = { perSecond: 100 / 9, workers: 2 };

type Wish = { at?: string; wanted?: number; attempt?: number; inMs?: number };
const taking = (pace: Partial<Pace>, grant: Grant, { at = now, ...wish }: Wish = {}) =>
  takeTurns({ ...freshPace, ...pace }, grant, at, { wanted: 1, attempt: 1, ...wish });
const taken = (...asked: Parameters<typeof taking>) => {
  const answer = taking(...asked);
  if ('noneUntil' in answer) throw new Error(`There is none until ${answer.noneUntil}.`);
  return answer;
};
/** In how many milliseconds a worker's turn comes, or until when there is none. */
const turnOf = (...asked: Parameters<typeof taking>) => {
  const answer = taking(...asked);
  return 'noneUntil' in answer ? answer.noneUntil : answer.turns.from - Date.parse(now);
};
/** How many turns are given at once. */
const given = (...asked: Parameters<typeof taking>) => {
  const { from, every, until } = taken(...asked).turns;
  return (until - from) / every;
};

describe('turns', () => {
  it('lie on one grid, in tracks: as many workers write at the same time', () => {
    const first = taken({}, slow);
    expect(first.turns).toMatchObject({ from: Date.parse(now), every: 2000, until: Date.parse(after(2000)) });
    const second = taken(first.pace, slow);
    expect(second.pace.tracks).toEqual([after(2000), after(3000)]);
    expect(turnOf(second.pace, slow)).toBe(2000);
  });

  it('come at the next place of the grid, from when the worker can use one', () => {
    expect(turnOf({}, slow, { at: after(1) })).toBe(1000);
    expect(turnOf({}, slow, { inMs: 1 })).toBe(1000);
    expect(turnOf({}, slow, { inMs: 1001 })).toBe(2000);
  });

  it('are as many as are wanted, at most eight, and for two seconds at a time', () => {
    expect([1, 3, 8, 9].map((wanted) => given({}, fast, { wanted }))).toEqual([1, 3, 8, 8]);
    expect(given({}, { perSecond: 20 / 9, workers: 2 }, { wanted: 8 })).toBe(2);
    expect(given({}, { perSecond: 1 / 9, workers: 2 }, { wanted: 8 })).toBe(1);
  });

  it('that are a quarter of a minute away are waited for, and no later ones', () => {
    const until = (ms: number) => ({ tracks: [after(ms), after(60_000)] });
    expect(turnOf(until(14_000), slow)).toBe(14_000);
    expect(turnOf(until(15_000), { perSecond: 10 / 9, workers: 1 })).toBe(15_000);
    expect(turnOf(until(16_000), slow)).toBe(after(1000));
  });
});

describe('the letters of a day', () => {
  const quarter = '2026-12-01T08:00:00.000Z';
  const free = '2026-12-02T08:16:00.000Z';
  const perDay = (letters: number): Grant => ({ ...fast, perDay: letters });

  it('are counted by the quarter of an hour of their turn', () => {
    const inTheLast = taken({ taken: { [quarter]: 2 } }, fast, { at: '2026-12-01T08:14:59.900Z', wanted: 3 });
    expect(inTheLast.pace.taken).toEqual({ [quarter]: 5 });
    expect(taken(inTheLast.pace, fast, { at: '2026-12-01T08:15:00.000Z' }).pace.taken).toEqual({
      [quarter]: 5,
      '2026-12-01T08:15:00.000Z': 1,
    });
  });

  it('are granted to the last one, and no part of one', () => {
    expect(turnOf({ taken: { [quarter]: 9 } }, perDay(10))).toBe(0);
    expect(turnOf({ taken: { [quarter]: 10 } }, perDay(10))).toBe(free);
    expect(turnOf({ taken: { [quarter]: 10 } }, perDay(10.5))).toBe(free);
    expect(turnOf({}, perDay(0))).toBe(free);
  });

  it('count until a day after the last of their quarter has surely left, the oldest first', () => {
    const two = { taken: { [quarter]: 9, '2026-12-01T10:00:00.000Z': 1 } };
    expect(turnOf(two, perDay(10), { at: '2026-12-02T08:15:59.999Z' })).toBe(free);
    expect(taken(two, perDay(10), { at: free }).pace.taken).toEqual({
      '2026-12-01T10:00:00.000Z': 1,
      '2026-12-02T08:15:00.000Z': 1,
    });
  });

  it('are given out one by one towards the end: what a worker leaves unused is lost', () => {
    expect([700, 250, 101, 100].map((letters) => given({}, perDay(letters), { wanted: 8 }))).toEqual([7, 3, 2, 1]);
    expect(given({ taken: { [quarter]: 500 } }, perDay(700), { wanted: 8 })).toBe(2);
  });
});
