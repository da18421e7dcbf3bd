import { describe, expect, it } from 'vitest';
import {
  type DeskAct,
  inTime,
  organisedAll,
  plan,
  type PairWish,
  renamedIn,
} from '../../../shared/domain/desk-acts.ts';
import type { OrganiserAct } from '../../../shared/domain/organiser-acts.ts';
import type { Pair } from '../../../shared/domain/pair.ts';
import { aCohort, aPair, answered, heleneId, pressed, zoeId } from '../../support/builders.ts';
import { aGroup, amadouId, organiserId, owedOf } from '../../support/organising.ts';
import { zoe } from '../../support/builders.ts';

const cohort = aCohort();
const who = { by: organiserId, at: '2027-01-10T10:00:00.000Z' };
const later = { by: organiserId, at: '2027-01-10T12:00:00.000Z' };
const step = 'experience';
const planned = (pair: Pair, wish: PairWish, others: readonly Pair[] = []) =>
  plan(cohort, new Map([pair, ...others].map((one) => [one.id, one])), pair, wish, 'newpair', who);
const changesOf = (pair: Pair, wish: PairWish, others: readonly Pair[] = []) => {
  const found = planned(pair, wish, others);
  if ('problem' in found) throw new Error(found.problem);
  return found;
};

const paused = pressed(cohort, aPair(), zoeId, '2027-01-05T10:00:00.000Z', { do: 'pause', until: '2027-02-15' });
const noted = organisedAll(cohort, aPair(), [{ do: 'record', step, there: [heleneId] }], who);
const cancelled = organisedAll(cohort, aPair(), [{ do: 'cancel', step }], who);
const ended = organisedAll(cohort, aPair(), [{ do: 'end' }], who);

describe('what takes an act back', () => {
  it.each<[string, Pair, OrganiserAct, OrganiserAct]>([
    ['a meeting noted', aPair(), { do: 'record', step, there: [zoeId] }, { do: 'unrecord', step }],
    ['noted anew', noted, { do: 'record', step, there: [zoeId] }, { do: 'record', step, there: [heleneId] }],
    ['no longer noted', noted, { do: 'unrecord', step }, { do: 'record', step, there: [heleneId] }],
    ['a step taken out', aPair(), { do: 'cancel', step }, { do: 'restore', step }],
    ['a step put back', cancelled, { do: 'restore', step }, { do: 'cancel', step }],
    ['a pause', aPair(), { do: 'pause', until: '2027-02-01' }, { do: 'resume' }],
    ['a pause given another end', paused, { do: 'pause', until: '2027-02-01' }, { do: 'pause', until: '2027-02-15' }],
    ['the end of a pause', paused, { do: 'resume' }, { do: 'pause', until: '2027-02-15' }],
    ['an end', aPair(), { do: 'end' }, { do: 'reopen' }],
    ['an opening', ended, { do: 'reopen' }, { do: 'end' }],
    [
      'somebody who comes',
      aPair(),
      { do: 'join', person: amadouId, role: 'mentee', credit: [] },
      { do: 'leave', person: amadouId },
    ],
    [
      'somebody who goes, with what counts for them',
      aPair({ answers: answered(2) }),
      { do: 'leave', person: zoeId },
      { do: 'join', person: zoeId, role: 'mentee', credit: ['expectations', 'goals'] },
    ],
  ])('%s', (_, pair, act, back) => {
    expect(changesOf(pair, act).undo).toEqual([{ pair: pair.id, acts: [back] }]);
    const undone = organisedAll(cohort, organisedAll(cohort, pair, [act], who), [back], later);
    expect(owedOf(cohort, zoe(), undone)['feedback_topic']).toBe(owedOf(cohort, zoe(), pair)['feedback_topic']);
  });

  it('is nothing where nothing changes', () => {
    expect(changesOf(ended, { do: 'end' })).toEqual({ changes: [], undo: [] });
  });
});

describe('what a wish comes to', () => {
  it('is a problem if any part of it is one', () => {
    const group = aGroup({ id: 'group' });
    const problem = (wish: PairWish, pair = aPair(), others: readonly Pair[] = [group]) => planned(pair, wish, others);
    expect(problem({ do: 'replace', leaves: 'nobody', comes: 'paul', credit: [] })).toEqual({
      problem: 'unknown person',
    });
    expect(problem({ do: 'replace', leaves: zoeId, comes: heleneId, credit: [] })).toEqual({
      problem: 'there already',
    });
    expect(problem({ do: 'move', who: ['nobody'], to: 'group' })).toEqual({ problem: 'unknown person' });
    expect(problem({ do: 'move', who: [zoeId], to: 'pairaaaaaaaa' })).toEqual({ problem: 'unknown pair' });
    expect(problem({ do: 'move', who: [zoeId], to: 'elsewhere' })).toEqual({ problem: 'unknown pair' });
    expect(problem({ do: 'split', who: [heleneId], mentor: heleneId })).toEqual({ problem: 'unknown person' });
    const over = organisedAll(cohort, group, [{ do: 'end' }], who);
    expect(
      problem({ do: 'move', who: [zoeId], to: 'group' }, aPair(), [{ ...over, members: over.members.slice(2) }]),
    ).toEqual({
      problem: 'over',
    });
  });

  it('keeps each in the role that they had, with what counts for them', () => {
    const far = aPair({
      id: 'far',
      members: [
        { person: 'nina', role: 'mentor' },
        { person: 'noor', role: 'mentee' },
      ],
    });
    const { changes } = changesOf(aPair({ answers: answered(1) }), { do: 'move', who: [heleneId, zoeId], to: 'far' }, [
      far,
    ]);
    expect(changes[0]).toEqual({
      pair: 'far',
      acts: [
        { do: 'join', person: heleneId, role: 'mentor', credit: ['expectations'] },
        { do: 'join', person: zoeId, role: 'mentee', credit: ['expectations'] },
      ],
    });
    const { changes: parted } = changesOf(aGroup(), { do: 'split', who: [zoeId], mentor: 'nina' });
    expect(parted[0]?.acts).toEqual([
      { do: 'join', person: 'nina', role: 'mentor', credit: [] },
      { do: 'join', person: zoeId, role: 'mentee', credit: [] },
    ]);
  });
});

describe('several acts in one write', () => {
  it('have their events together, of what changed something alone', () => {
    const after = organisedAll(cohort, aPair(), [{ do: 'resume' }, { do: 'cancel', step }, { do: 'end' }], who);
    expect(after.events.map(({ did }) => did)).toEqual(['cancel', 'end']);
    const pair = aPair();
    expect(organisedAll(cohort, pair, [{ do: 'resume' }], who)).toBe(pair);
  });
});

describe('the journal', () => {
  const act = (id: string, at: string): DeskAct => ({
    id,
    at,
    by: organiserId,
    what: { about: 'person', person: zoeId, did: 'correct', of: ['name'] },
  });

  it('is in the order of time, then of ids', () => {
    const rows = [act('b', who.at), act('a', later.at), act('a', who.at)];
    expect(rows.toSorted(inTime).map(({ id, at }) => [id, at])).toEqual([
      ['a', who.at],
      ['b', who.at],
      ['a', later.at],
    ]);
  });

  it('names whoever is erased by another id, and nobody else', () => {
    expect(renamedIn(act('a', who.at), zoeId, 'alias').what).toMatchObject({ person: 'alias' });
    expect(renamedIn(act('a', who.at), heleneId, 'alias')).toEqual(act('a', who.at));
  });
});
