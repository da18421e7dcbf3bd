import { describe, expect, it } from 'vitest';
import { credentials } from './cases/credentials.ts';
import { deskActs } from './cases/desk-acts.ts';
import { due } from './cases/due.ts';
import { histories } from './cases/histories.ts';
import { passes } from './cases/passes.ts';
import { overviews } from './cases/overviews.ts';
import { programmes } from './cases/programmes.ts';
import { races } from './cases/races.ts';
import { rows } from './cases/rows.ts';
import { saving } from './cases/saving.ts';
import { testLetters } from './cases/test-letters.ts';
import { values } from './cases/values.ts';
import { type Backend, type Case, given } from './given.ts';

const cases: Readonly<Record<string, readonly Case[]>> = {
  saving,
  rows,
  due,
  histories,
  deskActs,
  testLetters,
  programmes,
  credentials,
  passes,
  overviews,
  values,
  races,
};

/** Holds a store to the contract that `shared/store.ts` states; every case has a cohort of its own in the same table. */
export const holdToContract = (name: string, backend: () => Backend): void => {
  describe.each(Object.entries(cases))(`the store on ${name}: %s`, (_, about) => {
    it.each(about)('%s', async (_sentence, prove) => {
      expect.hasAssertions();
      await prove(await given(backend()));
    });
  });
};
