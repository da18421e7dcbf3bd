import { describe, expect, it } from 'vitest';
import type { Cohort } from '../../shared/domain/cohort.ts';
import { decide, keysOf } from '../../shared/domain/decide.ts';
import type { OpenLetter, Person, Request } from '../../shared/domain/person.ts';
import { aCohort, aPair, answered, zoe } from '../support/builders.ts';

const now = '2026-12-01T08:00:00.000Z';
const topic = (step = 'expectations', pair = 'pairaaaaaaaa') => `${pair}_${step}_topic`;
const nudge = 'pairaaaaaaaa_expectations_nudge_0';
const told = (entries: Record<string, string>): Person['told'] =>
  Object.fromEntries(Object.entries(entries).map(([key, at]) => [key, { as: 'told' as const, at }]));
const welcomed = told({ welcome: '2026-11-24T08:00:00.000Z' });

type Given = { person?: Partial<Person>; cohort?: Partial<Cohort>; at?: string };
const decided = ({ person = { told: welcomed }, cohort = {}, at = now }: Given) =>
  decide({ cohort: aCohort(cohort), person: zoe(person), pairs: [aPair()] }, at);
/** What is written, or when the person is looked at again. */
const seen = (given: Given) => {
  const decision = decided(given);
  if (decision.do === 'write') return keysOf(decision.letter.items);
  return decision.do === 'rest' ? decision.person.nextAt : decision.do;
};

describe('a person', () => {
  it('of an erased cohort is looked at no more, and is in no lane', () => {
    expect(decided({ cohort: { state: 'erased' } })).toMatchObject({ do: 'rest' });
    expect(decided({ cohort: { state: 'erased' } }).person).not.toHaveProperty('nextAt');
  });

  it('of a cohort whose rows are being written waits for a quarter of an hour', () => {
    expect(seen({ cohort: { state: 'writing' } })).toBe('2026-12-01T08:15:00.000Z');
  });

  it('of a draft gets nothing until the launch, whatever it is', () => {
    const request: Request = { n: 1, what: 'leave', at: '2026-11-24T07:50:00.000Z', state: 'asked' };
    const given = { person: { request }, cohort: { launchAt: '2026-11-24T08:10:00.000Z' } };
    expect(seen({ ...given, at: '2026-11-24T08:00:00.000Z' })).toBe('2026-11-24T08:10:00.000Z');
    expect(seen({ ...given, at: '2026-11-24T08:10:00.000Z' })).toEqual(['confirm_1']);
  });

  it('who confirmed what cannot be undone gets nothing until it is done', () => {
    const request: Request = { n: 1, what: 'leave', at: '2026-12-01T07:58:00.000Z', state: 'confirmed' };
    const given = { person: { told: welcomed, request: { ...request, confirmedAt: '2026-12-01T08:01:00.000Z' } } };
    expect([seen(given), seen({ ...given, at: '2026-12-01T08:01:00.000Z' })]).toEqual([
      '2026-12-01T08:01:00.000Z',
      'fulfil',
    ]);
  });

  it('who was given up on is looked at for a sign of life before the next topic', () => {
    const steps = { expectations: now, goals: '2026-12-29T08:00:00.000Z', experience: '2027-01-26T08:00:00.000Z' };
    const topics = told(Object.fromEntries(Object.entries(steps).map(([step, at]) => [topic(step), at])));
    expect(seen({ person: { told: { ...welcomed, ...topics } }, at: '2027-01-28T10:00:00.000Z' })).toBe(
      '2027-02-04T08:00:00.000Z',
    );
  });
});

describe('what came back', () => {
  const suppressed = { as: 'suppressed', at: now, why: 'bounced' } as const;
  const attemptOf = (letter: string) => {
    const person = { told: { ...welcomed, [topic()]: { ...suppressed, letter, attempt: 2 } } };
    const decision = decided({ person, at: '2026-12-01T10:00:00.000Z' });
    return decision.do === 'write' && [decision.letter.key, decision.letter.attempt];
  };

  it('is written anew as a further attempt of the same letter, and as the first one of another', () => {
    expect([attemptOf('d20261201'), attemptOf('d20261130')]).toEqual([
      ['d20261201', 3],
      ['d20261201', 1],
    ]);
  });
});

describe('a letter whose answer was lost, once it is sent again', () => {
  const open: OpenLetter = {
    key: 'd20261208',
    items: [topic(), nudge],
    attempt: 1,
    lost: 0,
    opId: 'mine',
    at: '2026-12-08T08:00:00.000Z',
    state: 'asked',
  };

  it('no longer nudges: nobody knows whether that was read', () => {
    const topics = [topic(), topic('expectations', 'pairbbbbbbbb')];
    const decision = decide(
      {
        cohort: aCohort(),
        person: zoe({ told: welcomed, open: { ...open, items: [...topics, nudge] } }),
        pairs: [aPair(), aPair({ id: 'pairbbbbbbbb' })],
      },
      '2026-12-08T09:00:00.000Z',
    );
    expect(decision).toMatchObject({ do: 'write', letter: { key: 'd20261208', attempt: 2 } });
    expect(decision.do === 'write' && keysOf(decision.letter.items)).toEqual(topics);
    expect(decision.person.told).toEqual({
      ...welcomed,
      [nudge]: {
        as: 'parked',
        at: '2026-12-08T09:00:00.000Z',
        why: 'no answer',
        letter: 'd20261208',
        attempt: 1,
      },
    });
  });

  it('is sent from nine on, that very moment included', () => {
    const late = { ...open, at: '2026-12-08T21:30:00.000Z', items: [topic()] };
    expect(seen({ person: { told: welcomed, open: late }, at: '2026-12-09T08:00:00.000Z' })).toEqual([topic()]);
  });

  it('counts no loss where SES said no in between', () => {
    const released = { ...open, items: [topic()], lost: 1, attempt: 2, state: 'released' as const };
    const decision = decided({
      person: { told: welcomed, open: { ...released, notBefore: '2026-12-08T09:05:00.000Z' } },
      at: '2026-12-08T09:05:00.000Z',
    });
    expect(decision).toMatchObject({ do: 'write', letter: { key: 'd20261208', attempt: 3, lost: 1 } });
  });
});

it('a certificate is owed however late it is', () => {
  const situation = { cohort: aCohort(), person: zoe(), pairs: [aPair({ answers: answered(6) })] };
  const decision = decide(situation, '2030-01-01T08:00:00.000Z');
  expect(decision.do === 'write' && keysOf(decision.letter.items)).toEqual(['certificate']);
});
