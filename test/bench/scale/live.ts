import { deployed } from '../../cost/deployed.ts';
import { liveProgramme } from '../../cost/live-programme.ts';
import { processorSeconds, usedMb } from '../used.ts';
import { aYardstick } from './yardstick.ts';

/**
 * Lives a programme of so many pairs, for so many days or else until its end, in this process alone, and says what that took:
 * processor time, memory, requests.
 */
const [pairs = '', days] = process.argv.slice(2);
const what = deployed();

const yardstick = aYardstick();
const atFirst = usedMb();
let most = 0;
let tens = 0;
/** What is only for the bench, in seconds: it does not count as the programme's. */
let aside = 0;
const look = (): void => {
  const before = processorSeconds();
  most = Math.max(most, usedMb());
  aside += processorSeconds() - before;
};
const before = processorSeconds();
const lived = await liveProgramme(Number(pairs), what, {
  ...(days !== undefined && { days: Number(days) }),
  often: yardstick.layInTime,
  // A look at the memory takes as long as there is memory: of a whole programme, a month apart are enough.
  everyTenDays: () => {
    if ((tens += 1) % (days === undefined ? 3 : 1) === 0) look();
  },
});
console.log(
  JSON.stringify({
    pairs: lived.pairs,
    letters: lived.letters,
    seconds: processorSeconds() - before - aside - yardstick.inAll(),
    yardstickSeconds: yardstick.seconds(),
    heapMb: most - atFirst,
    units: lived.meter.all(),
  }),
);
