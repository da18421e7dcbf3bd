import { describe, expect, it } from 'vitest';
import { ladderItems, lookForSigns } from '../../shared/domain/ladder.ts';
import type { Pair } from '../../shared/domain/pair.ts';
import type { Person, Request } from '../../shared/domain/person.ts';
import { aCohort, aPair, answered, heleneId, pressed, zoe, zoeId } from '../support/builders.ts';

const cohort = aCohort();
const topic = (step: string, pair = 'pairaaaaaaaa') => `${pair}_${step}_topic`;
const told = (steps: Record<string, string>, pair?: string): Person['told'] =>
  Object.fromEntries(Object.entries(steps).map(([step, at]) => [topic(step, pair), { as: 'told' as const, at }]));
const first = { expectations: '2026-12-01T08:00:00.000Z' };
const three = { ...first, goals: '2026-12-29T08:00:00.000Z', experience: '2027-01-26T08:00:00.000Z' };

const owed = (pair: Pair, person: Partial<Person> = { told: told(first) }, others: readonly Pair[] = []) =>
  ladderItems(cohort, zoe(person), [pair, ...others], pair).map(({ key, due }) => [
    key.replace('pairaaaaaaaa_', ''),
    due,
  ]);

describe('silence about a step that was told', () => {
  it('brings a nudge after a quarter of the interval, and the question whether to put it off after half', () => {
    expect(owed(aPair())).toEqual([
      ['expectations_nudge_0', '2026-12-08T08:00:00.000Z'],
      ['expectations_move_0', '2026-12-15T08:00:00.000Z'],
    ]);
  });

  it('counts from the letter that told the topic, not from when it was due', () => {
    expect(owed(aPair(), { told: told({ expectations: '2026-12-03T08:00:00.000Z' }) })[0]?.[1]).toBe(
      '2026-12-10T08:00:00.000Z',
    );
  });

  it('counts days where clocks change: a week stays a week', () => {
    const spring = { ...aCohort(), start: '2027-03-23' };
    const person = zoe({ told: told({ expectations: '2027-03-23T08:00:00.000Z' }) });
    expect(ladderItems(spring, person, [aPair()], aPair()).map(({ due }) => due)).toEqual([
      '2027-03-30T07:00:00.000Z',
      '2027-04-06T07:00:00.000Z',
    ]);
  });

  it('brings nothing for a step that was never told, whatever else the person did', () => {
    expect(owed(aPair(), {})).toEqual([]);
    expect(owed(aPair({ seen: { [zoeId]: '2026-12-05T18:00:00.000Z' } }), {})).toEqual([]);
  });

  it('is silence too where the letter may have arrived', () => {
    const parked = { as: 'parked' as const, at: first.expectations };
    expect(owed(aPair(), { told: { [topic('expectations')]: parked } })).toEqual(owed(aPair()));
    expect(owed(aPair(), { told: { [topic('expectations')]: { ...parked, as: 'refused' } } })).toEqual([]);
  });

  it('counts anew from when they asked for the address that they now have', () => {
    const request = { n: 1, what: 'address', at: '2026-12-05T18:00:00.000Z', state: 'done' } as const;
    const dueAfter = (change: Partial<Request>) =>
      owed(aPair(), { told: told(first), request: { ...request, ...change } })[0]?.[1];
    expect(dueAfter({})).toBe('2026-12-12T08:00:00.000Z');
    expect([dueAfter({ state: 'confirmed' }), dueAfter({ what: 'export' })]).toEqual(
      Array.from({ length: 2 }, () => '2026-12-08T08:00:00.000Z'),
    );
  });

  it('counts anew from every sign of life, in any of the person’s pairs', () => {
    const sign = { seen: { [zoeId]: '2026-12-05T18:00:00.000Z' } };
    expect(owed(aPair(sign))[0]?.[1]).toBe('2026-12-12T08:00:00.000Z');
    expect(owed(aPair(), undefined, [aPair({ id: 'pairbbbbbbbb', ...sign })])[0]?.[1]).toBe('2026-12-12T08:00:00.000Z');
  });

  it('is broken by an answer, a date, or giving the step up', () => {
    const at = '2026-12-02T10:00:00.000Z';
    const meeting = { at: '2026-12-10T16:30:00.000Z', minutes: 45 };
    expect(owed(aPair({ answers: answered(1) }))).toEqual([]);
    expect(owed(pressed(cohort, aPair(), zoeId, at, { do: 'date', step: 'expectations', ...meeting }))).toEqual([]);
    expect(owed(pressed(cohort, aPair(), zoeId, at, { do: 'skip', step: 'expectations' }))).toEqual([]);
  });

  it('leaves out the days of a pause', () => {
    const pair = pressed(cohort, aPair(), zoeId, '2026-12-02T10:00:00.000Z', { do: 'pause', until: '2026-12-16' });
    expect(owed(pair)[0]?.[1]).toBe('2026-12-23T08:00:00.000Z');
  });

  it('is asked about with one letter, not two, when both are late', () => {
    const [nudge, move] = ladderItems(cohort, zoe({ told: told(first) }), [aPair()], aPair());
    expect(nudge?.ends).toBe(move?.due);
  });

  it('is asked about once where the interval is too short for both, and never where it is a day', () => {
    const every = (intervalDays: number) => ({ ...cohort, programme: { ...cohort.programme, intervalDays } });
    const kinds = (days: number) =>
      ladderItems(every(days), zoe({ told: told(first) }), [aPair()], aPair()).map(({ kind }) => kind);
    expect([kinds(3), kinds(2), kinds(1)]).toEqual([['nudge', 'move'], ['move'], []]);
  });
});

