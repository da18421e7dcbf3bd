import { mostWithin } from '../support/most-within.ts';
import { drainWave } from '../support/wave.ts';
import { machine } from './measure.ts';
import { usedMb } from './used.ts';

const people = 100_000;
const grant = { rate: 14, workers: 2 };
const sampleEveryMinutes = 10;

/** A hundred thousand people are due at the same instant: how long their letters take, and how much memory. */
export const waveBench = async () => {
  console.log(machine());
  const granted = await atTheGrant();
  const ceiling = await unlimited();
  return { ...granted, ceiling };
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

/** Where nobody limits the rate: how many letters the engine would send for a second of one processor. */
const unlimited = async () => {
  const before = process.cpuUsage();
  const { sent } = await drainWave(people, { rate: 'unlimited', workers: 10, keeping: 'frozen' });
  const { user, system } = process.cpuUsage(before);
  const seconds = (user + system) / 1e6;
  const measured = {
    letters: sent.length,
    processorSeconds: Math.round(seconds),
    aSecond: Math.round(sent.length / seconds),
  };
  console.log('with no limit of the rate, by processor time, the table and the clock of the bench included');
  console.table(measured);
  return measured;
};
