import { describe, expect, it } from 'vitest';
import { decide, keysOf } from '../../shared/domain/decide.ts';
import type { Person } from '../../shared/domain/person.ts';
import type { Situation } from '../../shared/domain/timetable.ts';
import { aCohort, aPair, answered, heleneId, pressed, zoe, zoeId } from '../support/builders.ts';

const situation = (change: Partial<Person> = {}, rest: Partial<Situation> = {}): Situation => ({
  cohort: aCohort(),
  person: zoe(change),
  pairs: [aPair()],
  ...rest,
});
const told = (...keys: string[]): Person['told'] =>
  Object.fromEntries(keys.map((key) => [key, { as: 'told' as const, at: '2026-11-24T08:00:00.000Z' }]));
const nudge = (step: string) => `pairaaaaaaaa_${step}_nudge_0`;
const topic = (step: string, pair = 'pairaaaaaaaa') => `${pair}_${step}_topic`;

/** What is written at an instant, or when it is looked at again. */
const at = (given: Situation, now: string) => {
  const decision = decide(given, now);
  return decision.do === 'write' ? [decision.letter.key, ...keysOf(decision.letter.items)] : decision.person.nextAt;
};

describe('the letters of a programme', () => {
  it('wait for the launch', () => {
    expect(at(situation(), '2026-11-24T07:59:00.000Z')).toBe('2026-11-24T08:00:00.000Z');
  });

  it('begin with the welcome, then rest until the first topic', () => {
    expect(at(situation(), '2026-11-24T08:00:00.000Z')).toEqual(['d20261124', 'welcome']);
    expect(at(situation({ told: told('welcome') }), '2026-11-24T08:00:01.000Z')).toBe('2026-12-01T08:00:00.000Z');
  });

  it('hold the topics of all pairs of a day in one', () => {
    const pairs = [aPair(), aPair({ id: 'pairbbbbbbbb' })];
    expect(at(situation({ told: told('welcome') }, { pairs }), '2026-12-01T08:00:00.000Z')).toEqual([
      'd20261201',
      topic('expectations'),
      topic('expectations', 'pairbbbbbbbb'),
    ]);
  });

  it('never come before nine where the person is', () => {
    const given = situation({ zone: 'America/Montreal' });
    expect(at(given, '2026-11-24T08:00:00.000Z')).toBe('2026-11-24T14:00:00.000Z');
  });

  it('never come twice on a day', () => {
    const given = situation({ calmAt: '2026-12-01T07:30:00.000Z', told: told('welcome') });
    expect(at(given, '2026-12-01T09:00:00.000Z')).toBe('2026-12-02T08:00:00.000Z');
  });

  it('tell only the latest topic after an outage, and write down what was missed', () => {
    const decision = decide(situation(), '2027-02-10T08:00:00.000Z');
    expect(decision.do === 'write' && keysOf(decision.letter.items)).toEqual(['welcome', topic('experience')]);
    expect(decision.person.told).toMatchObject({
      [topic('expectations')]: { as: 'cancelled', why: 'superseded' },
      [topic('goals')]: { as: 'cancelled' },
    });
  });

  it('end with the programme', () => {
    expect(at(situation(), '2027-08-01T08:00:00.000Z')).toBeUndefined();
  });

  it('remind nobody who wants no reminders, and go on otherwise', () => {
    const quiet = { quietSince: '2026-11-25T08:00:00.000Z' };
    const first = situation({ told: told('welcome'), ...quiet });
    expect(at(first, '2026-12-01T08:00:00.000Z')).toEqual(['d20261201', topic('expectations')]);
    const after = told('welcome', topic('expectations'));
    expect(at(situation({ told: after, ...quiet }), '2026-12-01T08:00:01.000Z')).toBe('2026-12-29T08:00:00.000Z');
    expect(at(situation({ told: after }), '2026-12-01T08:00:01.000Z')).toEqual(['d20261201', nudge('expectations')]);
  });

  it('stop for a person who left, but for the certificate', () => {
    const left = { leftAt: '2026-11-25T08:00:00.000Z' };
    expect(at(situation(left), '2026-12-01T08:00:00.000Z')).toBeUndefined();
    expect(at(situation(left, { pairs: [aPair({ answers: answered(5) })] }), '2027-01-08T08:00:00.000Z')).toEqual([
      'certificate',
      'certificate',
    ]);
  });
});

