import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { deployed } from '../../cost/deployed.ts';
import { liveProgramme } from '../../cost/live-programme.ts';

/** Lives a programme of so many pairs in this process alone, and says what that took: processor time, memory, requests. */
const [pairs = ''] = process.argv.slice(2);
const what = deployed();
setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

const usedMb = (): number => {
  collect();
  return process.memoryUsage().heapUsed / 1e6;
};
const atFirst = usedMb();
let most = 0;
let days = 0;
const before = process.cpuUsage();
const lived = await liveProgramme(Number(pairs), what, () => {
  // A look at the memory takes as long as there is memory: a month apart they count for nothing.
  if ((days += 10) % 30 === 0) most = Math.max(most, usedMb());
});
const { user, system } = process.cpuUsage(before);
console.log(
  JSON.stringify({
    pairs: lived.pairs,
    letters: lived.letters,
    seconds: (user + system) / 1e6,
    heapMb: most - atFirst,
    units: lived.meter.all(),
  }),
);
