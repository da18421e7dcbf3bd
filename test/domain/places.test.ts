import { describe, expect, it } from 'vitest';
import type { Act } from '../../shared/domain/act.ts';
import { decide, keysOf } from '../../shared/domain/decide.ts';
import type { Pair } from '../../shared/domain/pair.ts';
import { moveProblem, pauseProblem } from '../../shared/domain/pair-acts.ts';
import type { Person } from '../../shared/domain/person.ts';
import { pairAnswersEndAt } from '../../shared/domain/places.ts';
import { timetable } from '../../shared/domain/timetable.ts';
import { aCohort, aPair, answered, heleneId, pressed, zoe, zoeId } from '../support/builders.ts';

const cohort = aCohort();
const said = (pair: Pair, at: string, act: Act, by = zoeId) => pressed(cohort, pair, by, at, act);
const told = (...keys: string[]): Person['told'] =>
  Object.fromEntries(keys.map((key) => [key, { as: 'told' as const, at: '2026-12-01T08:00:00.000Z' }]));
const welcomed = { ...told('welcome', 'pairaaaaaaaa_expectations_topic') };

/** The days of the topics that are still to come, and of the end. */
const topics = (pair: Pair, person: Partial<Person> = { told: welcomed }) =>
  timetable({ cohort, person: zoe(person), pairs: [pair] }).flatMap(({ kind, key, due }) =>
    kind === 'farewell' || (kind === 'topic' && !person.told?.[key])
      ? [`${due.slice(0, 10)} ${key.replace(/^.*?_(.*?)_topic/, '$1')}`]
      : [],
  );
const planned = [
  '2026-12-29 goals',
  '2027-01-26 experience',
  '2027-02-23 feedback',
  '2027-03-23 network',
  '2027-04-20 review',
  '2027-05-18 farewell',
];

it('a pair that puts nothing off follows the grid of its cohort', () => {
  expect(topics(aPair())).toEqual(planned);
});

describe('a step put off', () => {
  const move = { do: 'move', step: 'expectations', seen: 0 } as const;
  const moved = said(aPair(), '2026-12-10T10:00:00.000Z', move);

  it('comes again on the next date of the grid, and the rest follows', () => {
    expect(topics(moved)).toEqual([
      '2026-12-29 expectations_1',
      '2027-01-26 goals',
      '2027-02-23 experience',
      '2027-03-23 feedback',
      '2027-04-20 network',
      '2027-05-18 review',
      '2027-06-15 farewell',
    ]);
  });

  it('can be taken back until then, and then no more', () => {
    const unmove = { do: 'unmove', step: 'expectations', seen: 1 } as const;
    expect(topics(said(moved, '2026-12-28T10:00:00.000Z', unmove))).toEqual(planned);
    expect(said(moved, '2026-12-29T10:00:00.000Z', unmove)).toBe(moved);
  });

  it('is put off once, though both partners ask for it at the same time', () => {
    expect(said(moved, '2026-12-10T10:00:01.000Z', move, heleneId)).toBe(moved);
  });

  it('is not one that is answered, that its successor has followed, or that would end the programme too late', () => {
    const now = '2026-12-29T10:00:00.000Z';
    expect(moveProblem(cohort, aPair({ answers: answered(1) }), 'expectations', now)).toBe('answered');
    expect(moveProblem(cohort, aPair(), 'expectations', now)).toBe('over');
    const often = aPair({ moved: { review: { by: zoeId, at: now, times: 13 } } });
    expect(moveProblem(cohort, often, 'review', now)).toBe('too late');
    expect(moveProblem(cohort, often, 'expectations', '2026-12-02T10:00:00.000Z')).toBe('too late');
  });
});

