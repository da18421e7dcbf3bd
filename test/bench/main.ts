import { mkdir, writeFile } from 'node:fs/promises';
import { certificateBench } from './certificate/bench.ts';
import { renderBench } from './render/bench.ts';
import { rehearsalBench } from './rehearsal.ts';
import { deskBench } from './desk.ts';
import { sizeBench } from './size.ts';
import { uploadBench } from './upload.ts';
import { waveBench } from './wave.ts';

/** A bench prints what it measured, and returns it for `dist/bench/NAME.json`. */
const benches: Readonly<Record<string, () => Promise<object>>> = {
  size: sizeBench,
  render: renderBench,
  certificate: certificateBench,
  upload: uploadBench,
  rehearsal: rehearsalBench,
  wave: waveBench,
  desk: deskBench,
};

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !Object.hasOwn(benches, name));
if (unknown.length > 0)
  throw new Error(`There is no bench ${unknown.join(', ')}: only ${Object.keys(benches).join(', ')}.`);

const folder = new URL('../../dist/bench/', import.meta.url);
await mkdir(folder, { recursive: true });
for (const [name, bench] of Object.entries(benches)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  console.log(`\n${name}`);
  const measured = { node: process.version, ...(await bench()) };
  await writeFile(new URL(`${name}.json`, folder), `${JSON.stringify(measured, undefined, 2)}\n`);
}
