import fc from 'fast-check';
import { expect, it } from 'vitest';
import { rehearse } from '../../shared/domain/rehearse.ts';
import { toldIn } from '../../shared/domain/rehearsal-calendar.ts';
import { toldByKeys } from '../../shared/domain/told.ts';
import { cohorts, saidIn, sayingsAtRandom } from '../support/rehearsals.ts';

it('of a letter that was sent, its keys tell what the letter did, whatever was said', () => {
  const kinds = new Set<string>();
  fc.assert(
    fc.property(cohorts, sayingsAtRandom, (rows, said) => {
      for (const person of rows.people) {
        const pairs = rows.pairs.filter(({ id }) => person.pairs.includes(id));
        const sayings = saidIn(rows, said).filter(({ pair }) => person.pairs.includes(pair));
        for (const letter of rehearse({ ...rows, person, pairs }, sayings)) {
          const told = toldByKeys(letter.items.map(({ key }) => key));
          for (const { kind } of told) kinds.add(kind);
          // A rehearsal calls whatever is told of a date by one name.
          const asRehearsed = told.map((one) => ({ ...one, kind: one.kind.replace('cancellation', 'invitation') }));
          expect(new Set(asRehearsed)).toEqual(new Set(toldIn(letter)));
        }
      }
    }),
    { numRuns: 30, seed: 3 },
  );
  expect([...kinds]).toEqual(
    expect.arrayContaining([
      'welcome',
      'topic',
      'nudge',
      'move',
      'ask',
      'invitation',
      'alignment',
      'check',
      'pause',
      'resume',
      'pulse',
      'farewell',
    ]),
  );
});

it.each([
  ['pairaaaaaaaa_goals_cancellation_2', { kind: 'cancellation', step: 'goals' }],
  ['pairaaaaaaaa_left_1', { kind: 'left' }],
  ['pairaaaaaaaa_left_20270114120000000', { kind: 'left' }],
  ['pairaaaaaaaa_joined_20270114120000000', { kind: 'joined' }],
  ['pairaaaaaaaa_unreached_202701141200', { kind: 'unreached' }],
  ['confirm_2', { kind: 'confirm' }],
  ['certificate', { kind: 'certificate' }],
  ['pairaaaaaaaa_topic_topic_1', { kind: 'topic', step: 'topic' }],
])('knows %s', (key, told) => {
  expect(toldByKeys([key, key])).toEqual([told]);
});

it('says nothing of a key that it does not know', () => {
  expect(toldByKeys(['pairaaaaaaaa_goals_song', 'song'])).toEqual([]);
});