describe('a pause', () => {
  const pause = (until: string) => ({ do: 'pause', until }) as const;
  const now = '2026-12-10T10:00:00.000Z';

  it('takes no date of the grid if none falls into it', () => {
    expect(topics(said(aPair(), now, pause('2026-12-28')))).toEqual(planned);
  });

  it('takes the dates that fall into it; the topic it held goes when it is over, the rest on the grid', () => {
    expect(topics(said(aPair(), now, pause('2027-01-06')))).toEqual([
      '2027-01-06 goals',
      '2027-02-23 experience',
      '2027-03-23 feedback',
      '2027-04-20 network',
      '2027-05-18 review',
      '2027-06-15 farewell',
    ]);
  });

  it('that ends at a weekend is over on Monday', () => {
    expect(topics(said(aPair(), now, pause('2027-01-02')))[0]).toBe('2027-01-04 goals');
  });

  it('that is ended early is over on the next working morning', () => {
    const paused = said(aPair(), now, pause('2027-01-20'));
    expect(topics(said(paused, '2027-01-05T10:00:00.000Z', { do: 'resume' }))[0]).toBe('2027-01-06 goals');
    expect(topics(said(paused, '2027-01-08T10:00:00.000Z', { do: 'resume' }))[0]).toBe('2027-01-11 goals');
  });

  it('leaves where it is a topic that came between it and the one before', () => {
    const first = said(aPair(), now, pause('2027-01-06'));
    const second = said(first, '2027-01-20T10:00:00.000Z', pause('2027-02-03'));
    const { told: before } = zoe({ told: { ...welcomed, ...told('pairaaaaaaaa_goals_topic') } });
    expect(topics(first, { told: before })[0]).toBe('2027-02-23 experience');
    expect(topics(second, { told: before })).toEqual(topics(first, { told: before }));
  });

  it('is silent, and its end is told', () => {
    const pair = said(aPair(), '2026-12-03T10:00:00.000Z', pause('2026-12-16'));
    const person = zoe({ told: welcomed, calmAt: '2026-12-01T08:00:00.000Z' });
    const rest = decide({ cohort, person, pairs: [pair] }, '2026-12-03T10:00:00.000Z');
    expect([rest.do, rest.person.nextAt]).toEqual(['rest', '2026-12-16T08:00:00.000Z']);
    const over = decide({ cohort, person, pairs: [pair] }, '2026-12-16T08:00:00.000Z');
    expect(over.do === 'write' && keysOf(over.letter.items)).toEqual(['pairaaaaaaaa_resume_0']);
  });

  it('of one person in a group holds that person’s letters only, and no date of the grid', () => {
    const members = [
      { person: heleneId, role: 'mentor' as const },
      { person: zoeId, role: 'mentee' as const },
      { person: 'amadou', role: 'mentee' as const },
    ];
    const pair = said(aPair({ members }), now, pause('2027-01-06'));
    expect(topics(pair)[0]).toBe('2027-01-06 goals');
    expect(topics(pair)[1]).toBe('2027-01-26 experience');
    expect(topics(pair, { id: 'amadou', told: welcomed })).toEqual(planned);
  });

  it('is refused for a day that is past, beyond the limit, or once the programme is over', () => {
    const problem = (until: string, at = now) => pauseProblem(cohort, aPair(), zoeId, until, at);
    expect(problem('2026-12-10')).toBe('past');
    expect(problem('2026-12-11')).toBeUndefined();
    expect(problem('2028-06-01')).toBe('too late');
    expect(problem('2027-06-30', '2027-05-19T10:00:00.000Z')).toBe('over');
  });

  it('puts off how long answers count', () => {
    expect(pairAnswersEndAt(cohort, aPair())).toBe('2027-06-17T07:00:00.000Z');
    expect(pairAnswersEndAt(cohort, said(aPair(), now, pause('2027-01-06')))).toBe('2027-07-15T07:00:00.000Z');
  });
});

describe('a step given up', () => {
  const skipped = said(aPair(), '2026-12-10T10:00:00.000Z', { do: 'skip', step: 'goals' });

  it('is not written about, and its date stays empty', () => {
    expect(topics(skipped)).toEqual(planned.filter((line) => !line.endsWith('goals')));
  });

  it('comes back when it is taken up again', () => {
    expect(topics(said(skipped, '2026-12-11T10:00:00.000Z', { do: 'unskip', step: 'goals' }))).toEqual(planned);
  });

  it('is none that somebody says took place', () => {
    const pair = aPair({ answers: answered(2) });
    expect(said(pair, '2026-12-10T10:00:00.000Z', { do: 'skip', step: 'goals' })).toBe(pair);
  });
});
