import { globSync, readFileSync } from 'node:fs';

/** The rules of the simulator, by the names under which they are broken. */
const rules = (): ReadonlySet<string> =>
  new Set(
    globSync('test/simulation/machine/**/*.ts')
      .flatMap((file) => [...readFileSync(file, 'utf8').matchAll(/broken\(\s*'([^']+)'/g)])
      .map(([, rule = '']) => rule),
  );

/** What docs/reliability.md has between the marks of a part. */
const partOf = (page: string, name: string): string =>
  new RegExp(`<!-- ${name} -->([^]*?)<!-- /${name} -->`).exec(page)?.[1] ?? '';

const numbersIn = (text: string, pattern: RegExp): readonly number[] =>
  [...text.matchAll(pattern)].map(([, number]) => Number(number));
const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);
const inWords = (number: number): string => number.toLocaleString('en');

/** The page at a glance: a table made of what its parts say, so that it says nothing else. */
export const glance = (page: string): string => {
  const [seeds, faults, pairs] = ['seeds', 'faults', 'pairs'].map((name) => partOf(page, name)) as [
    string,
    string,
    string,
  ];
  const first = (text: string, pattern: RegExp): string => pattern.exec(text)?.slice(1).join(' ') ?? 'not measured';
  const kinds = new Map<string, number>();
  for (const line of [seeds, faults, pairs].map((text) => /^faults: (.*)$/m.exec(text)?.[1] ?? ''))
    for (const [, kind = '', count] of line.matchAll(/([a-z, ]+?) (\d+)(?:, |$)/g))
      kinds.set(kind, (kinds.get(kind) ?? 0) + Number(count));
  const hit = [...kinds.values()].filter((count) => count > 0).length;
  const took = numbersIn(faults + pairs, /in (\d+) s$/gm);
  const violations = sum(numbersIn(seeds + faults + pairs, /^violations: (\d+)$/gm));
  const silent = [...(seeds + faults + pairs).matchAll(/nothing is silent/g)].length;
  const rows: readonly (readonly [string, string, string])[] = [
    ['random programmes', first(seeds, /^(\d+) random programmes/m), 'npm run sim -- --seeds 20000'],
    ['… letters; seconds', first(seeds, /^(\d+) letters.* in (\d+ s)$/m).replace(' ', '; '), ''],
    [
      'runs with planned faults; seconds',
      `${inWords(sum(numbersIn(faults + pairs, /^(\d+) of \d+ runs/gm)))}; ${sum(took)} s`,
      'npm run proof -- faults pairs',
    ],
    ['rules that hold at every moment', String(rules().size), 'test/simulation/machine/rules.ts'],
    ['violations, of all runs', String(violations), ''],
    ['silent losses', String(silent), ''],
    ['kinds of faults that happened; times', `${hit} of ${kinds.size}; ${inWords(sum([...kinds.values()]))}`, ''],
    ['planted bugs found', first(partOf(page, 'bugs'), /^found (\d+ of \d+)$/m), 'npm run sim -- --bugs --seeds 2000'],
    [
      'copies more than one, per million letters',
      first(seeds, /per million letters: (\d+)/),
      'npm run sim -- --seeds 20000',
    ],
    ['from the end of faults until all is settled', first(seeds, /storm was over: (.*)$/m), ''],
    [
      'tests at the wire and of the contract',
      first(partOf(page, 'wire'), /^Tests\s+(.*)$/m).replaceAll(' | ', ', '),
      'FULL=1 npx vitest run test/wire test/contract',
    ],
    ['killed fifty times', first(partOf(page, 'kill'), /^(lost \d+, doubled \d+, silent \d+)/m), 'npm run kill -- 50'],
  ];
  return [
    '| what | | shown by |',
    '|---|---|---|',
    ...rows.map(([what, figure, by]) => `| ${what} | ${figure} | ${by && `\`${by}\``} |`),
  ].join('\n');
};
