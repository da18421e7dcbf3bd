import { describe, expect, it } from 'vitest';
import { figuresOf } from '../../shared/domain/figures.ts';
import type { Pair } from '../../shared/domain/pair.ts';
import type { Person } from '../../shared/domain/person.ts';
import { emptyTally, withPage } from '../../shared/domain/tally.ts';
import { plusMinutes } from '../../shared/domain/time.ts';
import type { Round, Tally } from '../../shared/domain/weekly.ts';
import { aCohort, aPair, answered, helene, heleneId, zoe, zoeId } from '../support/builders.ts';

const cohort = aCohort();
const now = '2027-03-01T08:00:00.000Z';
const empty: Round = {
  on: '2027-03-01',
  state: 'counting',
  tally: emptyTally(cohort, '2027-03-01'),
  needing: 0,
  needs: [],
  fates: {},
};

const roundOf = (pairs: readonly Pair[], people: readonly Person[]): Round =>
  withPage(
    cohort,
    empty,
    {
      pairs,
      people: new Map(people.map((person) => [person.id, person])),
      pairsOf: new Map(
        people.map(({ id }) => [id, pairs.filter(({ members }) => members.some(({ person }) => person === id))]),
      ),
    },
    now,
  );
const counted = (pairs: readonly Pair[], people: readonly Person[] = [helene(), zoe()]): Tally =>
  roundOf(pairs, people).tally;

it('a pair that stays silent is told of since it is, and is news once more with every step', () => {
  const told = Object.fromEntries(
    ['expectations', 'goals', 'experience'].map((step, index) => [
      `pairaaaaaaaa_${step}_topic`,
      { as: 'told' as const, at: plusMinutes('2026-12-01T08:00:00.000Z', index * 28 * 24 * 60) },
    ]),
  );
  const round = roundOf([aPair()], [helene(), zoe({ told })]);
  expect(round.needs).toEqual([{ pair: 'pairaaaaaaaa', why: 'silent', since: '2026-12-01T08:00:00.000Z' }]);
  expect(round.newest).toBe('2027-01-26T08:00:00.000Z');
});

describe('the sums of a cohort', () => {
  it('know in which week and step meetings were recorded, and how that was proven', () => {
    const answers = {
      ...answered(3),
      experience: { [heleneId]: { says: 'met', at: '2027-02-03T10:00:00.000Z', proof: 'known browser' } },
    } as const;
    const { weeks, steps, proofs } = counted([aPair({ answers })]);
    expect(weeks).toEqual([0, 2, 0, 0, 0, 0, 0, 0, 0, 0, 1]);
    expect(steps).toEqual([1, 1, 1, 0, 0, 0]);
    expect(proofs).toEqual({ 'known browser': 1, 'pressed button': 2, organiser: 0 });
  });

  it('expect a meeting of each step whose time is over, but none of what was skipped, or after a pair has ended', () => {
    expect(counted([aPair()]).expected).toBe(3);
    expect(counted([aPair({ skipped: { goals: { by: zoeId, at: now } } })]).expected).toBe(2);
    const left = { ...aPair().members[0]!, left: '2026-12-30T08:00:00.000Z' };
    expect(counted([aPair({ members: [left, aPair().members[1]!] })])).toMatchObject({ expected: 1, ended: 1 });
    expect(counted([aPair({ answers: answered(5) })]).expected).toBe(5);
  });

  it('count somebody who is in several pairs once', () => {
    const pulse = { goals: { [heleneId]: { mood: 'well', at: now } } } as const;
    const gone = [{ ...aPair().members[0]!, left: now }, aPair().members[1]!];
    const pairs = [aPair({ pulse, members: gone }), aPair({ id: 'pairbbbbbbbb', pulse, members: gone })];
    expect(counted(pairs)).toMatchObject({ pulsed: 1, pulse: { well: 2 }, left: [0, 0, 0, 0, 1, 0, 0] });
  });

  it('count nobody as gone who was moved to another pair, and expect nothing of a step that was taken out', () => {
    const moved = [{ ...aPair().members[0]!, left: now, moved: true as const }, aPair().members[1]!];
    const pairs = [aPair({ members: moved }), aPair({ id: 'pairbbbbbbbb' })];
    expect(counted(pairs, [helene({ pairs: ['pairaaaaaaaa', 'pairbbbbbbbb'] }), zoe()]).left).toEqual([
      0, 0, 0, 0, 0, 0, 0,
    ]);
    expect(counted([aPair({ cancelled: { goals: { by: 'claire', at: now } } })]).expected).toBe(2);
  });

  it('count a certificate with the pair that earned it', () => {
    const certificate = { id: 'C', at: now, pair: 'pairbbbbbbbb', done: 5 };
    const pairs = [aPair(), aPair({ id: 'pairbbbbbbbb' })];
    expect(counted(pairs, [helene({ certificate }), zoe()]).certificates).toBe(1);
  });
});

describe('a report', () => {
  const many: Tally = {
    ...emptyTally(cohort, '2027-03-01'),
    pairs: 40,
    steps: [30, 20, 0, 0, 0, 0],
    left: [5, 0, 7, 0, 0, 0, 0],
    pulse: { well: 9, soso: 1, badly: 0 },
    pulsed: 6,
  };

  it('shows what comes from five or more', () => {
    expect(figuresOf(many)).toMatchObject({ meetings: 50, left: 12, phases: many.left, pulse: many.pulse });
    expect(figuresOf(many).more?.steps).toEqual(many.steps);
  });

  it.each([
    ['no details of four pairs', { pairs: 4 }, { more: undefined, meetings: 50 }],
    ['no answers of four people', { pulsed: 4 }, { pulse: undefined }],
    [
      'not when four people left, nor how many',
      { left: [4, 0, 0, 0, 0, 0, 0] },
      { left: undefined, phases: undefined },
    ],
    [
      'how many left, but not when, if it were few of one step',
      { left: [9, 0, 1, 0, 0, 0, 0] },
      { left: 10, phases: undefined },
    ],
    ['that nobody left', { left: [0, 0, 0, 0, 0, 0, 0] }, { left: 0, phases: undefined }],
  ] as const)('shows %s', (_, change, shown) => {
    const figures = figuresOf({ ...many, ...change, left: [...('left' in change ? change.left : many.left)] });
    const { more, meetings, left, phases, pulse } = figures;
    expect({ more, meetings, left, phases, pulse }).toMatchObject(shown);
  });
});
