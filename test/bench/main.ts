import { mkdir, writeFile } from 'node:fs/promises';
import { certificateBench } from './certificate/bench.ts';
import { renderBench } from './render/bench.ts';
import { rehearsalBench } from './rehearsal.ts';
import { coldBench } from './cold/bench.ts';
import { deskBench } from './desk.ts';
import { fortnightBench, scaleBench } from './scale/bench.ts';
import { stepBench } from './scale/step.ts';
import { sizeBench } from './size.ts';
import { uploadBench } from './upload.ts';
import { wakeBench } from './wake/bench.ts';
import { waveBench } from './wave.ts';

/** A bench prints what it measured, and returns it for `dist/bench/NAME.json`. */
type Bench = (sizes: readonly number[]) => Promise<object>;
const benches: Readonly<Record<string, Bench>> = {
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
  fortnight: fortnightBench,
  step: stepBench,
};
/** Those that can be told how much; pairs are two people. */
const sized = new Set(['wave', 'scale', 'fortnight', 'step']);

/** `npm run bench -- wake render`: those benches; numbers are the sizes of one that has any. */
const given = process.argv.slice(2);
const isNumber = (text: string): boolean => /^\d+$/.test(text);
const [sizes, asked] = [given.filter(isNumber).map(Number), given.filter((one) => !isNumber(one))];
const unknown = asked.filter((name) => !Object.hasOwn(benches, name));
if (unknown.length > 0)
  throw new Error(`There is no bench ${unknown.join(', ')}: only ${Object.keys(benches).join(', ')}.`);
if (sizes.length > 0 && !(asked.length === 1 && sized.has(asked[0] ?? '')))
  throw new Error(`Sizes are for one of ${[...sized].join(', ')}, alone.`);
if (sizes.some((size) => size < 2 || size % 2 > 0)) throw new Error('A size is an even number.');

const folder = new URL('../../dist/bench/', import.meta.url);
await mkdir(folder, { recursive: true });
for (const [name, bench] of Object.entries(benches)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  console.log(`\n${name}`);
  const measured = await bench(sizes);
  const kept = { command: ['npm run bench --', name, ...sizes].join(' '), at: new Date(), node: process.version };
  const file = [name, ...sizes].join('-');
  await writeFile(new URL(`${file}.json`, folder), `${JSON.stringify({ ...kept, ...measured }, undefined, 2)}\n`);
}
