import { globSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { matchesGlob, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { equivalents } from './equivalent.ts';
import { type Group, groups } from './groups.ts';
import { loadStryker, type Result } from './stryker.ts';
import { flawsOf, type Mutant, verdictOn } from './verdict.ts';

const runMutants = await loadStryker();

/** The text between two places of a file. */
const textAt = (text: string, { start, end }: Result['location']): string => {
  const lines = text.split('\n').slice(start.line - 1, end.line);
  const last = lines.length - 1;
  return lines
    .map((line, index) => line.slice(index === 0 ? start.column - 1 : 0, index === last ? end.column - 1 : undefined))
    .join('\n');
};

const mutantOf = async (result: Result): Promise<Mutant> => {
  const text = await readFile(result.fileName, 'utf8');
  const { line } = result.location.start;
  return {
    file: relative('.', result.fileName),
    line,
    on: text.split('\n')[line - 1]?.trim() ?? '',
    mutator: result.mutatorName,
    original: textAt(text, result.location),
    replacement: result.replacement,
    status: result.status,
    tests: result.testsCompleted,
  };
};

const mutantsOf = async ({ name, mutate, triedBy, least }: Group): Promise<readonly Mutant[]> => {
  process.env['MUTANTS_TRIED_BY'] = triedBy.join(' ');
  const results = await runMutants({
    mutate: [...mutate],
    testRunner: 'vitest',
    plugins: ['@stryker-mutator/vitest-runner'],
    vitest: { configFile: 'test/mutation/vitest.config.ts' },
    coverageAnalysis: 'perTest',
    // What runs at import is tried by every test: worth it where all must die; elsewhere it is schemas, in the main.
    ignoreStatic: least < 100,
    concurrency: 2,
    timeoutMS: 20_000,
    reporters: ['json'],
    jsonReporter: { fileName: `dist/mutants/${name}.json` },
    tempDirName: 'dist/mutants/sandbox',
    ignorePatterns: ['/docs', '/dist', '/cdk.out', '/.binome'],
    disableTypeChecks: false,
    // Stryker would rewrite it with a compiler interface that TypeScript 7 does not have.
    tsconfigFile: 'none',
  });
  return await Promise.all(results.filter(({ status }) => status !== 'Ignored').map(mutantOf));
};

/** `npm run mutants`, or `npm run mutants -- --mutate 'shared/domain/time.ts'` for the files of one glob. */
const { values } = parseArgs({ options: { mutate: { type: 'string' } } });
const filesOf = ({ mutate, except }: Group): readonly string[] =>
  globSync([...mutate], { exclude: [...except] }).filter((file) => matchesGlob(file, values.mutate ?? '**'));

let flawed = 0;
for (const group of groups) {
  const mutate = filesOf(group);
  if (mutate.length === 0) continue;
  const mutants = await mutantsOf({ ...group, mutate });
  for (const file of [...new Set(mutants.map((mutant) => mutant.file))].toSorted()) {
    const own = mutants.filter((mutant) => mutant.file === file);
    const { score, survivors } = verdictOn(own, equivalents);
    const late = own.filter(({ status }) => status === 'Timeout').length;
    const ended = late > 0 ? ` (${late} ended by the clock)` : '';
    console.log(`${score.toFixed(2).padStart(7)} %  ${String(own.length).padStart(4)} mutants  ${file}${ended}`);
    for (const { line, mutator, original, replacement, status } of survivors)
      console.log(`  ${file}:${line} ${mutator} ${status}\n    - ${original}\n    + ${replacement}`);
  }
  const verdict = verdictOn(mutants, equivalents);
  const flaws = flawsOf(verdict, group.least);
  console.log(`${group.name}: ${verdict.score.toFixed(2)} %, tests ran with ${(100 * verdict.tried).toFixed(1)} %`);
  for (const flaw of flaws) console.log(`${group.name}: ${flaw}`);
  flawed += flaws.length;
}
process.exitCode = flawed > 0 ? 1 : 0;
