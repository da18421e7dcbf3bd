import { readFileSync } from 'node:fs';
import { aDeskWorld, upload } from '../support/desk.ts';
import { processorSeconds } from './used.ts';

/** Checks the file that it is given, as a dry run, and says what that took of a process that does nothing else. */
const [file = ''] = process.argv.slice(2);
const world = aDeskWorld();
const body = readFileSync(file);
const before = processorSeconds();
const { status } = await upload(world, body, {
  query: 'name=Cercle&start=2026-12-01&zone=Europe/Paris&dryRun=1',
  type: 'application/octet-stream',
});
const ms = 1000 * (processorSeconds() - before);
console.log(JSON.stringify({ status, ms, peak: process.resourceUsage().maxRSS / 1024 }));
