import fc from 'fast-check';
import { expect, it } from 'vitest';
import { rehearse, type Saying } from '../../shared/domain/rehearse.ts';
import { sayingsOf, waysToLive } from '../../shared/domain/way-to-live.ts';
import { cohorts, lived, type Rows, saidIn, sayingsAtRandom } from '../support/rehearsals.ts';

/** Of each person, what the rehearsal promises and what the handlers sent. */
const promisedAndSent = async ({ cohort, people, pairs }: Rows, sayings: readonly Saying[]) => {
  const { mails } = await lived({ cohort, people, pairs }, sayings);
  return people.map((person) => ({
    promised: rehearse(
      { cohort, person, pairs: pairs.filter(({ id }) => person.pairs.includes(id)) },
      sayings.filter(({ pair }) => person.pairs.includes(pair)),
    ).map(({ key, at, attempt }) => ({ letter: key, at, attempt: String(attempt) })),
    sent: mails
      .filter(({ tags }) => tags['person'] === person.id)
      .map(({ tags, at }) => ({ letter: tags['letter'], at, attempt: tags['attempt'] })),
  }));
};

it.each(waysToLive)(
  'what is rehearsed is what is sent, whatever the cohort, if it is lived this way: %s',
  async (way) => {
    let letters = 0;
    await fc.assert(
      fc.asyncProperty(cohorts, async (rows) => {
        for (const { promised, sent } of await promisedAndSent(rows, sayingsOf(rows.cohort, rows.pairs, way))) {
          expect(promised).toEqual(sent);
          letters += sent.length;
        }
      }),
      { numRuns: 6, seed: 4 },
    );
    expect(letters).toBeGreaterThan(80);
  },
);

it('what is rehearsed is what is sent, whatever is said', async () => {
  let letters = 0;
  await fc.assert(
    fc.asyncProperty(cohorts, sayingsAtRandom, async (rows, said) => {
      for (const { promised, sent } of await promisedAndSent(rows, saidIn(rows, said))) {
        expect(promised).toEqual(sent);
        letters += sent.length;
      }
    }),
    { numRuns: 10, seed: 9 },
  );
  expect(letters).toBeGreaterThan(80);
});
