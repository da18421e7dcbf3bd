import { mkdir, writeFile } from 'node:fs/promises';
import { certificateBench } from './certificate/bench.ts';
import { renderBench } from './render/bench.ts';
import { rehearsalBench } from './rehearsal.ts';
import { coldBench } from './cold/bench.ts';
import { deskBench } from './desk.ts';
import { monthBench, scaleBench } from './scale/bench.ts';
import { stepBench } from './scale/step.ts';
import { sizeBench } from './size.ts';
import { uploadBench } from './upload.ts';
import { wakeBench } from './wake/bench.ts';
import { waveBench } from './wave.ts';

/** A bench prints what it measured, and returns it for `dist/bench/NAME.json`. */
const benches: Readonly<Record<string, (sizes: readonly number[]) => Promise<object>>> = {
  size: sizeBench,
  render: renderBench,
  certificate: certificateBench,
  upload: uploadBench,
  rehearsal: rehearsalBench,
  cold: coldBench,
  wake: wakeBench,
  wave: waveBench,
  desk: deskBench,
  scale: scaleBench,
  month: monthBench,
  step: stepBench,
};

/** `npm run bench -- wake render`: those benches; a number is a size, for those that have any. */
const [sizes, asked] = [
  process.argv.slice(2).filter(isNumber).map(Number),
  process.argv.slice(2).filter((one) => !isNumber(one)),
];
const unknown = asked.filter((name) => !Object.hasOwn(benches, name));
if (unknown.length > 0)
  throw new Error(`There is no bench ${unknown.join(', ')}: only ${Object.keys(benches).join(', ')}.`);

const folder = new URL('../../dist/bench/', import.meta.url);
await mkdir(folder, { recursive: true });
for (const [name, bench] of Object.entries(benches)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  console.log(`\n${name}`);
  const measured = { node: process.version, ...(await bench(sizes)) };
  await writeFile(new URL(`${name}.json`, folder), `${JSON.stringify(measured, undefined, 2)}\n`);
}

function isNumber(text: string): boolean {
  return /^\d+$/.test(text);
}
