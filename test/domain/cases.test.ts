import { describe, expect, it } from 'vitest';
import type { Act } from '../../shared/domain/act.ts';
import { type Case, casesOf, toldOnce } from '../../shared/domain/cases.ts';
import type { Pair } from '../../shared/domain/pair.ts';
import type { Person } from '../../shared/domain/person.ts';
import { plusMinutes } from '../../shared/domain/time.ts';
import { aCohort, aPair, answered, helene, heleneId, pressed, zoe, zoeId } from '../support/builders.ts';

const cohort = aCohort();
const day = 24 * 60;
const topicAt = '2026-12-01T08:00:00.000Z';
const after = (days: number, minutes = 0) => plusMinutes(topicAt, days * day + minutes);
const topics = (...steps: string[]): Person['told'] =>
  Object.fromEntries(
    steps.map((step) => [
      `pairaaaaaaaa_${step}_topic`,
      { as: 'told', at: after(28 * cohort.programme.steps.indexOf(step)) } as const,
    ]),
  );
const said = (pair: Pair, days: number, act: Act, by = zoeId) => pressed(cohort, pair, by, after(days), act);

/** What the organiser is told of a pair, whose people are in no other but the given ones. */
const cases = (
  pair: Pair,
  now: string,
  people: readonly Person[] = [helene(), zoe()],
  others: readonly Pair[] = [],
): ReturnType<typeof casesOf> =>
  casesOf(
    cohort,
    pair,
    new Map(people.map((person) => [person.id, person])),
    new Map(people.map(({ id }) => [id, [pair, ...others]])),
    now,
  );

it('nobody needs the organiser where nothing was said and nothing asked', () => {
  expect(cases(aPair(), after(300))).toEqual([]);
});

it('whoever says that it is not working needs somebody at once, also where the pair has ended since', () => {
  const pair = said(aPair(), 2, { do: 'not working' });
  const help = { why: 'help', person: zoeId, since: after(2) };
  expect(cases(pair, after(2))).toEqual([help]);
  const ended = aPair({ ...pair, members: [{ ...pair.members[0]!, left: after(3) }, pair.members[1]!] });
  expect(cases(ended, after(4))).toEqual([help, { why: 'left', person: heleneId, since: after(3) }]);
});

describe('"I get no answer"', () => {
  const alone = said(aPair(), 2, { do: 'no answer', step: 'expectations' });
  const told = [{ why: 'no answer', since: after(2) }];

  it('is told after a week, and not by whom', () => {
    expect([cases(alone, after(9, -1)), cases(alone, after(9))]).toEqual([[], told]);
  });

  it('is no longer told once the step is answered, dated or given up', () => {
    const step = 'expectations';
    const later: readonly Act[] = [
      { do: 'met', step },
      { do: 'date', step, at: after(20), minutes: 60 },
      { do: 'skip', step },
    ];
    expect(later.map((act) => cases(said(alone, 3, act, heleneId), after(9)))).toEqual([[], [], []]);
  });

  it('is not what "we are looking for a date" says', () => {
    expect(cases(said(aPair(), 2, { do: 'looking', step: 'expectations' }), after(30))).toEqual([]);
  });

  it('goes with the pair', () => {
    const ended = { ...alone, members: alone.members.map((one) => ({ ...one, left: after(5) })) };
    expect(cases(ended, after(9)).map(({ why }) => why)).toEqual(['left', 'left']);
  });
});

it('people who differ about a step are told of since the last of their answers', () => {
  const met = said(aPair(), 3, { do: 'met', step: 'goals' }, heleneId);
  const denied = said(met, 5, { do: 'not met', step: 'goals' });
  expect(cases(denied, after(5))).toEqual([{ why: 'disagree', step: 'goals', since: after(5) }]);
  const noah = { person: 'noahaaaaaaaaaaaa', role: 'mentee' as const };
  const three = said(
    aPair({ ...denied, members: [...denied.members, noah] }),
    7,
    { do: 'met', step: 'goals' },
    noah.person,
  );
  expect(cases(three, after(8))).toEqual([{ why: 'disagree', step: 'goals', since: after(7) }]);
});

