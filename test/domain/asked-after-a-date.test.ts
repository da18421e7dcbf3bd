import { describe, expect, it } from 'vitest';
import { dateItems, isPromptKey } from '../../shared/domain/date-items.ts';
import type { Pair } from '../../shared/domain/pair.ts';
import type { Person } from '../../shared/domain/person.ts';
import type { Programme } from '../../shared/domain/programme.ts';
import { aCohort, aPair, helene, zoe, zoeId } from '../support/builders.ts';

const step = 'expectations';
const date = {
  at: '2026-12-10T16:30:00.000Z',
  minutes: 45,
  by: zoeId,
  sequence: 2,
  since: '2026-12-05T20:00:00.000Z',
  state: 'agreed' as const,
};
const dated = (change: Partial<Pair> = {}) => aPair({ dates: { [step]: date }, ...change });
const cohortOf = (confirmation: Programme['confirmation']) =>
  aCohort({ programme: { ...aCohort().programme, confirmation } });
const key = (word: string) => `pairaaaaaaaa_${step}_${word}`;

const keys = (pair: Pair, person: Person = zoe()) => dateItems(aCohort(), person, pair).map((item) => item.key);
const askedOn = (person: Person, pair = dated(), cohort = aCohort()) =>
  dateItems(cohort, person, pair)
    .find(({ kind }) => kind === 'ask')
    ?.due.slice(0, 10);

it('what is told of a date says which', () => {
  const about = { pair: dated(), step, index: 0, date };
  expect(dateItems(aCohort(), zoe(), dated())).toMatchObject([
    { kind: 'invitation', key: key('invitation_2'), ...about },
    { kind: 'ask', key: key('ask_2'), ...about },
  ]);
});

it('nothing is told of a date that nobody has set, and nothing asked for a step that was given up', () => {
  expect(keys(aPair())).toEqual([]);
  expect(keys(dated({ skipped: { [step]: { by: zoeId, at: date.since } } }))).toEqual([key('invitation_2')]);
});

describe('whether they met', () => {
  const members = [...aPair().members, { person: 'amadou', role: 'mentee' as const }];

  it('is asked of whoever set the date first, and two days later of the others', () => {
    expect([askedOn(zoe()), askedOn(helene())]).toEqual(['2026-12-11', '2026-12-13']);
  });

  it('is asked of all at once where one word is not enough', () => {
    expect(askedOn(helene(), dated(), cohortOf('both'))).toBe('2026-12-11');
  });

  it('is asked of all at once where whoever set the date is gone', () => {
    const left = (gone: string) =>
      dated({ members: members.map((one) => (one.person === gone ? { ...one, left: date.since } : one)) });
    expect([askedOn(helene(), left(zoeId)), askedOn(helene(), left('amadou'))]).toEqual(['2026-12-11', '2026-12-13']);
  });
});

describe('a cancelled date', () => {
  const fate = (word: string) => ({ [key(word)]: { as: 'told' as const, at: date.since } });
  const cancelled = (sequence: number) => dated({ dates: { [step]: { ...date, sequence, state: 'cancelled' } } });

  it('is told to those who were invited, and stays told', () => {
    const told = fate('invitation_1');
    expect(keys(cancelled(2), zoe({ told }))).toEqual([key('cancellation_2')]);
    expect(keys(cancelled(2), zoe({ told: { ...told, ...fate('cancellation_2') } }))).toEqual([key('cancellation_2')]);
    expect(keys(cancelled(2), zoe())).toEqual([]);
  });

  it('is told by what they heard last, not by what is older', () => {
    const told = { ...fate('invitation_1'), ...fate('cancellation_2') };
    expect(keys(cancelled(4), zoe({ told }))).toEqual([]);
    expect(keys(cancelled(4), zoe({ told: { ...told, ...fate('invitation_3') } }))).toEqual([key('cancellation_4')]);
  });
});

it('a letter answers an act by what it is, whatever the step is called', () => {
  const steps = ['confirm', 'alignment', '2nd'];
  expect(steps.flatMap((one) => [`p_${one}_topic`, `p_${one}_topic_1`, `p_${one}_ask_12`]).some(isPromptKey)).toBe(
    false,
  );
  expect(steps.flatMap((one) => [`p_${one}_invitation_1`, `p_${one}_cancellation_12`]).every(isPromptKey)).toBe(true);
  expect([isPromptKey('p_alignment'), isPromptKey('confirm_3'), isPromptKey('d20261210')]).toEqual([true, true, false]);
});
