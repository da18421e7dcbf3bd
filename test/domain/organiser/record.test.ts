import { describe, expect, it } from 'vitest';
import { actProblem, organised, type OrganiserAct } from '../../../shared/domain/organiser-acts.ts';
import type { Act } from '../../../shared/domain/act.ts';
import { newsItems } from '../../../shared/domain/news-items.ts';
import type { Pair } from '../../../shared/domain/pair.ts';
import {
  differ,
  isAnswered,
  reachedAt,
  standingOf,
  stepsCredited,
  stepsDone,
} from '../../../shared/domain/standing.ts';
import { aCohort, aPair, answered, heleneId, pressed, zoe, zoeId } from '../../support/builders.ts';
import { afterActs, aGroup, amadouId, organiserId } from '../../support/organising.ts';

const cohort = aCohort();
const { programme } = cohort;
const step = 'goals';
const at = '2027-01-10T10:00:00.000Z';
const later = '2027-01-11T10:00:00.000Z';
const record = (...there: string[]) => ({ do: 'record', step, there }) as const;
const unrecord = { do: 'unrecord', step } as const;
const both = record(heleneId, zoeId);
const standing = (pair: Pair, confirmation = programme.confirmation) =>
  standingOf({ ...programme, confirmation }, pair, step);

describe('a meeting that the organiser notes on behalf of its people', () => {
  it('counts from then on, as the organiser’s word and nobody else’s', () => {
    const pair = afterActs(cohort, aPair(), [at, both]);
    expect(standing(pair)).toEqual({ state: 'recorded', by: organiserId, at, proof: 'organiser' });
    expect([pair.answers, pair.seen, isAnswered(pair, step), stepsDone(programme, pair)]).toEqual([
      {},
      {},
      true,
      [step],
    ]);
    expect(pair.events).toEqual([{ did: 'record', step, by: organiserId, at, organiser: true }]);
    expect(pair.nextAt).toBe(at);
  });

  it.each(['either', 'both', 'mentor', 'mentee'] as const)('is enough where %s must say so', (confirmation) => {
    const strict = aCohort({ programme: { ...programme, confirmation } });
    expect(standing(afterActs(strict, aPair(), [at, both]), confirmation).state).toBe('recorded');
    const half = aPair({ answers: { [step]: { [zoeId]: { says: 'met', at: later, proof: 'known browser' } } } });
    expect(standing(afterActs(strict, half, [at, both]), confirmation).state).toBe('recorded');
  });

  it('is credited to those who were there alone', () => {
    const pair = afterActs(cohort, aGroup(), [at, record(heleneId, amadouId)]);
    expect([heleneId, amadouId, zoeId].map((id) => stepsCredited(programme, pair, id))).toEqual([[step], [step], []]);
    const corrected = afterActs(cohort, pair, [later, record(heleneId, zoeId)]);
    expect([heleneId, amadouId, zoeId].map((id) => stepsCredited(programme, corrected, id))).toEqual([
      [step],
      [],
      [step],
    ]);
  });

  it('is credited to whoever was there and has left since', () => {
    const left = aPair({
      members: [
        { person: heleneId, role: 'mentor' },
        { person: zoeId, role: 'mentee', left: '2027-01-05T10:00:00.000Z' },
      ],
    });
    expect(stepsCredited(programme, afterActs(cohort, left, [at, both]), zoeId)).toEqual([step]);
  });

  it('leaves what people said themselves, which goes before it', () => {
    const said = pressed(cohort, aPair(), zoeId, at, { do: 'met', step });
    expect(afterActs(cohort, said, [later, both])).toBe(said);
    const pair = pressed(cohort, afterActs(cohort, aPair(), [at, both]), zoeId, later, { do: 'met', step });
    expect(standing(pair)).toMatchObject({ by: zoeId, proof: 'known browser', at: later });
    const absent: Act = { do: 'met', step, absent: [heleneId] };
    const own = pressed(cohort, afterActs(cohort, aPair(), [at, both]), zoeId, later, absent);
    expect([stepsCredited(programme, own, heleneId), stepsCredited(programme, own, zoeId)]).toEqual([[step], [step]]);
  });

  it('settles what was said before, and can be denied: then nobody but the organiser is asked again', () => {
    const contested = aPair({
      answers: {
        [step]: {
          [heleneId]: { says: 'met', at: '2027-01-08T10:00:00.000Z', proof: 'known browser' },
          [zoeId]: { says: 'not met', at: '2027-01-09T10:00:00.000Z', proof: 'known browser' },
        },
      },
    });
    expect([standing(contested).state, differ(contested, step)]).toEqual(['contested', true]);
    const settled = afterActs(cohort, contested, [at, both]);
    expect([standing(settled).state, differ(settled, step)]).toEqual(['recorded', false]);
    const denied = pressed(cohort, afterActs(cohort, aPair(), [at, both]), zoeId, later, { do: 'not met', step });
    expect(standing(denied)).toEqual({ state: 'contested', by: organiserId, at: later });
    expect([differ(denied, step), newsItems(cohort, zoe(), denied)]).toEqual([true, []]);
  });

  it('brings the certificate like any other', () => {
    const four = aPair({ answers: answered(4) });
    const fifth: OrganiserAct = { do: 'record', step: 'network', there: [zoeId] };
    expect(reachedAt(programme, four, zoeId)).toBeUndefined();
    expect(reachedAt(programme, afterActs(cohort, four, [at, fifth]), zoeId)).toBe(at);
  });

  it('is taken back without a trace but in the trail, answers untouched', () => {
    const said = pressed(cohort, aPair(), zoeId, '2027-01-09T10:00:00.000Z', { do: 'not met', step });
    const back = afterActs(cohort, said, [at, both], [later, unrecord]);
    expect([back.answers, back.noted, standing(back).state]).toEqual([said.answers, {}, 'open']);
    expect(back.events.slice(said.events.length).map(({ did, organiser }) => [did, organiser])).toEqual([
      ['record', true],
      ['unrecord', true],
    ]);
  });

  it('is not noted twice, nor taken back where nothing was noted', () => {
    const pair = afterActs(cohort, aPair(), [at, both]);
    expect(afterActs(cohort, pair, [later, record(zoeId, heleneId, zoeId)])).toBe(pair);
    const none = aPair();
    expect(afterActs(cohort, none, [at, unrecord])).toBe(none);
  });

  it('is refused of a step or a person that there is not, and once answers no longer count', () => {
    const who = { by: organiserId, at };
    const problem = (act: Parameters<typeof actProblem>[2], now = at) =>
      actProblem(cohort, aPair(), act, { ...who, at: now });
    expect(problem({ do: 'record', step: 'dinner', there: [zoeId] })).toBe('unknown step');
    expect(problem(record(heleneId, 'nobody'))).toBe('unknown person');
    expect([problem(both, '2027-06-17T06:59:59.000Z'), problem(both, '2027-06-17T07:00:00.000Z')]).toEqual([
      undefined,
      'over',
    ]);
    const pair = aPair();
    expect(organised(cohort, pair, record('nobody'), who)).toBe(pair);
    const extended = aCohort({ answersUntil: '2027-08-31' });
    expect(actProblem(extended, pair, both, { by: organiserId, at: '2027-06-17T07:00:00.000Z' })).toBeUndefined();
  });

  it('drops what was pressed in the last minute, so that no contradiction brings back what stood before it', () => {
    const pressing = { do: 'skip', step: 'review' } as const;
    const robot = organised(
      cohort,
      { ...aPair(), recent: { before: {}, presses: [{ by: zoeId, at, proof: 'pressed button', act: pressing }] } },
      both,
      { by: organiserId, at },
    );
    expect(robot.recent).toBeUndefined();
  });
});