describe('the certificate', () => {
  const all = told(
    'welcome',
    ...['expectations', 'goals', 'experience', 'feedback', 'network'].map((step) => topic(step)),
    ...['expectations', 'experience'].map((step) => `pairaaaaaaaa_${step}_pulse`),
    nudge('network'),
    'pairaaaaaaaa_network_move_0',
  );

  it('is not owed at four steps of six', () => {
    const given = situation({ told: all }, { pairs: [aPair({ answers: answered(4) })] });
    expect(at(given, '2027-04-01T08:00:00.000Z')).toBe('2027-04-20T07:00:00.000Z');
  });

  it('is due at the next nine in the morning after the fifth answer', () => {
    const given = situation({ told: all }, { pairs: [aPair({ answers: answered(5, '2027-03-28T10:00:00.000Z') })] });
    expect(at(given, '2027-04-01T10:00:00.000Z')).toBe('2027-04-02T07:00:00.000Z');
    expect(at(given, '2027-04-02T07:00:00.000Z')).toEqual(['certificate', 'certificate']);
  });

  it('waits a day when a topic goes that morning', () => {
    const pairs = [aPair({ answers: answered(5, '2027-04-15T10:00:00.000Z') })];
    expect(at(situation({ told: all }, { pairs }), '2027-04-20T07:00:00.000Z')).toEqual(['d20270420', topic('review')]);
    const after = situation(
      { told: { ...all, ...told(topic('review')) }, calmAt: '2027-04-20T07:00:00.000Z' },
      { pairs },
    );
    expect(at(after, '2027-04-20T07:00:00.000Z')).toBe('2027-04-21T07:00:00.000Z');
  });

  it('comes alone while a question waits for a working day', () => {
    const other = aPair({ id: 'pairbbbbbbbb', answers: answered(3) });
    const meeting = { at: '2027-04-16T15:00:00.000Z', minutes: 60 };
    const pairs = [
      aPair({ answers: answered(5, '2027-04-12T10:00:00.000Z') }),
      pressed(aCohort(), other, zoeId, '2027-04-12T10:00:00.000Z', { do: 'date', step: 'network', ...meeting }),
    ];
    const invited = told('pairbbbbbbbb_network_invitation_1', topic('network', 'pairbbbbbbbb'));
    const given = situation({ told: { ...all, ...invited } }, { pairs });
    expect(at(given, '2027-04-17T07:00:00.000Z')).toEqual(['certificate', 'certificate']);
    const after = { ...given, person: { ...given.person, told: { ...given.person.told, ...told('certificate') } } };
    expect(at(after, '2027-04-17T07:00:00.000Z')).toBe('2027-04-19T07:00:00.000Z');
  });
});

describe('whether they met', () => {
  const date = (day: string, by: string) => ({
    at: `2026-12-${day}T12:00:00.000Z`,
    minutes: 60,
    by,
    sequence: 1,
    since: '2026-12-02T10:00:00.000Z',
    state: 'agreed' as const,
  });
  const invited = (pair: string) => `${pair}_expectations_invitation_1`;
  const before = (...pairs: string[]) =>
    told('welcome', ...pairs.flatMap((pair) => [topic('expectations', pair), invited(pair)]));
  const ask = (pair: string) => `${pair}_expectations_ask_1`;

  it('is asked of whoever set the date first, and of the other two days later', () => {
    const asked = (by: string) => {
      const pairs = [aPair({ dates: { expectations: date('08', by) } })];
      return at(situation({ told: before('pairaaaaaaaa') }, { pairs }), '2026-12-09T08:00:00.000Z');
    };
    expect(asked(zoeId)).toEqual(['d20261209', ask('pairaaaaaaaa')]);
    expect(asked(heleneId)).toBe('2026-12-11T08:00:00.000Z');
  });

  it('is asked in one letter an interval: the next topic names what is still open', () => {
    const pairs = ['pairaaaaaaaa', 'pairbbbbbbbb'].map((id, place) =>
      aPair({ id, dates: { expectations: date(place === 0 ? '08' : '17', zoeId) } }),
    );
    const person = {
      told: {
        ...before('pairaaaaaaaa', 'pairbbbbbbbb'),
        [ask('pairaaaaaaaa')]: { as: 'told' as const, at: '2026-12-09T08:00:00.000Z' },
      },
    };
    expect(at(situation(person, { pairs }), '2026-12-18T08:00:00.000Z')).toBe('2026-12-29T08:00:00.000Z');
  });
});
