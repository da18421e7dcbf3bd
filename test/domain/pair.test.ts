import { describe, expect, it } from 'vitest';
import { pressPair } from '../../shared/domain/press-pair.ts';
import { groupMentoring as programme } from '../../shared/domain/programme.ts';
import { reachedAt, standingOf, stepsDone } from '../../shared/domain/standing.ts';
import type { Pair } from '../../shared/domain/pair.ts';
import { aCohort, aPair, answered, heleneId, zoeId } from '../support/builders.ts';

const cohort = aCohort();
const at = '2026-12-20T10:00:00.000Z';
const later = '2026-12-21T10:00:00.000Z';
const press = (pair: Pair, says: 'met' | 'withdraw', step: string, by = zoeId, now = at) =>
  pressPair(cohort, pair, { by, at: now, proof: 'pressed button', act: { do: says, step } }).pair;

describe('a recorded meeting', () => {
  it('keeps who said so, when, and how we know', () => {
    const pair = press(aPair(), 'met', 'goals');
    expect(pair.answers).toEqual({ goals: { [zoeId]: { says: 'met', at, proof: 'pressed button' } } });
    expect(pair.events).toEqual([{ did: 'met', step: 'goals', by: zoeId, at }]);
    expect(pair.seen).toEqual({ [zoeId]: at });
  });

  it('changes nothing when the same person says so again', () => {
    const pair = press(aPair(), 'met', 'goals');
    expect(press(pair, 'met', 'goals', zoeId, later).answers).toEqual(pair.answers);
  });

  it('counts from the first who said so, also when others say it too', () => {
    const pair = press(press(aPair(), 'met', 'goals'), 'met', 'goals', heleneId, later);
    expect(standingOf(programme, pair, 'goals')).toEqual({
      state: 'recorded',
      by: zoeId,
      at,
      proof: 'pressed button',
    });
    expect(pair.nextAt).toBeUndefined();
  });

  it('makes nobody due below the threshold', () => {
    expect(press(aPair({ answers: answered(3) }), 'met', 'feedback').nextAt).toBeUndefined();
  });

  it('makes the pair due when it earns the certificate', () => {
    const pair = press(aPair({ answers: answered(4) }), 'met', 'network');
    expect([pair.nextAt, reachedAt(programme, pair, zoeId), reachedAt(programme, pair, heleneId)]).toEqual([
      at,
      at,
      at,
    ]);
  });

  it('stays earned at the same instant when the last step is met, and the pair is due: certificates say so', () => {
    const before = aPair({ answers: answered(5) });
    const after = press(before, 'met', 'review');
    expect(reachedAt(programme, after, zoeId)).toBe(reachedAt(programme, before, zoeId));
    expect(after.nextAt).toBe(at);
  });
});

it('a meeting for a step that was taken out makes the pair due: the step is theirs again', () => {
  const cancelled = { review: { by: 'organiser', at: '2026-12-10T10:00:00.000Z' } };
  expect(press(aPair({ cancelled }), 'met', 'review').nextAt).toBe(at);
  expect(press(aPair({ cancelled }), 'met', 'goals').nextAt).toBeUndefined();
});

describe('an answer taken back', () => {
  it('leaves the meetings as if it had never been given', () => {
    const pair = aPair({ answers: answered(2) });
    const undone = press(press(pair, 'met', 'experience'), 'withdraw', 'experience', zoeId, later);
    expect(undone.answers).toEqual(pair.answers);
    expect(stepsDone(programme, undone)).toEqual(['expectations', 'goals']);
  });

  it('is one’s own: what the partner said stays', () => {
    const pair = press(press(aPair(), 'met', 'goals'), 'met', 'goals', heleneId, later);
    expect(Object.keys(press(pair, 'withdraw', 'goals', heleneId, later).answers['goals'] ?? {})).toEqual([zoeId]);
  });

  it('makes the pair due when it loses the certificate', () => {
    expect(press(aPair({ answers: answered(5) }), 'withdraw', 'goals').nextAt).toBe(at);
  });

  it('changes nothing when there is none', () => {
    const { pair, came } = pressPair(cohort, aPair(), {
      by: zoeId,
      at,
      proof: 'known browser',
      act: { do: 'withdraw', step: 'goals' },
    });
    expect([pair.answers, pair.seen, pair.nextAt, came]).toEqual([{}, {}, undefined, 'nothing']);
  });
});
