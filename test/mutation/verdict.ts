import type { Equivalent } from './equivalent.ts';

/** A change of one piece of the source, and what the tests said of it. */
export type Mutant = {
  file: string;
  line: number;
  /** The source of that line, without its indentation. */
  on: string;
  mutator: string;
  original: string;
  replacement: string;
  /** Stryker's word: `Killed`, `Timeout`, `Survived`, `NoCoverage`, `RuntimeError` (the file no longer loads). */
  status: string;
  /** How many tests ran with it. */
  tests: number;
};

export type Verdict = {
  /** Killed, in % of the mutants that are not equivalent. */
  score: number;
  /** The share of mutants with which at least one test really ran. */
  tried: number;
  survivors: readonly Mutant[];
  /** Listed as equivalent, but killed or no longer there. */
  outdated: readonly Equivalent[];
};

const leastTried = 0.9;

const isKilled = ({ status }: Mutant): boolean => status === 'Killed' || status === 'Timeout';

const isThis = (mutant: Mutant, listed: Equivalent): boolean =>
  mutant.file === listed.file &&
  mutant.on === listed.on &&
  mutant.mutator === listed.mutator &&
  mutant.original === listed.original &&
  mutant.replacement === listed.replacement;

/** What the mutants of some files show; those that cannot even be loaded count for nothing, as in Stryker's own score. */
export const verdictOn = (mutants: readonly Mutant[], equivalents: readonly Equivalent[]): Verdict => {
  const files = new Set(mutants.map(({ file }) => file));
  const loaded = mutants.filter(({ status }) => status !== 'RuntimeError' && status !== 'CompileError');
  const alive = loaded.filter((mutant) => !isKilled(mutant));
  const survivors = alive.filter((mutant) => !equivalents.some((listed) => isThis(mutant, listed)));
  const killed = loaded.length - alive.length;
  return {
    score: (100 * killed) / (killed + survivors.length),
    tried: loaded.filter(({ tests }) => tests > 0).length / loaded.length,
    survivors,
    // What is only slower may be ended by the clock, on a busy machine.
    outdated: equivalents.filter(
      (listed) =>
        files.has(listed.file) &&
        !loaded.some((one) => (!isKilled(one) || one.status === 'Timeout') && isThis(one, listed)),
    ),
  };
};

/** What is wrong with it, in words; nothing that was not measured is right. */
export const flawsOf = ({ score, tried, survivors, outdated }: Verdict, least: number): readonly string[] => [
  ...(score >= least ? [] : [`${survivors.length} mutants live: ${score.toFixed(2)} % are killed, not ${least} %`]),
  ...(tried > leastTried ? [] : [`tests ran with only ${(100 * tried).toFixed(0)} % of the mutants`]),
  ...outdated.map(({ file, original }) => `listed as equivalent, but dead or gone: ${file}: ${original}`),
];
