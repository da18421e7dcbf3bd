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

const yardstick = aYardstick(processorSeconds);
const atFirst = usedMb();
let most = 0;
let tens = 0;
let aside = 0;
/** What is only for the bench does not count as the programme's. */
const asideOf = (work: () => void): void => {
  const before = processorSeconds();
  work();
  aside += processorSeconds() - before;
};
const before = processorSeconds();
const lived = await liveProgramme(Number(pairs), what, {
  ...(days !== undefined && { days: Number(days) }),
  often: () => asideOf(yardstick.layInTime),
  // A look at the memory takes as long as there is memory: of a whole programme, a month apart are enough.
  everyTenDays: () =>
    asideOf(() => {
      if ((tens += 1) % (days === undefined ? 3 : 1) === 0) most = Math.max(most, usedMb());
    }),
});
console.log(
  JSON.stringify({
    pairs: lived.pairs,
    letters: lived.letters,
    seconds: processorSeconds() - before - aside,
    yardstickSeconds: yardstick.seconds(),
    heapMb: most - atFirst,
    units: lived.meter.all(),
  }),
);
