import { describe, expect, it } from 'vitest';
import { casesOf } from '../../../shared/domain/cases.ts';
import { actProblem, type OrganiserAct } from '../../../shared/domain/organiser-acts.ts';
import { endedAt, type Pair } from '../../../shared/domain/pair.ts';
import { reachedAt, stepsCredited } from '../../../shared/domain/standing.ts';
import { aCohort, aPair, answered, helene, heleneId, pressed, zoe, zoeId } from '../../support/builders.ts';
import { afterActs, aGroup, amadouId, organiserId, owedOf } from '../../support/organising.ts';

const cohort = aCohort();
const at = '2026-12-10T10:00:00.000Z';
const pause = (until: string) => ({ do: 'pause', until }) as const;
const problem = (act: OrganiserAct, pair: Pair = aPair(), now = at) =>
  actProblem(cohort, pair, act, { by: organiserId, at: now });
const members = aPair().members.map((member) => (member.person === zoeId ? { ...member, left: at } : member));

describe('a pause of the whole pair', () => {
  it('holds everybody’s letters, a group’s too, and everybody hears of it the next morning', () => {
    const pair = afterActs(cohort, aGroup(), [at, pause('2027-01-18')]);
    expect(pair.pauses).toEqual([{ by: organiserId, whole: true, from: at, until: '2027-01-18' }]);
    for (const id of [heleneId, zoeId, amadouId])
      expect(owedOf(cohort, zoe({ id }), pair)).toMatchObject({
        pause_0: '2026-12-11T08:00',
        goals_topic: '2027-01-18T08:00',
        experience_topic: '2027-02-23T08:00',
      });
  });

  it('gives a pause that runs another end, whoever began it, and is over when the organiser says so', () => {
    const theirs = pressed(cohort, aPair(), zoeId, at, pause('2027-02-01'));
    const shorter = afterActs(cohort, theirs, ['2026-12-11T10:00:00.000Z', pause('2027-01-11')]);
    expect(shorter.pauses).toEqual([{ by: zoeId, whole: true, from: at, until: '2027-01-11' }]);
    expect(afterActs(cohort, shorter, ['2026-12-12T10:00:00.000Z', pause('2027-01-11')])).toBe(shorter);
    const ended = '2026-12-13T10:00:00.000Z';
    expect(afterActs(cohort, shorter, [ended, { do: 'resume' }]).pauses).toMatchObject([
      { ended, endedBy: organiserId },
    ]);
  });

  it('leaves one person’s own pause in a group, and does not end it', () => {
    const theirs = pressed(cohort, aGroup(), zoeId, at, pause('2027-02-01'));
    expect(afterActs(cohort, theirs, [at, { do: 'resume' }])).toBe(theirs);
    expect(afterActs(cohort, theirs, [at, pause('2027-01-11')]).pauses).toHaveLength(2);
  });

  it('tells nobody if it is taken back before the morning', () => {
    const pair = afterActs(cohort, aPair(), [at, pause('2027-01-18')], ['2026-12-10T15:00:00.000Z', { do: 'resume' }]);
    const owed = owedOf(cohort, zoe(), pair);
    expect([owed['goals_topic'], owed['resume_0']]).toEqual([owedOf(cohort, zoe(), aPair())['goals_topic'], undefined]);
  });

  it('has an end that is to come, and is none once the programme is over', () => {
    expect(['2026-12-10', '2026-12-11', '2029-01-01'].map((until) => problem(pause(until)))).toEqual([
      'past',
      undefined,
      'too late',
    ]);
    const beforeTheEnd = '2027-05-18T06:59:00.000Z';
    expect(problem(pause('2027-05-25'), aPair(), beforeTheEnd)).toBeUndefined();
    expect(problem(pause('2027-05-25'), aPair(), '2027-05-18T07:00:00.000Z')).toBe('over');
    expect(problem(pause('2027-01-11'), aPair({ members }))).toBe('over');
    const long = aPair({ pauses: [{ by: zoeId, whole: true, from: '2026-11-25T10:00:00.000Z', until: '2026-12-05' }] });
    expect(afterActs(cohort, long, [at, { do: 'resume' }])).toBe(long);
  });
});

describe('a pair that the organiser ends', () => {
  const end = { do: 'end' } as const;
  const ended = afterActs(cohort, aPair({ answers: answered(2) }), [at, end]);

  it('is told once more to each, the next morning: that it ends, not that somebody left', () => {
    expect(owedOf(cohort, zoe(), ended)).toEqual({
      welcome: '2026-11-24T08:00',
      left_20261210100000000: '2026-12-11T08:00',
    });
    expect([endedAt(ended), ended.events]).toEqual([at, [{ did: 'end', by: organiserId, at, organiser: true }]]);
  });

  it('keeps what is credited, and brings the certificate that is reached', () => {
    expect(stepsCredited(cohort.programme, ended, zoeId)).toHaveLength(2);
    const enough = afterActs(cohort, aPair({ answers: answered(5) }), [at, end]);
    expect(reachedAt(cohort.programme, enough, heleneId)).toBeDefined();
    expect(owedOf(cohort, helene(), enough)).toHaveProperty('certificate');
  });

  it('is nothing that the organiser has to hear of, nor is anything that comes after it told', () => {
    const left = { ...ended, members: ended.members.map((one) => ({ ...one, left: '2026-12-20T10:00:00.000Z' })) };
    expect(casesOf(cohort, left, new Map(), new Map(), '2026-12-21T10:00:00.000Z')).toEqual([]);
    const one = { ...ended, members: left.members.map((m) => (m.person === zoeId ? { ...m, left: undefined } : m)) };
    expect(Object.keys(owedOf(cohort, zoe(), one))).toEqual(['welcome', 'left_20261210100000000']);
  });

  it('opens again as if nothing had been, until the first morning anywhere', () => {
    const reopen = { do: 'reopen' } as const;
    const far = aCohort({ zones: ['Europe/Paris', 'Asia/Tokyo'] });
    const open = afterActs(cohort, ended, ['2026-12-11T07:59:00.000Z', reopen]);
    expect(owedOf(cohort, zoe(), open)).toEqual(owedOf(cohort, zoe(), aPair({ answers: answered(2) })));
    const who = (now: string) => ({ by: organiserId, at: now });
    expect(actProblem(cohort, ended, reopen, who('2026-12-11T08:00:00.000Z'))).toBe('told');
    expect(actProblem(far, ended, reopen, who('2026-12-10T23:59:00.000Z'))).toBeUndefined();
    expect(actProblem(far, ended, reopen, who('2026-12-11T00:00:00.000Z'))).toBe('told');
    expect(afterActs(cohort, ended, ['2026-12-12T07:59:00.000Z', reopen])).toBe(ended);
  });

  it('does not end twice, nor after its people ended it, and what never ended does not open', () => {
    expect(afterActs(cohort, ended, ['2026-12-11T10:00:00.000Z', end])).toBe(ended);
    const over = aPair({ members });
    expect(afterActs(cohort, over, [at, end])).toBe(over);
    expect(afterActs(cohort, over, [at, { do: 'reopen' }])).toBe(over);
  });
});
