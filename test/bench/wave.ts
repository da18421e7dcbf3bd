import { requestMs } from '../../infra/cost/assumptions.ts';
import { mostWithin } from '../support/most-within.ts';
import { drainWave } from '../support/wave.ts';
import { machine, median, noise, rounded, times } from './measure.ts';
import { aYardstick } from './scale/yardstick.ts';
import { processorSeconds, usedMb } from './used.ts';

const people = 100_000;
/** A letter takes a third of a second, most of it waiting: a third as many workers as letters a second. */
const grant = { rate: 14, workers: 5, tableMs: requestMs.table };
const sampleEveryMinutes = 10;
const rounds = 3;

/** A hundred thousand people are due at the same instant: how long their letters take, and how much memory; `sizes`: of waves without a limit. */
export const waveBench = async (sizes: readonly number[]) => {
  console.log(machine());
  if (sizes.length > 0) return { unlimited: await unlimited(sizes) };
  return { ...(await atTheGrant()), unlimited: await unlimited([2000, people]) };
};

/** What SES grants most accounts; the table, with all its rows but those of histories, and the queue are in the same memory. */
const atTheGrant = async () => {
  const heap: { minute: number; sent: number; usedMb: number; residentMb: number }[] = [];
  let minute = 0;
  const began = Date.now();
  const look = (count: number): void => {
    const residentMb = Math.round(process.memoryUsage().rss / 1e6);
    heap.push({ minute, sent: count, usedMb: Math.round(usedMb()), residentMb });
    console.log(`minute ${minute}: ${count} letters, ${heap.at(-1)?.usedMb} MB in use, ${residentMb} MB held`);
  };
  const { sent, waits, ...wave } = await drainWave(people, {
    ...grant,
    keeping: 'as text',
    eachMinute: (count) => {
      if (minute % sampleEveryMinutes === 0) look(count);
      minute += 1;
    },
  });
  const measured = {
    ...grant,
    ...wave,
    letters: sent.length,
    minutes: Math.round(wave.seconds / 60),
    idealMinutes: Math.round(people / grant.rate / 60),
    mostInASecond: mostWithin(sent, 1000),
    lettersPerPaceWrite: Number((sent.length / wave.paceWrites).toFixed(1)),
    longestWaitForAnInvitationSeconds: Math.max(...waits) / 1000,
    mostMb: Math.max(...heap.map((one) => one.usedMb)),
    mostResidentMb: Math.max(...heap.map((one) => one.residentMb)),
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
  await drained(20_000);
  const waves = sizes.map((size) => ({ size, ms: [] as number[], yardsticks: [] as number[] }));
  for (let round = 0; round < rounds; round += 1)
    for (const wave of waves) {
      const { ms, yardstickMs } = await drained(wave.size);
      wave.ms.push(ms);
      wave.yardsticks.push(ms / yardstickMs);
    }
  const [first] = waves;
  const measured = waves.map(({ size, ms, yardsticks }) => {
    const longer = times(yardsticks, first?.yardsticks ?? []);
    return {
      people: size,
      'letters a second and core': rounded(1000 / median(ms), 4),
      '± %': noise(ms),
      'times the first, by the yardstick': rounded(median(longer)),
      'of these ± %': noise(longer),
    };
  });
  console.log(
    `with no limit of the rate, ${rounds} rounds, by processor time, the table and the clock of the bench included`,
  );
  console.table(measured);
  return { measured, waves };
};

/** Milliseconds of processor time for each letter of a wave, and of a yardstick that was laid all along. */
const drained = async (size: number): Promise<{ ms: number; yardstickMs: number }> => {
  const yardstick = aYardstick();
  const before = processorSeconds();
  const { sent } = await drainWave(size, {
    rate: 'unlimited',
    workers: 10,
    keeping: 'as text',
    eachLetter: yardstick.layInTime,
  });
  const seconds = processorSeconds() - before - yardstick.inAll();
  return { ms: (1000 * seconds) / sent.length, yardstickMs: 1000 * yardstick.seconds() };
};
