import { describe, expect, it } from 'vitest';
import type { Act } from '../../shared/domain/act.ts';
import type { Pair } from '../../shared/domain/pair.ts';
import type { Person } from '../../shared/domain/person.ts';
import type { Programme } from '../../shared/domain/programme.ts';
import { leavings, newsItems } from '../../shared/domain/news-items.ts';
import { millisecondsBetween } from '../../shared/domain/time.ts';
import { timetable } from '../../shared/domain/timetable.ts';
import { aCohort, aPair, answered, helene, heleneId, pressed, zoe, zoeId } from '../support/builders.ts';

const cohortOf = (confirmation: Programme['confirmation'] = 'either') =>
  aCohort({ programme: { ...aCohort().programme, confirmation } });
const cohort = cohortOf();
const step = 'expectations';
const said = (pair: Pair, by: string, at: string, act: Act) => pressed(cohort, pair, by, at, act);
const met = (pair: Pair, by: string, at: string) => said(pair, by, at, { do: 'met', step });

const members = [...aPair().members, { person: 'amadou', role: 'mentee' as const }];
const amadou = zoe({ id: 'amadou' });

/** Days and names of what a person is told of others, or asked because of them. */
const owed = (pair: Pair, person: Person = zoe(), of = cohort) =>
  [...newsItems(of, person, pair), ...leavings(of, person, pair)].map(
    ({ key, due }) => `${due.slice(0, 16)} ${key.replace('pairaaaaaaaa_', '')}`,
  );
/** For how many days each is worth telling. */
const days = (pair: Pair, person: Person = zoe()) =>
  [...newsItems(cohort, person, pair), ...leavings(cohort, person, pair)].map(
    ({ kind, due, ends }) => `${kind} ${millisecondsBetween(due, ends) / 86_400_000}`,
  );

describe('a word that is missing', () => {
  const pair = met(aPair(), zoeId, '2026-12-10T15:00:00.000Z');

  it('is asked of the side that has yet to say so, the next morning', () => {
    expect(owed(pair, helene(), cohortOf('both'))).toEqual(['2026-12-11T08:00 expectations_check']);
    expect(owed(pair, zoe(), cohortOf('both'))).toEqual([]);
    expect(owed(pair, helene(), cohortOf('mentor'))).toEqual(['2026-12-11T08:00 expectations_check']);
    const group = met(aPair({ members }), zoeId, '2026-12-10T15:00:00.000Z');
    expect(owed(group, amadou, cohortOf('mentor'))).toEqual([]);
  });

  it('is asked of nobody where one word is enough', () => {
    expect(owed(pair, helene()).filter((line) => line.endsWith('check'))).toEqual([]);
  });
});

describe('answers that differ', () => {
  it('are shown to those who gave them, once, and to nobody else', () => {
    const pair = said(
      met(aPair({ members }), zoeId, '2026-12-10T15:00:00.000Z'),
      heleneId,
      '2026-12-12T15:00:00.000Z',
      {
        do: 'not met',
        step,
      },
    );
    const checks = ['2026-12-13T08:00 expectations_check'];
    expect([owed(pair), owed(pair, helene()), owed(pair, amadou)]).toEqual([checks, checks, []]);
    const three = met(pair, 'amadou', '2026-12-14T15:00:00.000Z');
    expect(owed(three, amadou)).toEqual(['2026-12-15T08:00 expectations_check']);
  });
});

describe('a pause', () => {
  const paused = said(aPair(), zoeId, '2026-12-10T10:00:00.000Z', { do: 'pause', until: '2027-01-06' });
  const told = (key: string): Person['told'] => ({
    [`pairaaaaaaaa_${key}`]: { as: 'told', at: '2026-12-11T08:00:00.000Z' },
  });

  it('is told to the partner the next morning, and its end to both', () => {
    expect(owed(paused, helene())).toEqual(['2026-12-11T08:00 pause_0']);
    expect(owed(paused, helene({ told: told('pause_0') })).at(-1)).toBe('2027-01-06T08:00 resume_0');
    const parked: Person['told'] = { pairaaaaaaaa_pause_0: { as: 'parked', at: '2026-12-11T08:00:00.000Z' } };
    expect(owed(paused, helene({ told: parked })).at(-1)).toBe('2027-01-06T08:00 resume_0');
    expect(owed(paused)).toEqual(['2027-01-06T08:00 resume_0']);
  });

  it('whose beginning could not be told before its end is not told of at its end either', () => {
    const cancelled: Person['told'] = { pairaaaaaaaa_pause_0: { as: 'cancelled', at: '2027-01-06T08:00:00.000Z' } };
    expect(owed(paused, helene({ told: cancelled })).filter((line) => line.includes('resume'))).toEqual([]);
  });

  it('that was over before the partner heard of it is not told at all', () => {
    const over = said(paused, zoeId, '2026-12-10T12:00:00.000Z', { do: 'resume' });
    expect([owed(over), owed(over, helene()).length]).toEqual([[], 1]);
    const item = timetable({ cohort, person: helene(), pairs: [over] }).find(({ kind }) => kind === 'pause');
    expect(item?.ends).toBe('2026-12-10T12:00:00.000Z');
  });

  it('of one in a group is nobody else’s news', () => {
    const pair = said(aPair({ members }), zoeId, '2026-12-10T10:00:00.000Z', { do: 'pause', until: '2027-01-06' });
    expect([owed(pair, helene()), owed(pair)]).toEqual([[], ['2027-01-06T08:00 resume_0']]);
  });

  it('for help looks to the partner like any other', () => {
    const pair = said(aPair(), zoeId, '2026-12-10T10:00:00.000Z', { do: 'not working' });
    const item = timetable({ cohort, person: helene(), pairs: [pair] }).find(({ kind }) => kind === 'pause');
    expect(item?.key).toBe('pairaaaaaaaa_pause_0');
    expect(pair.pauses).toEqual([{ by: zoeId, whole: true, from: '2026-12-10T10:00:00.000Z', until: '2027-01-07' }]);
  });
});

