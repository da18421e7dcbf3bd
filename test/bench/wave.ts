import { mostWithin } from '../support/most-within.ts';
import { drainWave } from '../support/wave.ts';
import { machine } from './measure.ts';
import { aYardstick } from './scale/yardstick.ts';
import { processorSeconds, usedMb } from './used.ts';

const people = 100_000;
const grant = { rate: 14, workers: 2 };
const sampleEveryMinutes = 10;

/** A hundred thousand people are due at the same instant: how long their letters take, and how much memory; `sizes`: of waves without a limit. */
export const waveBench = async (sizes: readonly number[]) => {
  console.log(machine());
  if (sizes.length > 0) return { unlimited: await unlimited(sizes) };
  return { ...(await atTheGrant()), unlimited: await unlimited([2000, people]) };
};

/** What SES grants most accounts; the table, with all its rows, and the queue are in the same memory. */
const atTheGrant = async () => {
  const heap: { minute: number; sent: number; usedMb: number }[] = [];
  let minute = 0;
  const began = Date.now();
  const { sent, waits, ...wave } = await drainWave(people, { ...grant, keeping: 'as text' }, (count) => {
    if (minute % sampleEveryMinutes === 0) {
      heap.push({ minute, sent: count, usedMb: Math.round(usedMb()) });
      console.log(`minute ${minute}: ${count} letters, ${heap.at(-1)?.usedMb} MB`);
    }
    minute += 1;
  });
  const used = heap.map((one) => one.usedMb);
  const measured = {
    ...grant,
    ...wave,
    letters: sent.length,
    minutes: Math.round(wave.seconds / 60),
    idealMinutes: Math.round(people / grant.rate / 60),
    mostInASecond: mostWithin(sent, 1000),
    lettersPerPaceWrite: Number((sent.length / wave.paceWrites).toFixed(1)),
    longestWaitForAnInvitationSeconds: Math.max(...waits) / 1000,
    mostMb: Math.max(...used),
    heap,
    playedInSeconds: Math.round((Date.now() - began) / 1000),
  };
  const { heap: _, ...shown } = measured;
  console.table(shown);
  return measured;
};

/** Where nobody limits the rate: what a letter takes of a processor, and whether that depends on how many people are due. */
const unlimited = async (sizes: readonly number[]) => {
  // Until the compiler has done what it can.
  await drained(2000);
  const waves = [];
  for (const size of sizes) waves.push(await drained(size));
  const [first] = waves;
  const measured = waves.map((wave) => ({
    people: wave.people,
    letters: wave.letters,
    'processor time, s': Math.round(wave.seconds),
    'letters a second and core': Math.round(wave.letters / wave.seconds),
    'yardsticks a letter': Number(yardsticks(wave).toFixed(3)),
    'times the first': Number((yardsticks(wave) / yardsticks(first ?? wave)).toFixed(2)),
  }));
  console.log('with no limit of the rate, by processor time, the table and the clock of the bench included');
  console.table(measured);
  return measured;
};

type Drained = { people: number; letters: number; seconds: number; yardstickSeconds: number };

const yardsticks = ({ letters, seconds, yardstickSeconds }: Drained): number => seconds / yardstickSeconds / letters;

const drained = async (size: number): Promise<Drained> => {
  const yardstick = aYardstick();
  let aside = 0;
  const before = processorSeconds();
  const { sent } = await drainWave(size, { rate: 'unlimited', workers: 10, keeping: 'as text' }, () => {
    for (let times = 0; times < 20; times += 1) aside += yardstick.lay();
  });
  const seconds = processorSeconds() - before - aside;
  return { people: size, letters: sent.length, seconds, yardstickSeconds: yardstick.seconds() };
};
