import { describe, expect, it } from 'vitest';
import { reachedAt, recordMeeting, stepsDone, undoMeeting } from '../../shared/domain/pair.ts';
import { groupMentoring as programme } from '../../shared/domain/programme.ts';
import { aPair, answered, heleneId, zoeId } from '../support/builders.ts';

const at = '2026-12-20T10:00:00.000Z';

describe('a recorded meeting', () => {
  it('keeps who said so, when, and how we know', () => {
    const pair = recordMeeting(programme, aPair(), 'goals', zoeId, at);
    expect(pair.answers).toEqual({ goals: { by: zoeId, at, proof: 'pressed button' } });
    expect(pair.events).toEqual([{ did: 'met', step: 'goals', by: zoeId, at }]);
  });

  it('changes nothing the second time, whoever presses', () => {
    const pair = recordMeeting(programme, aPair(), 'goals', zoeId, at);
    expect(recordMeeting(programme, pair, 'goals', heleneId, '2026-12-21T10:00:00.000Z')).toBe(pair);
  });

  it('makes nobody due below the threshold', () => {
    expect(recordMeeting(programme, aPair({ answers: answered(3) }), 'feedback', zoeId, at).nextAt).toBeUndefined();
  });

  it('makes the pair due when it earns the certificate', () => {
    const pair = recordMeeting(programme, aPair({ answers: answered(4) }), 'network', zoeId, at);
    expect([pair.nextAt, reachedAt(programme, pair)]).toEqual([at, at]);
  });

  it('stays earned at the same instant when a further step is met', () => {
    const pair = aPair({ answers: answered(5) });
    expect(recordMeeting(programme, pair, 'review', zoeId, at).nextAt).toBeUndefined();
  });
});

describe('an undone meeting', () => {
  it('leaves the pair as if it had never been recorded', () => {
    const pair = aPair({ answers: answered(2) });
    const undone = undoMeeting(
      programme,
      recordMeeting(programme, pair, 'feedback', zoeId, at),
      'feedback',
      heleneId,
      at,
    );
    expect(undone.answers).toEqual(pair.answers);
    expect(stepsDone(undone)).toBe(2);
  });

  it('makes the pair due when it loses the certificate', () => {
    expect(undoMeeting(programme, aPair({ answers: answered(5) }), 'goals', zoeId, at).nextAt).toBe(at);
  });

  it('changes nothing when there is none', () => {
    const pair = aPair();
    expect(undoMeeting(programme, pair, 'goals', zoeId, at)).toBe(pair);
  });
});
