import { describe, expect, it } from 'vitest';
import { casesOf } from '../../../shared/domain/cases.ts';
import { answersEndAt, type Cohort } from '../../../shared/domain/cohort.ts';
import { decide } from '../../../shared/domain/decide.ts';
import { pairAnswersEndAt } from '../../../shared/domain/places.ts';
import { aCohort, aPair, helene, heleneId, pressed, zoe, zoeId } from '../../support/builders.ts';
import { organiserId, owedOf } from '../../support/organising.ts';

const open = aCohort();
type Closed = NonNullable<Cohort['closures']>[number];
const decided = '2026-11-25T10:00:00.000Z';
const closed = (from: string, until: string, more: Partial<Closed> = {}) =>
  aCohort({ closures: [{ by: organiserId, at: decided, from, until, ...more }] });
const inWinter = closed('2026-12-21', '2027-01-11');
const told = (at: string) => ({ told: { pairaaaaaaaa_expectations_topic: { as: 'told', at } } }) as const;
const topicTold = told('2026-12-01T08:00:00.000Z');

describe('while a cohort is closed', () => {
  it('no topic is sent: what falls into it comes on the first day after it, and all that follows a place later', () => {
    expect(owedOf(inWinter, zoe(), aPair())).toMatchObject({
      expectations_topic: '2026-12-01T08:00',
      goals_topic: '2027-01-11T08:00',
      experience_topic: '2027-02-23T08:00',
      farewell: '2027-06-15T07:00',
    });
    expect(pairAnswersEndAt(inWinter, aPair())).toBe('2027-07-15T07:00:00.000Z');
  });

  it('nothing moves if no date of the grid falls into it', () => {
    expect(owedOf(closed('2026-12-05', '2026-12-20'), zoe(), aPair())).toEqual(owedOf(open, zoe(), aPair()));
  });

  it('its first and last instants are those of its zone, and the last day is open again', () => {
    expect(owedOf(closed('2026-12-29', '2027-01-11'), zoe(), aPair())['goals_topic']).toBe('2027-01-11T08:00');
    expect(owedOf(closed('2026-12-20', '2026-12-29'), zoe(), aPair())['goals_topic']).toBe('2026-12-29T08:00');
    expect(owedOf(closed('2026-12-30', '2027-01-11'), zoe(), aPair())['goals_topic']).toBe('2026-12-29T08:00');
  });

  it('times in which it is closed may overlap: what the first holds waits for the end of the last, wherever people are', () => {
    const both = (from: string) =>
      aCohort({
        closures: [
          { by: organiserId, at: decided, from: '2026-12-11', until: '2026-12-31' },
          { by: organiserId, at: '2026-12-15T10:00:00.000Z', from, until: '2027-01-14' },
        ],
      });
    const inIndia = zoe({ zone: 'Asia/Kolkata' });
    for (const from of ['2026-12-25', '2026-12-30']) {
      expect(owedOf(both(from), zoe(), aPair())['goals_topic']).toBe('2027-01-14T08:00');
      expect(owedOf(both(from), inIndia, aPair())['goals_topic']).toBe('2027-01-14T03:30');
    }
  });

  it('what was sent that very morning, before it was decided, is not put off', () => {
    const sameDay = closed('2026-12-29', '2027-01-11', { at: '2026-12-29T10:00:00.000Z' });
    expect(owedOf(sameDay, zoe(), aPair())['goals_topic']).toBe('2026-12-29T08:00');
  });

  it('nobody is nudged, and days closed are no silence', () => {
    const rung = (cohort: Cohort, name: string, at = '2026-12-01T08:00:00.000Z') =>
      owedOf(cohort, zoe(told(at)), aPair())[`expectations_${name}_0`];
    expect([rung(open, 'nudge'), rung(open, 'move')]).toEqual(['2026-12-08T08:00', '2026-12-15T08:00']);
    expect([rung(inWinter, 'nudge'), rung(inWinter, 'move')]).toEqual(['2026-12-08T08:00', '2026-12-15T08:00']);
    const midDecember = closed('2026-12-12', '2026-12-21');
    expect([rung(midDecember, 'nudge'), rung(midDecember, 'move')]).toEqual(['2026-12-08T08:00', undefined]);
    const early = closed('2026-12-07', '2026-12-12');
    expect([rung(early, 'nudge'), rung(early, 'move')]).toEqual(['2026-12-19T08:00', '2026-12-26T08:00']);
  });

  it('the organiser hears of no silence, and after it only of one that is long without it', () => {
    const silent = (cohort: Cohort, now: string) =>
      casesOf(cohort, aPair(), new Map([[zoeId, zoe(topicTold)]]), new Map([[zoeId, [aPair()]]]), now).map(
        ({ why }) => why,
      );
    expect(silent(open, '2026-12-22T08:00:00.000Z')).toEqual(['silent']);
    const cohort = closed('2026-12-15', '2027-01-11');
    expect(silent(cohort, '2026-12-22T08:00:00.000Z')).toEqual([]);
    expect(silent(cohort, '2027-01-31T08:00:00.000Z')).toEqual([]);
    expect(silent(cohort, '2027-02-01T08:00:00.000Z')).toEqual(['silent']);
  });

  it('what was due before it and had to wait waits until it is over; what answers an act does not', () => {
    const late = '2026-12-22T10:00:00.000Z';
    const pair = pressed(open, aPair(), heleneId, late, {
      do: 'date',
      step: 'goals',
      at: '2027-01-20T10:00:00.000Z',
      minutes: 60,
    });
    const person = zoe({ told: { welcome: { as: 'told', at: '2026-11-24T08:00:00.000Z' } }, nextAt: late });
    const decision = decide({ cohort: inWinter, person, pairs: [pair] }, late);
    expect(decision.do === 'write' && decision.letter.items.map(({ key }) => key)).toEqual([
      'pairaaaaaaaa_goals_invitation_1',
    ]);
    const quiet = decide({ cohort: inWinter, person, pairs: [aPair()] }, late);
    expect([quiet.do, quiet.person.nextAt]).toEqual(['rest', '2027-01-11T08:00:00.000Z']);
    const sent = decide({ cohort: open, person, pairs: [aPair()] }, late);
    expect(sent.do).toBe('write');
  });

  it('is as if it had never been once it is taken back before it began, and shorter if it is ended', () => {
    const back = closed('2026-12-21', '2027-01-11', { ended: '2026-12-10T10:00:00.000Z', endedBy: organiserId });
    expect(owedOf(back, helene(topicTold), aPair())).toEqual(owedOf(open, helene(topicTold), aPair()));
    const ended = closed('2026-12-21', '2027-02-11', { ended: '2027-01-06T10:00:00.000Z', endedBy: organiserId });
    expect(owedOf(ended, zoe(), aPair())['goals_topic']).toBe('2027-01-07T08:00');
  });
});

describe('a cohort whose end the organiser puts off', () => {
  it('has answers count until that day, but never less long than they would', () => {
    expect(answersEndAt(aCohort({ answersUntil: '2027-08-31' }))).toBe('2027-08-31T07:00:00.000Z');
    expect(pairAnswersEndAt(aCohort({ answersUntil: '2027-08-31' }), aPair())).toBe('2027-08-31T07:00:00.000Z');
    expect(answersEndAt(aCohort({ answersUntil: '2027-03-01' }))).toBe(answersEndAt(open));
    const putOff = aPair({ moved: { goals: { by: zoeId, at: decided, times: 4 } } });
    expect(pairAnswersEndAt(aCohort({ answersUntil: '2027-08-31' }), putOff)).toBe(pairAnswersEndAt(open, putOff));
  });
});
