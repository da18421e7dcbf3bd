import { describe, expect, it } from 'vitest';
import { actProblem } from '../../../shared/domain/organiser-acts.ts';
import { endedAt, type Pair } from '../../../shared/domain/pair.ts';
import { reachedAt, stepsCredited } from '../../../shared/domain/standing.ts';
import { timetable } from '../../../shared/domain/timetable.ts';
import { aCohort, aPair, answered, helene, heleneId, pressed, zoe, zoeId } from '../../support/builders.ts';
import { afterActs, aGroup, amadouId, organiserId, owedOf } from '../../support/organising.ts';

const cohort = aCohort();
const at = '2027-01-10T10:00:00.000Z';
const nextMorning = '2027-01-11T08:00';
const join = (person: string, credit: string[] = []) => ({ do: 'join', person, role: 'mentee', credit }) as const;
const leave = (person: string) => ({ do: 'leave', person }) as const;
const amadou = (change = {}) => zoe({ id: amadouId, name: 'Amadou', ...change });
const welcomed = { told: { welcome: { as: 'told', at: '2026-11-24T08:00:00.000Z' } } } as const;
const replaced = (pair: Pair = aPair(), credit: string[] = []) =>
  afterActs(cohort, pair, [at, join(amadouId, credit)], [at, leave(zoeId)]);

