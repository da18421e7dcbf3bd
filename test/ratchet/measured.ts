import { globSync, statSync } from 'node:fs';
import { everyLetter } from '../../emails/preview/letters.ts';
import { thrift } from '../cost/cost-of.ts';
import { deployed } from '../cost/deployed.ts';
import { liveProgramme } from '../cost/live-programme.ts';
import { atStart, everLoaded, loadedBy } from '../support/loaded-by.ts';

/** Small enough for every run of the tests, and all that a programme does happens in it. */
const pairs = 6;

/** Sizes and counts that are not to grow unnoticed: none of them is a time, so they are the same on every machine. */
export const measured = async (): Promise<Readonly<Record<string, number>>> => ({
  ...codeBytes(),
  ...letterBytes(),
  ...(await requests()),
});

/** Code that Node reads before a function can answer, and all that it may ever read. */
const codeBytes = () =>
  Object.fromEntries(
    globSync('dist/functions/*/index.mjs').flatMap((file) => {
      const name = file.split('/')[2];
      const [first, all] = [loadedBy(file, atStart), loadedBy(file, everLoaded)];
      return [
        [`bytes of code at the start of ${name}`, bytesOf(first)],
        [`files of code at the start of ${name}`, first.size],
        [`bytes of all code of ${name}`, bytesOf(all)],
      ];
    }),
  );

const bytesOf = (files: ReadonlySet<string>): number => [...files].reduce((sum, file) => sum + statSync(file).size, 0);

/** HTML of the largest letter of each kind. */
const letterBytes = () =>
  Object.fromEntries(
    [...Map.groupBy(everyLetter(), ({ what }) => what)].map(([what, letters]) => [
      `bytes of the letter ${what}`,
      Math.max(...letters.map(({ html }) => Buffer.byteLength(html))),
    ]),
  );

/** What a whole programme asks of AWS. */
const requests = async () => {
  const what = deployed();
  const lived = await liveProgramme(pairs, what);
  const { writesPerLetter, writesPerPlainClick } = await thrift(lived, what);
  const all = lived.meter.all();
  const perHundredLetters = (count = 0): number => Math.ceil((100 * count) / lived.letters);
  return {
    'write units for 100 letters': Math.ceil(100 * writesPerLetter.is),
    'write units for 100 plain clicks': Math.ceil(100 * writesPerPlainClick.is),
    'all write units for 100 letters': perHundredLetters(all.tableWrites),
    'read units for 100 letters': perHundredLetters(all.tableReads),
    'runs for 100 letters': perHundredLetters(all.invocations),
    'requests of queues for 100 letters': perHundredLetters(all.queueRequests),
  };
};
