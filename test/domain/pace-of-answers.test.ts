import { describe, expect, it } from 'vitest';
import { afterAnswer, freshPace, isAwake, type Pace, takeTurns } from '../../shared/domain/pace.ts';

const now = '2026-12-01T08:00:00.000Z';
const after = (seconds: number) => new Date(Date.parse(now) + seconds * 1000).toISOString();
const pace = (change: Partial<Pace> = {}): Pace => ({ ...freshPace, ...change });
const lostOnce = pace({ lost: 1, lostAt: now, restUntil: after(15) });
const at = (from: Pace, time: string, attempt = 1, wanted = 1) =>
  takeTurns(from, { perSecond: 100 / 9, workers: 2 }, time, { wanted, attempt });

describe('a lost answer', () => {
  it('makes all rest, the longer the more were lost: a quarter of a minute at first, ten minutes at most', () => {
    let one = pace({ tracks: [now], version: 3 });
    const rests = Array.from({ length: 8 }, (_, hour) => {
      const time = after(hour * 3600);
      one = afterAnswer(one, { kind: 'unknown' }, time);
      return (Date.parse(one.restUntil ?? '') - Date.parse(time)) / 60_000;
    });
    expect(rests).toEqual([0.25, 0.5, 1, 2, 4, 8, 10, 10]);
    expect(one).toMatchObject({ lost: 8, lostAt: after(7 * 3600), tracks: [now], version: 3 });
  });

  it('is one silence with those that others lose within a quarter of a minute', () => {
    expect(afterAnswer(lostOnce, { kind: 'unknown' }, after(14))).toBe(lostOnce);
    expect(afterAnswer(lostOnce, { kind: 'unknown' }, after(15)).lost).toBe(2);
  });

  it('is a new silence where SES has answered in between', () => {
    const answered = afterAnswer(lostOnce, { kind: 'accepted' }, after(1));
    expect(afterAnswer(answered, { kind: 'unknown' }, after(2))).toMatchObject({ lost: 1, lostAt: after(2) });
  });

  it('leaves one letter at a time to find out, a quarter of a minute apart', () => {
    expect(at(lostOnce, after(14))).toEqual({ noneUntil: after(15) });
    const probe = at(lostOnce, after(15), 1, 8);
    if ('noneUntil' in probe) throw new Error('There is no probe.');
    expect(probe.turns.until - probe.turns.from).toBe(probe.turns.every);
    expect(probe.pace.restUntil).toBe(after(30));
  });

  it('holds back for an hour what may have arrived already; letters that never left find out', () => {
    expect(at(lostOnce, after(3599), 2)).toEqual({ noneUntil: after(3600) });
    expect(at(lostOnce, after(3600), 2)).toHaveProperty('turns');
    expect(at(lostOnce, after(3599), 1)).toHaveProperty('turns');
  });
});

describe('an answer', () => {
  it.each(['accepted', 'rejected', 'throttled'] as const)('ends a silence: %s', (kind) => {
    const answered = afterAnswer(lostOnce, { kind }, after(16));
    expect(answered).toEqual(pace({ lost: 0 }));
    expect(isAwake(answered, after(16))).toBe(true);
  });

  it.each(['accepted', 'rejected', 'throttled', 'unreachable'] as const)('changes nothing otherwise: %s', (kind) => {
    const before = pace({ restUntil: after(60) });
    expect(afterAnswer(before, { kind }, now)).toBe(before);
  });

  it('that never came, as the connection was not made, says nothing of the silence', () => {
    expect(afterAnswer(lostOnce, { kind: 'unreachable' }, after(16))).toBe(lostOnce);
  });

  it('that the account may not send makes all rest for a quarter of an hour, whatever the attempt', () => {
    const paused = afterAnswer(lostOnce, { kind: 'paused' }, after(16));
    expect(paused).toMatchObject({ lost: 0, restUntil: after(916) });
    expect(at(paused, after(915), 2)).toEqual({ noneUntil: after(916) });
    expect(at(paused, after(916), 2)).toHaveProperty('turns');
  });
});

it('waking many is no use while SES is silent, or the account rests', () => {
  expect(isAwake(freshPace, now)).toBe(true);
  expect(isAwake(pace({ restUntil: after(60) }), after(59))).toBe(false);
  expect(isAwake(pace({ restUntil: after(60) }), after(60))).toBe(true);
  expect(isAwake(lostOnce, after(60))).toBe(false);
});