it('whoever left a group that goes on is no case', () => {
  const noah = { person: 'noahaaaaaaaaaaaa', role: 'mentee' as const, left: after(3) };
  expect(cases(aPair({ members: [...aPair().members, noah] }), after(5))).toEqual([]);
});

describe('silence', () => {
  const silent = (since: string, person = zoeId) => ({ why: 'silent', person, since });
  const first = zoe({ told: topics('expectations') });

  it('is three quarters of the interval since the topic, or since a sign of life', () => {
    expect([cases(aPair(), after(21, -1), [first]), cases(aPair(), after(21), [first])]).toEqual([
      [],
      [silent(topicAt)],
    ]);
    const alive = said(aPair(), 5, { do: 'looking', step: 'expectations' });
    expect([cases(alive, after(26, -1), [first]), cases(alive, after(26), [first])]).toEqual([[], [silent(after(5))]]);
  });

  it('is broken by a press in any of their pairs', () => {
    const other = aPair({ id: 'pairbbbbbbbb', seen: { [zoeId]: after(5) } });
    expect([21, 26].map((days) => cases(aPair(), after(days), [first], [other]).length)).toEqual([0, 1]);
  });

  it('is told at once of whoever left the step before unanswered too', () => {
    const both = zoe({ told: topics('expectations', 'goals') });
    expect(cases(aPair(), after(28), [both])).toEqual([{ ...silent(topicAt), anew: after(28) }]);
    expect(cases(aPair({ answers: answered(1) }), after(28), [both])).toEqual([]);
  });

  it('is told of since the first step that nobody answered after their last sign of life, not since the latest', () => {
    const told = topics('expectations', 'goals', 'experience');
    const since = (pair: Pair) => cases(pair, after(100), [zoe({ told })]).map((one) => one.since);
    expect(since(aPair())).toEqual([topicAt]);
    expect(since(aPair({ answers: answered(1) }))).toEqual([after(28)]);
    expect(since(aPair({ seen: { [zoeId]: after(30) } }))).toEqual([after(56)]);
    expect(since(aPair({ seen: { [zoeId]: after(60) } }))).toEqual([after(60)]);
    const paused = said(aPair(), 2, { do: 'pause', until: '2026-12-20' }, heleneId);
    expect(since(paused)[0]).toBe('2026-12-20T08:00:00.000Z');
  });

  it('is about the last step they were told of', () => {
    const both = zoe({ told: topics('expectations', 'goals') });
    const { goals } = answered(2, '2026-12-30T10:00:00.000Z', heleneId);
    expect(cases(aPair({ answers: { goals: goals! } }), after(60), [both])).toEqual([]);
  });

  it('is each one’s own', () => {
    const people = [helene({ told: topics('expectations') }), first];
    const pair = aPair({ seen: { [heleneId]: after(10) } });
    expect(cases(pair, after(21), people)).toEqual([silent(topicAt)]);
    expect(cases(pair, after(31), people)).toEqual([silent(after(10), heleneId), silent(topicAt)]);
  });

  it('is not that of people in a pause, nor in a pair that has ended', () => {
    const paused = said(aPair(), 2, { do: 'pause', until: '2027-02-01' }, heleneId);
    expect(cases(paused, after(30), [first])).toEqual([]);
    const [mentor, mentee] = aPair().members;
    const ended = aPair({ members: [{ ...mentor!, left: after(3) }, mentee!] });
    expect(cases(ended, after(30), [first]).map(({ why }) => why)).toEqual(['left']);
  });

  it('is not that of people whose letters come back: these are told of', () => {
    const stopped = { at: after(1), why: 'bounced' } as const;
    expect(cases(aPair(), after(30), [zoe({ told: topics('expectations'), stopped })])).toEqual([
      { why: 'bounced', person: zoeId, since: after(1) },
    ]);
  });
});