describe('somebody who joins a pair that runs', () => {
  it('is welcomed the next morning, with the topic under way and those to come, never an old one', () => {
    const owed = timetable({ cohort, person: amadou(), pairs: [replaced()] }).filter(({ ends = '9' }) => ends > at);
    expect(owed.map(({ key, due }) => [key.replace('pairaaaaaaaa_', ''), due.slice(0, 16)])).toEqual([
      ['welcome', nextMorning],
      ['goals_topic', nextMorning],
      ['experience_topic', '2027-01-26T08:00'],
      ['feedback_topic', '2027-02-23T08:00'],
      ['network_topic', '2027-03-23T08:00'],
      ['review_topic', '2027-04-20T07:00'],
      ['farewell', '2027-05-18T07:00'],
    ]);
  });

  it('waits for the launch like everybody else', () => {
    const early = afterActs(cohort, aPair(), ['2026-11-20T10:00:00.000Z', join(amadouId)]);
    expect(owedOf(cohort, amadou(), early)).toMatchObject({ welcome: '2026-11-24T08:00' });
  });

  it('hears nothing of what was before them, and the invitation to what is to come after the welcome', () => {
    const said = pressed(cohort, aPair(), heleneId, '2026-12-05T10:00:00.000Z', { do: 'met', step: 'expectations' });
    const dated = (pair: Pair, at: string, on: string, step: string) =>
      pressed(cohort, pair, heleneId, at, { do: 'date', step, at: on, minutes: 60 });
    const early = dated(said, '2026-12-30T10:00:00.000Z', '2027-01-05T10:00:00.000Z', 'goals');
    const pair = replaced(dated(early, '2027-01-09T10:00:00.000Z', '2027-01-20T10:00:00.000Z', 'experience'));
    const owed = owedOf(cohort, amadou(), {
      ...pair,
      card: { agreed: [], first: [], later: [], at: said.events[0]!.at },
    });
    expect(owed['experience_invitation_1']).toBe(nextMorning);
    expect(['alignment', 'expectations_pulse', 'goals_ask_1'].filter((key) => key in owed)).toEqual([]);
    const both = aCohort({ programme: { ...cohort.programme, confirmation: 'both' } });
    expect(owedOf(both, amadou(), pair)).not.toHaveProperty('expectations_check');
    expect(owedOf(both, zoe(), said)).toHaveProperty('expectations_check');
  });

  it('counts the meetings from then on and what they bring along, each once', () => {
    const pair = replaced(aPair({ answers: answered(3) }), ['expectations', 'network']);
    const met = pressed(cohort, pair, heleneId, '2027-02-01T10:00:00.000Z', { do: 'met', step: 'network' });
    const more = pressed(cohort, met, heleneId, '2027-03-01T10:00:00.000Z', { do: 'met', step: 'feedback' });
    const { programme } = cohort;
    expect(stepsCredited(programme, pair, amadouId)).toEqual(['expectations', 'network']);
    expect(stepsCredited(programme, more, amadouId)).toEqual(['expectations', 'feedback', 'network']);
    expect(stepsCredited(programme, more, zoeId)).toEqual(['expectations', 'goals', 'experience']);
    expect(stepsCredited(programme, more, heleneId)).toHaveLength(5);
    const all = replaced(aPair(), programme.steps.slice(0, 5));
    expect(reachedAt(programme, all, amadouId)).toBe(at);
  });

  it('is told to those who are there, the next morning, once for each time', () => {
    const pair = replaced();
    expect(owedOf(cohort, helene(), pair)).toMatchObject({
      joined_20270110100000000: nextMorning,
      left_20270110100000000: nextMorning,
    });
    const two = afterActs(cohort, pair, ['2027-01-12T10:00:00.000Z', join('paul')]);
    const joined = (person: ReturnType<typeof zoe>) =>
      timetable({ cohort, person, pairs: [two] }).flatMap((item) =>
        item.kind === 'joined' ? [[item.due.slice(0, 10), item.newcomers]] : [],
      );
    expect(joined(helene())).toEqual([
      ['2027-01-11', [amadouId]],
      ['2027-01-13', ['paul']],
    ]);
    expect(joined(amadou())).toEqual([['2027-01-13', ['paul']]]);
    expect(joined(zoe({ id: 'paul' }))).toEqual([]);
  });

  it('is told with whom they are now if they were welcomed before, elsewhere', () => {
    const known = timetable({ cohort, person: amadou(welcomed), pairs: [replaced()] }).find(
      ({ kind }) => kind === 'joined',
    );
    expect(known).toMatchObject({ newcomers: [amadouId], due: `${nextMorning}:00.000Z` });
    const here = { told: { welcome: { as: 'told', at: '2027-01-11T08:00:00.000Z' } } } as const;
    expect(owedOf(cohort, amadou(here), replaced())).not.toHaveProperty('joined_20270110100000000');
    const back = { told: { welcome: { as: 'suppressed', at: '2026-11-24T08:00:00.000Z' } } } as const;
    expect(owedOf(cohort, amadou(back), replaced())).not.toHaveProperty('joined_20270110100000000');
  });

  it('is somebody who is not there already, in a pair that goes on, with steps that there are', () => {
    const pair = aPair();
    expect(afterActs(cohort, pair, [at, join(zoeId)])).toBe(pair);
    const who = { by: organiserId, at };
    expect(actProblem(cohort, pair, join(amadouId, ['dinner']), who)).toBe('unknown step');
    const over = afterActs(cohort, pair, [at, { do: 'end' }]);
    expect([actProblem(cohort, over, join(amadouId), who), actProblem(cohort, pair, join(amadouId), who)]).toEqual([
      'over',
      undefined,
    ]);
    expect(afterActs(cohort, over, [at, join(amadouId)])).toBe(over);
  });
});

describe('somebody whom the organiser takes out', () => {
  it('keeps their steps and their certificate, and hears no more of the pair', () => {
    const pair = replaced(aPair({ answers: answered(5) }));
    expect(stepsCredited(cohort.programme, pair, zoeId)).toHaveLength(5);
    expect(Object.keys(owedOf(cohort, zoe(), pair))).toEqual(['certificate']);
    expect(pair.events.at(-1)).toEqual({ did: 'leave', by: organiserId, at, organiser: true, person: zoeId });
  });

  it('is told to the others as gone from this pair, and not to who came in their place', () => {
    const left = (person: ReturnType<typeof zoe>) =>
      timetable({ cohort, person, pairs: [replaced()] }).flatMap((item) => (item.kind === 'left' ? item.gone : []));
    expect([left(helene()), left(amadou()), left(amadou(welcomed))]).toEqual([[zoeId], [], []]);
  });

  it('ends a pair whose side is empty then, and nothing else', () => {
    expect(endedAt(afterActs(cohort, aPair(), [at, leave(zoeId)]))).toBe(at);
    expect(endedAt(afterActs(cohort, aGroup(), [at, leave(zoeId)]))).toBeUndefined();
    expect(endedAt(replaced())).toBeUndefined();
  });

  it('is one of the pair, and has not left before', () => {
    const pair = replaced();
    expect(afterActs(cohort, pair, [at, leave(zoeId)])).toBe(pair);
    expect(actProblem(cohort, pair, leave('nobody'), { by: organiserId, at })).toBe('unknown person');
  });
});