describe('silence', () => {
  const since = '2026-12-01T08:00:00.000Z';
  const unreached =
    (...people: string[]) =>
    (pair: Pair) => ({
      ...pair,
      members: pair.members.map((one) => (people.includes(one.person) ? { ...one, unreached: since } : one)),
    });
  const group = aPair({ members: [...aPair().members, { person: 'amadou', role: 'mentee' }] });

  it('is none of somebody who cannot be written to', () => {
    expect(owed(aPair(), { told: told(first), stopped: { at: since, why: 'bounced' } })).toEqual([]);
  });

  it('is none of somebody who has nobody to make a date with', () => {
    expect(owed(unreached(heleneId)(aPair()))).toEqual([]);
    expect(owed(unreached(heleneId, 'amadou')(group))).toEqual([]);
    expect(owed(unreached(heleneId)(group))).toHaveLength(2);
  });
});

describe('two steps that nobody answered', () => {
  it('end the letters about silence', () => {
    expect(new Set(owed(aPair(), { told: told(three) }).map(([key]) => key))).toEqual(
      new Set(['expectations_nudge_0', 'expectations_move_0', 'goals_nudge_0', 'goals_move_0']),
    );
  });

  it('are two that were told: one that an outage took does not count', () => {
    const { expectations: _, ...two } = three;
    expect(owed(aPair(), { told: told(two) }).map(([key]) => key)).toContain('experience_nudge_0');
  });

  it('no longer do once the person gives a sign of life', () => {
    const pair = aPair({ seen: { [zoeId]: '2027-01-20T10:00:00.000Z' } });
    expect(owed(pair, { told: told(three) }).map(([key]) => key)).toContain('experience_nudge_0');
  });
});

it('a step put off is asked about anew once its topic is told again', () => {
  const pair = pressed(cohort, aPair(), zoeId, '2026-12-10T10:00:00.000Z', {
    do: 'move',
    step: 'expectations',
    seen: 0,
  });
  expect(owed(pair)).toEqual([]);
  const again = { ...told(first), [`${topic('expectations')}_1`]: { as: 'told' as const, at: three.goals } };
  expect(owed(pair, { told: again }).map(([key]) => key)).toEqual(['expectations_nudge_1', 'expectations_move_1']);
});

describe('somebody who left two steps unanswered', () => {
  const givenUp = { told: told(three) };
  const now = '2027-01-28T10:00:00.000Z';

  it('is looked at again after a quarter of the interval: a sign of life brings the ladder back, and wakes nobody', () => {
    expect(owed(aPair(), givenUp)).not.toContainEqual(expect.arrayContaining(['experience_nudge_0']));
    expect(lookForSigns({ cohort, person: zoe(givenUp), pairs: [aPair()] }, now)).toBe('2027-02-04T08:00:00.000Z');
    const pair = aPair({ seen: { [zoeId]: now } });
    expect(owed(pair, givenUp)).toContainEqual(['experience_nudge_0', '2027-02-04T08:00:00.000Z']);
  });

  it.each<[string, Partial<Person>, string]>([
    ['they want no reminders', { ...givenUp, quietSince: now }, now],
    ['their last topic is over', givenUp, '2027-06-01T08:00:00.000Z'],
  ])('is not looked at for that where %s', (_, person, at) => {
    expect(lookForSigns({ cohort, person: zoe(person), pairs: [aPair()] }, at)).toBeUndefined();
  });

  const lookOf = (person: Partial<Person>, pairs: readonly Pair[], at = now) =>
    lookForSigns({ cohort, person: zoe(person), pairs }, at);
  const looked = '2027-02-04T08:00:00.000Z';

  it('in one of their pairs is enough, where its others can be reached', () => {
    expect(lookOf(givenUp, [aPair(), aPair({ id: 'pairbbbbbbbb' })])).toBe(looked);
    const members = aPair().members.map((one) => (one.person === zoeId ? one : { ...one, unreached: now }));
    expect(lookOf(givenUp, [aPair({ members })])).toBeUndefined();
  });

  it('is looked at while there is anything to bring back, until the step is over', () => {
    const nudged = { told: { ...told(three), pairaaaaaaaa_experience_nudge_0: { as: 'told' as const, at: now } } };
    expect(lookOf(nudged, [aPair()])).toBe(looked);
    expect(lookOf(givenUp, [aPair()], '2027-02-23T07:59:59.999Z')).toBeDefined();
    expect(lookOf(givenUp, [aPair()], '2027-02-23T08:00:00.000Z')).toBeUndefined();
  });

  it('is not reminded of a step that was over before their sign of life', () => {
    const pair = aPair({ seen: { [zoeId]: '2027-06-01T08:00:00.000Z' } });
    expect(owed(pair, givenUp)).toEqual([]);
  });
});
