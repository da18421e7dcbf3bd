import { breaches } from './budget.ts';
import { programmeOf, tableOf } from './calm.ts';

/** How many letters people get, over so many random programmes, and which promises are broken; whether none is. */
export const printCalmTable = (programmes: number): boolean => {
  const all = Array.from({ length: programmes }, (_, seed) => {
    const { life, counts } = programmeOf(seed);
    return { counts, broken: breaches(life).map((breach) => `programme ${seed}: ${breach}`) };
  });

  const rows = tableOf(all.flatMap(({ counts }) => counts)).toSorted((a, b) => a.manner.localeCompare(b.manner));
  console.log(`${programmes} programmes; letters a person gets in all: least, median, 95 of 100, most\n`);
  console.log(`${'manner'.padEnd(8)} ${'shape'.padEnd(16)} ${'role'.padEnd(7)} people  calm letters     prompts`);
  for (const { manner, shape, role, people, calm, prompts } of rows)
    console.log(
      `${manner.padEnd(8)} ${shape.padEnd(16)} ${role.padEnd(7)} ${String(people).padStart(6)}  ${spread(calm)}  ${spread(prompts)}`,
    );
  console.log('\nWhat is in the calm letters of a person, on average:');
  for (const { manner, shape, role, letters } of rows) {
    const kinds = [...letters].toSorted(([, a], [, b]) => b - a).map(([kind, mean]) => `${kind} ${mean.toFixed(2)}`);
    console.log(`${manner}, ${shape}, ${role}: ${kinds.join(', ')}`);
  }

  const broken = all.flatMap((one) => one.broken);
  console.log(`\nPromises broken: ${broken.length}`);
  for (const breach of broken.slice(0, 20)) console.log(breach);
  return broken.length === 0;
};

const spread = ({ least, median, p95, most }: { least: number; median: number; p95: number; most: number }): string =>
  [least, median, p95, most].map((value) => String(value).padStart(3)).join(' ');