describe('somebody who comes back', () => {
  it('keeps what counted for them, here and elsewhere, whatever they bring along this time', () => {
    const left = afterActs(cohort, aPair({ answers: answered(2) }), [at, leave(zoeId)]);
    const again = afterActs(cohort, left, ['2027-02-10T10:00:00.000Z', join(zoeId)]);
    expect(stepsCredited(cohort.programme, again, zoeId)).toEqual(['expectations', 'goals']);
    const brought = afterActs(cohort, aPair(), [at, join(amadouId, ['goals'])], [at, leave(amadouId)]);
    const back = afterActs(cohort, brought, ['2027-02-10T10:00:00.000Z', join(amadouId, ['review'])]);
    expect(stepsCredited(cohort.programme, back, amadouId)).toEqual(['goals', 'review']);
  });
});

describe('a replacement that is taken back', () => {
  const back = (then: string, pair = replaced(aPair({ answers: answered(1) }))) =>
    afterActs(cohort, pair, [then, join(zoeId, ['expectations'])], [then, leave(amadouId)]);

  it('the same day is as if it had never been', () => {
    const pair = back('2027-01-11T07:59:00.000Z');
    const before = aPair({ answers: answered(1) });
    expect(owedOf(cohort, zoe(), pair)).toEqual(owedOf(cohort, zoe(), before));
    expect(owedOf(cohort, helene(), pair)).toEqual(owedOf(cohort, helene(), before));
    expect(owedOf(cohort, amadou(), pair)).toEqual({});
  });

  it('later brings them back with their credit, and everybody hears of it', () => {
    const pair = back('2027-01-11T08:00:00.000Z');
    expect(pair.members.find(({ person }) => person === zoeId)).toEqual({
      person: zoeId,
      role: 'mentee',
      joined: '2027-01-11T08:00:00.000Z',
      credit: ['expectations'],
    });
    expect(stepsCredited(cohort.programme, pair, zoeId)).toEqual(['expectations']);
    expect(owedOf(cohort, zoe(welcomed), pair)).toHaveProperty('joined_20270111080000000');
    const told = { told: { pairaaaaaaaa_left_20270110100000000: { as: 'told', at } } } as const;
    const owed = owedOf(cohort, helene(told), back('2027-01-12T10:00:00.000Z'));
    expect(Object.keys(owed).filter((key) => /^(left|joined)/.test(key))).toEqual([
      'left_20270112100000000',
      'joined_20270112100000000',
    ]);
  });

  it('keeps those who left by themselves told once', () => {
    const members = aGroup().members.map((member) =>
      member.person === amadouId ? { ...member, left: '2026-12-20T10:00:00.000Z' } : member,
    );
    const keys = (pair: Pair) => Object.keys(owedOf(cohort, helene(), pair)).filter((key) => key.startsWith('left'));
    const without = aGroup({ members });
    expect(keys(without)).toEqual(['left_1']);
    const moved = afterActs(cohort, without, [at, join('paul')], [at, leave(zoeId)]);
    expect(keys(moved)).toEqual(['left_20270110100000000']);
    expect(keys(afterActs(cohort, moved, ['2027-01-20T10:00:00.000Z', join(zoeId)]))).toEqual(['left_1']);
  });
});
