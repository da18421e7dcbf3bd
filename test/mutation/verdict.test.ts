import { expect, it } from 'vitest';
import { flawsOf, type Mutant, verdictOn } from './verdict.ts';

const mutant = (change: Partial<Mutant> = {}): Mutant => ({
  file: 'a.ts',
  line: 1,
  on: 'if (a < b) {',
  mutator: 'EqualityOperator',
  original: 'a < b',
  replacement: 'a <= b',
  status: 'Killed',
  tests: 3,
  ...change,
});
const listed = {
  file: 'a.ts',
  on: 'if (a < b) {',
  mutator: 'EqualityOperator',
  original: 'a < b',
  replacement: 'a <= b',
  why: 'the same',
};
const flaws = (mutants: readonly Mutant[], equivalents = [listed], least = 100) =>
  flawsOf(verdictOn(mutants, equivalents), least);

it('a mutant that lives is a flaw, unless it is listed as equivalent', () => {
  const mutants = [mutant({ original: 'c' }), mutant({ status: 'Survived' })];
  expect([flaws(mutants, []).length, flaws(mutants)]).toEqual([1, []]);
  expect(flaws([mutant(), mutant({ status: 'NoCoverage' })], [])).toEqual([
    '1 mutants live: 50.00 % are killed, not 100 %',
  ]);
});

it('mutants with which no test ran prove nothing', () => {
  const idle = Array.from({ length: 10 }, (_, index) => mutant({ original: 'c', tests: index > 0 ? 1 : 0 }));
  expect(flaws(idle, [])).toEqual(['tests ran with only 90 % of the mutants']);
  expect(flaws([], [])).toHaveLength(2);
});

it('an equivalent that is dead or gone is no longer listed', () => {
  expect(flaws([mutant()])).toEqual(['listed as equivalent, but dead or gone: a.ts: a < b']);
  expect(flaws([mutant({ original: 'c' })])).toHaveLength(1);
  expect(flaws([mutant({ file: 'b.ts', original: 'c' })])).toEqual([]);
});

it('an equivalent that is only slower may be ended by the clock', () => {
  expect(flaws([mutant({ status: 'Timeout' })])).toEqual([]);
});

it('what cannot be loaded counts for nothing', () => {
  const { score, tried } = verdictOn([mutant(), mutant({ status: 'RuntimeError', tests: 0 })], []);
  expect([score, tried]).toEqual([100, 1]);
});
