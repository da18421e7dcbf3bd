import { parseArgs } from 'node:util';
import { printCalmTable } from './calm-table.ts';
import { bugs } from './machine/bugs.ts';
import { findBug, liveCores, liveSeeds, type Report } from './machine/campaign.ts';
import { type Plan, plans } from './machine/exhaustive.ts';
import { liveSeed } from './machine/seed.ts';

const { values } = parseArgs({
  options: {
    seeds: { type: 'string', default: '200' },
    seed: { type: 'string' },
    trace: { type: 'boolean', default: false },
    faults: { type: 'string', multiple: true, default: [] },
    bugs: { type: 'boolean', default: false },
    bug: { type: 'string', default: '' },
    calm: { type: 'string' },
  },
});

const print = (line: string): void => console.log(line);

const show = ({ name, lines, violations }: Report): void => {
  print(`\n${name}`);
  for (const line of lines) print(`  ${line}`);
  for (const violation of violations.slice(0, 20)) print(`  ! ${violation}`);
  if (violations.length > 0) process.exitCode = 1;
};

/** `--seed 7 --trace`: one seed, told call by call. */
if (values.trace) {
  const { violations, hash } = await liveSeed(Number(values.seed ?? 0), print);
  for (const violation of violations) print(`! ${violation}`);
  print(`seed ${values.seed ?? 0}, hash ${hash.toString(16)}`);
  process.exitCode = violations.length > 0 ? 1 : 0;
} else if (values.calm !== undefined) {
  process.exitCode = printCalmTable(Number(values.calm)) ? 0 : 1;
} else if (values.bugs || values.bug) {
  for (const bug of bugs.filter(({ name }) => name.includes(values.bug))) {
    const found = await findBug(bug, Number(values.seeds));
    print(
      `${found ? `found by seed ${found.seed}`.padEnd(20) : 'NOT FOUND'.padEnd(20)} ${bug.name}${found ? `: ${found.violation}` : ''}`,
    );
    if (!found) process.exitCode = 1;
  }
} else if (values.faults.length > 0) {
  const isPlan = (name: string): name is Plan => name in plans;
  for (const plan of values.faults.filter(isPlan)) show(await liveCores(plan, Number(values.seed ?? 0), 1));
} else {
  const from = Number(values.seed ?? 0);
  show(await liveSeeds(from, from + Number(values.seed === undefined ? values.seeds : 1)));
}
