import { describe, expect, it } from 'vitest';
import type { Cohort } from '../../shared/domain/cohort.ts';
import type { Pair } from '../../shared/domain/pair.ts';
import type { Person } from '../../shared/domain/person.ts';
import { type Item, timetable } from '../../shared/domain/timetable.ts';
import { aCohort, aPair, answered, heleneId, zoe } from '../support/builders.ts';

type Given = { person?: Partial<Person>; pairs?: readonly Pair[]; cohort?: Partial<Cohort> };
const items = ({ person = {}, pairs = [aPair()], cohort = {} }: Given): readonly Item[] =>
  timetable({ cohort: aCohort(cohort), person: zoe(person), pairs });
const keys = (given: Given) => items(given).map(({ key }) => key.replace('pairaaaaaaaa_', ''));
const topics = ['expectations', 'goals', 'experience', 'feedback', 'network', 'review'].map((step) => `${step}_topic`);
const other = (change: Partial<Pair>) => aPair({ id: 'pairbbbbbbbb', ...change });

describe('a programme', () => {
  it('is a welcome, its topics and a farewell, which is good for a month', () => {
    expect(keys({})).toEqual(['welcome', ...topics, 'farewell']);
    expect(items({}).at(-1)).toMatchObject({ due: '2027-05-18T07:00:00.000Z', ends: '2027-06-17T07:00:00.000Z' });
  });

  it('that is launched after its start begins the next morning', () => {
    const late = items({ cohort: { launchAt: '2026-12-02T10:00:00.000Z' } });
    expect(late.slice(0, 3).map(({ due }) => due.slice(0, 10))).toEqual(['2026-12-03', '2026-12-03', '2026-12-29']);
  });

  it('has no topic of a step that was given up, and nothing for whoever left', () => {
    const skipped = { goals: { by: heleneId, at: '2026-12-05T10:00:00.000Z' } };
    expect(keys({ pairs: [aPair({ skipped })] })).toEqual([
      'welcome',
      ...topics.filter((topic) => topic !== 'goals_topic'),
      'farewell',
    ]);
    expect(keys({ person: { leftAt: '2026-12-05T10:00:00.000Z' } })).toEqual([]);
  });

  it('ends for somebody of several pairs with the last of them', () => {
    const moved = { review: { by: heleneId, at: '2026-12-05T10:00:00.000Z', times: 1 } };
    for (const pairs of [
      [aPair(), other({ moved })],
      [other({ moved }), aPair()],
    ])
      expect(items({ pairs }).at(-1)).toMatchObject({ kind: 'farewell', due: '2027-06-15T07:00:00.000Z' });
  });
});

describe('a pause', () => {
  const pause = { by: heleneId, whole: true, from: '2026-12-10T10:00:00.000Z', until: '2026-12-22' };
  const told = { pairaaaaaaaa_expectations_topic: { as: 'told' as const, at: '2026-12-01T08:00:00.000Z' } };
  const due = (key: string, given: Given) => items(given).find((item) => item.key === `pairaaaaaaaa_${key}`)?.due;
  const paused = (change: Partial<Pair> = {}) => ({ pairs: [aPair({ pauses: [pause], ...change })] });

  it('holds what was not told before it began until the morning after it', () => {
    expect(due('expectations_topic', paused())).toBe('2026-12-22T08:00:00.000Z');
    expect(due('expectations_topic', { ...paused(), person: { told } })).toBe('2026-12-01T08:00:00.000Z');
  });

  it('holds no news of itself, and no date: that was agreed for its own day', () => {
    const date = {
      at: '2026-12-15T16:30:00.000Z',
      minutes: 45,
      by: heleneId,
      sequence: 1,
      since: '2026-12-09T10:00:00.000Z',
    };
    const dates = { expectations: { ...date, state: 'agreed' as const } };
    expect(due('pause_0', paused())).toBe('2026-12-11T08:00:00.000Z');
    expect(due('expectations_invitation_1', paused({ dates }))).toBe(date.since);
    expect(due('expectations_ask_1', paused({ dates }))).toBe('2026-12-22T08:00:00.000Z');
  });
});

describe('what cannot be undone', () => {
  const request = { n: 3, what: 'leave', at: '2026-12-05T10:00:00.000Z', state: 'asked' } as const;

  it('is asked about once more, after whoever left too, and no more once it is answered', () => {
    const person = { leftAt: '2026-12-01T10:00:00.000Z', request };
    expect(items({ person })).toEqual([
      { kind: 'confirm', key: 'confirm_3', due: request.at, ends: '2026-12-05T10:30:00.000Z', request },
    ]);
    expect(items({ person: { ...person, request: { ...request, held: true } } })[0]?.due).toBe(
      '2026-12-05T10:01:15.000Z',
    );
    expect(items({ person: { ...person, request: { ...request, state: 'dropped' } } })).toEqual([]);
  });
});

describe('a certificate', () => {
  const certificate = (given: Given) => items(given).filter(({ kind }) => kind === 'certificate');
  const drawn = { id: 'X', at: '2027-01-08T08:00:00.000Z', pair: 'pairbbbbbbbb', done: 5 };

  it('is owed for the pair that gets there first, whatever their order', () => {
    const late = aPair({ answers: answered(5, '2027-03-02T10:00:00.000Z') });
    const early = other({ answers: answered(6) });
    for (const pairs of [
      [late, early],
      [early, late],
    ])
      expect(certificate({ pairs })).toEqual([
        { kind: 'certificate', key: 'certificate', due: '2026-12-07T08:00:00.000Z', pair: early, done: 6 },
      ]);
  });

  it('stays what it is once it is drawn, though a meeting is taken back', () => {
    const pair = other({ answers: answered(1) });
    expect(certificate({ person: { certificate: drawn }, pairs: [aPair(), pair] })).toEqual([
      { kind: 'certificate', key: 'certificate', due: drawn.at, pair, done: 5 },
    ]);
  });

  it('that was drawn is owed no more where its pair is gone, and no other is', () => {
    const given = { person: { certificate: drawn, leftAt: drawn.at }, pairs: [aPair({ answers: answered(6) })] };
    expect(items(given)).toEqual([]);
  });
});
