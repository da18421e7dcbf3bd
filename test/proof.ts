import { spawnSync } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { stripVTControlCharacters } from 'node:util';
import { bugs } from './simulation/machine/bugs.ts';
import { glance } from './proof-table.ts';
import { findBug, liveCores, liveSeeds, type Report } from './simulation/machine/campaign.ts';

/** `npm run proof -- seeds pairs`: the long runs, or those that are named; what they came to is kept in docs/reliability.md. */
const page = new URL('../docs/reliability.md', import.meta.url);

type Part = { title: string; command: string; run: () => Promise<{ holds: boolean; lines: readonly string[] }> };

const reported = async (report: Promise<Report>) => {
  const { name, lines, violations } = await report;
  return { holds: violations.length === 0, lines: [name, ...lines, ...violations.slice(0, 10)] };
};

/** Runs a script; of what it prints, the lines that count. */
const script = (command: string, counts: RegExp) => async () => {
  const { status, stdout } = spawnSync(command, {
    shell: true,
    encoding: 'utf8',
    env: { ...process.env, FULL: '1' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const lines = stripVTControlCharacters(stdout)
    .split('\n')
    .filter((line) => counts.test(line));
  return { holds: status === 0, lines: lines.map((line) => line.trim()) };
};

const parts: Readonly<Record<string, Part>> = {
  seeds: {
    title: 'Random programmes',
    command: 'npm run sim -- --seeds 20000',
    run: () => reported(liveSeeds(0, 20_000)),
  },
  faults: {
    title: 'Every fault at every call',
    command: 'npm run sim -- --faults single',
    run: () => reported(liveCores('single', 0, 1)),
  },
  pairs: {
    title: 'Every two faults at every two calls',
    command: 'npm run sim -- --faults pairs',
    run: () => reported(liveCores('pairs', 0, 1)),
  },
  bugs: {
    title: 'Planted bugs',
    command: 'npm run sim -- --bugs --seeds 2000',
    run: async () => {
      const lines: string[] = [];
      for (const bug of bugs) {
        const found = await findBug(bug, 2000);
        lines.push(`${bug.name}: ${found ? `seed ${found.seed}, ${ruleOf(found.violation)}` : 'not found'}`);
      }
      const missed = lines.filter((line) => line.endsWith('not found')).length;
      return { holds: missed === 0, lines: [`found ${bugs.length - missed} of ${bugs.length}`, ...lines] };
    },
  },
  wire: {
    title: 'The wire and the contract',
    command: 'FULL=1 npx vitest run test/wire test/contract',
    run: script('npx vitest run test/wire test/contract', /^\s*(Tests|Test Files)|skipped/),
  },
  kill: {
    title: 'Killed fifty times',
    command: 'npm run kill -- 50',
    run: script('npm run --silent kill -- 50', /\S/),
  },
};

/** The rule in a violation, without the instant before it and what it befell. */
const ruleOf = (violation: string): string => (/Z ([^:]+):/.exec(violation)?.[1] ?? violation).slice(0, 60);

const withGlance = (page_: string): string =>
  page_.replace(
    /(<!-- glance -->\n)[^]*(\n<!-- \/glance -->)/,
    (_, from: string, to: string) => from + glance(page_) + to,
  );

const chosen = process.argv.slice(2);
let text = await readFile(page, 'utf8');
for (const [name, { title, command, run }] of Object.entries(parts)) {
  if (chosen.length > 0 && !chosen.includes(name)) continue;
  const { holds, lines } = await run();
  console.log(`\n${title}: ${holds ? 'holds' : 'DOES NOT HOLD'}\n${lines.map((line) => `  ${line}`).join('\n')}`);
  if (!holds) process.exitCode = 1;
  const section = [
    `<!-- ${name} -->`,
    `## ${title}`,
    '',
    `\`${command}\`, ${new Date().toISOString().slice(0, 10)}:`,
    '',
    '```',
    ...lines,
    '```',
    `<!-- /${name} -->`,
  ];
  const place = new RegExp(`<!-- ${name} -->[^]*<!-- /${name} -->`);
  text = place.test(text)
    ? text.replace(place, () => section.join('\n'))
    : `${text.trimEnd()}\n\n${section.join('\n')}\n`;
  await writeFile(page, withGlance(text));
}
// A rule of the simulator may be new, though no part was run.
await writeFile(page, withGlance(text));