describe('letters that may be lost', () => {
  const parked = { as: 'parked', at: after(0, 60), why: 'two lost' } as const;
  const unknown = { why: 'unknown', person: zoeId, letter: 'd20261201', since: parked.at };

  it('are told of by their names, a topic’s while its step is open', () => {
    const told = { pairaaaaaaaa_expectations_topic: { ...parked, letter: 'd20261201' } };
    expect(cases(aPair(), after(1), [zoe({ told })])).toEqual([unknown]);
    expect(cases(aPair({ answers: answered(1) }), after(1), [zoe({ told })])).toEqual([]);
    expect(cases(aPair(), after(1), [zoe({ told: topics('expectations') })])).toEqual([]);
  });

  it('are told of with the pair that earned the certificate', () => {
    const told = { certificate: parked };
    const earnedIn = (pair: string) => zoe({ told, certificate: { id: 'abc', at: after(0), pair, done: 5 } });
    expect(cases(aPair(), after(1), [earnedIn('pairaaaaaaaa')])).toEqual([{ ...unknown, letter: 'certificate' }]);
    expect([cases(aPair(), after(1), [earnedIn('pairbbbbbbbb')]), cases(aPair(), after(1), [zoe({ told })])]).toEqual([
      [],
      [],
    ]);
  });
});

it('rows that cannot be decided on are told of: the pair’s own, and those of people who take part', () => {
  const stuck = { why: 'TypeError', at: after(2) };
  const [mentor, mentee] = aPair().members;
  const noah = { person: 'noahaaaaaaaaaaaa', role: 'mentee' as const, left: after(1) };
  const pair = aPair({ stuck, members: [mentor!, mentee!, noah] });
  expect(cases(pair, after(3), [helene(), zoe({ stuck }), zoe({ id: noah.person, stuck })])).toEqual([
    { why: 'stuck', since: after(2) },
    { why: 'stuck', person: zoeId, since: after(2) },
  ]);
});

it('tells a silence of both, and that nobody answers, once; what is about one person is told of each', () => {
  const since = topicAt;
  const one: readonly Case[] = [
    { why: 'silent', person: zoeId, since },
    { why: 'left', person: zoeId, since },
    { why: 'left', person: heleneId, since },
    { why: 'no answer', since },
  ];
  const again: readonly Case[] = [
    { why: 'silent', person: heleneId, since },
    { why: 'no answer', since },
  ];
  expect(toldOnce([...one, ...again])).toEqual(one);
});

describe('once no answer counts any more', () => {
  const over = after(250);
  const told = (fate: Person['told'][string], more: Partial<Person> = {}) =>
    cases(aPair(), over, [helene(), zoe({ told: { ...topics('expectations'), certificate: fate }, ...more })]);

  it('nobody needs the organiser for what was or was not said before', () => {
    const pair = aPair({
      help: { [zoeId]: { at: after(3) } },
      waiting: { [heleneId]: { says: 'no answer', step: 'expectations', at: after(3) } },
    });
    const people = [helene(), zoe({ told: topics('expectations', 'goals') })];
    expect(cases(pair, after(60), people)).not.toEqual([]);
    expect(cases(pair, over, people)).toEqual([]);
    const { members } = aPair();
    expect(cases(aPair({ members: members.map((one) => ({ ...one, left: after(9) })) }), over, people)).toEqual([]);
  });

  it('a certificate that did not arrive still does', () => {
    const stopped = { at: after(170), why: 'bounced' as const };
    expect(told({ as: 'suppressed', at: after(170), why: 'bounced' }, { stopped })).toEqual([
      { why: 'bounced', person: zoeId, since: after(170) },
    ]);
    expect(told({ as: 'told', at: after(160) }, { stopped })).toEqual([]);
    const certificate = { id: '7Q4MXK2P9DTR', at: after(170), pair: 'pairaaaaaaaa', done: 5 };
    expect(told({ as: 'parked', at: after(170) }, { certificate })).toMatchObject([{ why: 'unknown', person: zoeId }]);
  });

  it('so does a row that is stuck', () => {
    const stuck = { at: after(240), why: 'TypeError' };
    expect(cases(aPair({ stuck }), over)).toEqual([{ why: 'stuck', since: after(240) }]);
  });
});
