import { readFile, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import * as z from 'zod';
import { measured } from './measured.ts';

/** `npm run ratchet`: keeps every size and count that has become smaller; `-- --raise` also what has become larger, on purpose. */
const file = new URL('kept.json', import.meta.url);
const { values } = parseArgs({ options: { raise: { type: 'boolean', default: false } } });

const kept = z.record(z.string(), z.number()).parse(JSON.parse(await readFile(file, 'utf8')));
const next: Record<string, number> = {};
for (const [what, is] of Object.entries(await measured())) {
  const was = kept[what];
  next[what] = was === undefined || values.raise ? is : Math.min(was, is);
  if (was !== is) process.stdout.write(`${what}: ${was ?? 'new'} → ${is}${next[what] === is ? '' : ', not kept'}\n`);
}
await writeFile(file, `${JSON.stringify(next, undefined, 2)}\n`);