describe('how it is going', () => {
  it('is asked after the first, the third and the last step, with the next topic or the farewell', () => {
    const lines = owed(aPair({ answers: answered(6, '2026-12-02T10:00:00.000Z') }));
    expect(lines).toEqual([
      '2026-12-29T08:00 expectations_pulse',
      '2027-02-23T08:00 experience_pulse',
      '2027-05-18T07:00 review_pulse',
    ]);
  });

  it('is asked of a pair’s last step with the farewell, which waits for the last of their pairs', () => {
    const met = aPair({ answers: answered(6, '2026-12-02T10:00:00.000Z') });
    const pauses = [{ by: zoeId, whole: true as const, from: '2026-12-03T10:00:00.000Z', until: '2027-01-10' }];
    const later = aPair({ id: 'pairbbbbbbbb', pauses });
    const items = timetable({ cohort, person: helene({ pairs: [met.id, later.id] }), pairs: [met, later] });
    const due = (key: string) => items.find((item) => item.key === key)?.due;
    expect(due('farewell')).toBe('2027-06-15T07:00:00.000Z');
    expect(due('pairaaaaaaaa_review_pulse')).toBe(due('farewell'));
  });

  it('is asked with the first topic after an answer of that very morning, and of nobody after the end', () => {
    expect(owed(aPair({ answers: answered(1, '2026-12-29T08:00:00.000Z') }))).toEqual([
      '2027-01-26T08:00 expectations_pulse',
    ]);
    expect(owed(aPair({ answers: answered(1, '2027-05-20T08:00:00.000Z') }))).toEqual([]);
  });

  it('is asked with the first topic after a late answer', () => {
    expect(owed(aPair({ answers: answered(1, '2027-01-05T10:00:00.000Z') }))).toEqual([
      '2027-01-26T08:00 expectations_pulse',
    ]);
  });

  it('is not asked of whoever has said it, nor of anybody about a meeting that did not count', () => {
    const pair = said(aPair({ answers: answered(1) }), zoeId, '2026-12-20T10:00:00.000Z', { do: 'well', step });
    expect([owed(pair), owed(pair, helene())]).toEqual([[], ['2026-12-29T08:00 expectations_pulse']]);
    expect(owed(aPair({ answers: answered(1) }), zoe(), cohortOf('both'))).toEqual([]);
  });
});

describe('the card of expectations', () => {
  it('comes to both at once, as it answers what they did', () => {
    const card = { agreed: ['rhythm'], first: [], later: [], at: '2026-12-05T18:00:00.000Z' };
    const pair = aPair({ card });
    expect([owed(pair), owed(pair, helene())]).toEqual(Array.from({ length: 2 }, () => ['2026-12-05T18:00 alignment']));
  });
});

describe('somebody who leaves', () => {
  const gone = aPair({
    members: [
      { person: heleneId, role: 'mentor', left: '2026-12-20T10:00:00.000Z' },
      { person: zoeId, role: 'mentee' },
    ],
  });

  it('ends a pair of two: that is told, and nothing else comes of it', () => {
    expect(owed(gone)).toEqual(['2026-12-21T08:00 left_1']);
    expect(timetable({ cohort, person: zoe(), pairs: [gone] }).map(({ kind }) => kind)).toEqual(['welcome', 'left']);
  });
});

describe('letters that come back', () => {
  const since = (person: string, unreached: string) => (one: Pair['members'][number]) =>
    one.person === person ? { ...one, unreached } : one;
  const unreached = aPair({ members: members.map(since(heleneId, '2026-12-20T10:30:00.000Z')) });

  it('are told to the others the next morning, while answers count, and to the one whom they concern not', () => {
    expect(owed(unreached)).toEqual(['2026-12-21T08:00 unreached_202612201030']);
    expect(newsItems(cohort, zoe(), unreached)).toMatchObject([
      { kind: 'unreached', ends: '2027-06-17T07:00:00.000Z' },
    ]);
    expect(owed(unreached, helene())).toEqual([]);
  });

  it('are told once more for each whom they concern', () => {
    const two = { ...unreached, members: unreached.members.map(since('amadou', '2026-12-18T10:00:00.000Z')) };
    expect(owed(two)).toEqual(owed(unreached));
    const three = { ...unreached, members: unreached.members.map(since('amadou', '2026-12-22T10:00:00.000Z')) };
    expect(owed(three)).toEqual(['2026-12-23T08:00 unreached_202612221000']);
  });
});

it('news is no news after a while: of a card an interval, of a leaving a month, of all else a week', () => {
  const card = { agreed: [], first: [], later: [], at: '2026-12-05T18:00:00.000Z' };
  const left = members.map((one) => (one.person === 'amadou' ? { ...one, left: '2026-12-20T08:00:00.000Z' } : one));
  const pauses = [{ by: zoeId, whole: true, from: '2026-12-10T10:00:00.000Z', until: '2027-01-06' }];
  expect(days(aPair({ card, members: left, pauses, answers: answered(1) })).toSorted()).toEqual([
    'alignment 28',
    'left 30',
    'pulse 7',
    'resume 7',
  ]);
});
