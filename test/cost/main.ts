import { readFile, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { costOf, thrift } from './cost-of.ts';
import { deployed } from './deployed.ts';
import { liveProgramme, type Lived } from './live-programme.ts';
import { heading, reportOf, thriftReport } from './report.ts';

/** `npm run cost`: what a deployment costs; `-- --pairs 40` for so many, `--lived 1000`, `--json`, `--write` into docs/cost.md. */
const page = new URL('../../docs/cost.md', import.meta.url);
const usualSizes = [12, 150, 10_000];

const { values } = parseArgs({
  options: {
    pairs: { type: 'string' },
    /** More pairs than this are not lived, but scaled from so many: all of them would take more than a minute. */
    lived: { type: 'string', default: '150' },
    json: { type: 'boolean' },
    write: { type: 'boolean' },
  },
});
const sizes = values.pairs === undefined ? usualSizes : [Number(values.pairs)];
if (!sizes.every((pairs) => Number.isInteger(pairs) && pairs > 0)) throw new Error('--pairs wants a whole number.');
if (values.write && values.pairs !== undefined) throw new Error('--write keeps the usual sizes: leave out --pairs.');

const what = deployed();
const lives = new Map<number, Promise<Lived>>();
const livedBy = (pairs: number): Promise<Lived> => {
  const living = Math.min(pairs, Number(values.lived));
  const life = lives.get(living) ?? liveProgramme(living, what);
  lives.set(living, life);
  return life;
};

const costs = [];
for (const pairs of sizes) costs.push(await costOf(pairs, await livedBy(pairs), what));
const largest = await livedBy(Math.max(...sizes));
const thrifty = await thrift(largest, what);

const lines = [
  heading,
  ...costs.flatMap((cost) => ['', ...reportOf(cost)]),
  '',
  ...thriftReport(largest.pairs, thrifty),
];
process.stdout.write(
  values.json
    ? `${JSON.stringify({ prices: heading, costs, aims: thrifty }, undefined, 2)}\n`
    : `${lines.join('\n')}\n`,
);
if (values.write) {
  const section = [
    '<!-- figures -->',
    `\`npm run cost -- ${process.argv.slice(2).join(' ')}\`, ${new Date().toISOString().slice(0, 10)}:`,
    '',
    ...lines,
    '<!-- /figures -->',
  ].join('\n');
  const text = await readFile(page, 'utf8');
  const place = /<!-- figures -->[^]*<!-- \/figures -->/;
  if (!place.test(text)) throw new Error('docs/cost.md has no place for figures.');
  await writeFile(
    page,
    text.replace(place, () => section),
  );
}
