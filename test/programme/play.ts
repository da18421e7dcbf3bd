import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { aPlayer, metLinks, playProgramme } from '../support/player.ts';

/**
 * Plays a whole programme against a running `npm start`: uploads a file, moves the clock to the end, and presses "we met"
 * on five of the six steps. `npm run play -- --file test/support/cohorts/cohort-utf8.csv`; like `npm start`, it takes
 * PORT and DATA_DIR from the environment.
 */
const { values } = parseArgs({
  options: {
    file: { type: 'string', default: 'test/support/cohorts/cohort-utf8.csv' },
    url: { type: 'string', default: `http://localhost:${process.env['PORT'] ?? 3000}` },
    data: { type: 'string', default: process.env['DATA_DIR'] ?? '.binome' },
  },
});

const leave = (sentence: string): never => {
  console.error(sentence);
  process.exit(1);
};

const token = await readFile(`${values.data}/organiser-token`, 'utf8').catch(() =>
  leave(`There is no organiser-token in ${values.data}: run "npm start" first, or name its folder in DATA_DIR.`),
);
const player = aPlayer(values.url, token.trim());
const { now } = await player
  .clock()
  .catch(() => leave(`"npm start" does not run at ${values.url}: start it first, or name its port in PORT.`));
console.log(`This moves the clock of ${values.data} nine months on, from ${now.slice(0, 10)}; clocks never go back.`);

const start = new Date(Date.parse(now) + 7 * 86_400_000).toISOString().slice(0, 10);
const name = `Played on ${now.slice(0, 10)}`;
const uploaded = await player.upload(await readFile(values.file), { name, start, zone: 'Europe/Paris' });
console.log(`${values.file}: ${uploaded.pairs} pairs, ${uploaded.people} people, from ${start}`);

const mails = await playProgramme(
  () => player,
  start,
  2,
  async (instant, step) => {
    const { mails: sent } = await player.moveTo(instant);
    console.log(`step ${step + 1}: ${sent} letters, and the clock shows ${instant}`);
  },
);
const letters = mails.filter(({ sentAt }) => sentAt > now);
for (const address of [...new Set(letters.map(({ to }) => to))].toSorted()) {
  const mine = letters.filter(({ to }) => to === address);
  const certificates = mine.filter(({ attachments }) => attachments.length > 0);
  console.log(
    `${address.padEnd(34)} ${mine.length} letters, ${new Set(mine.flatMap(metLinks)).size} steps, ` +
      `certificate ${certificates.map(({ sentAt }) => sentAt).join(', ') || 'none'}`,
  );
}
