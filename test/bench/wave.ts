import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { mostWithin } from '../support/most-within.ts';
import { drainWave } from '../support/wave.ts';
import { machine } from './measure.ts';

const people = 100_000;
const grant = { rate: 14, workers: 2 };
const sampleEveryMinutes = 10;

/** The memory that is still in use, in MB: the table of the wave, with all its rows, is in it. */
const usedMb = (): number => {
  setFlagsFromString('--expose-gc');
  runInNewContext('gc')();
  return Math.round(process.memoryUsage().heapUsed / 1e6);
};

/** A hundred thousand people are due at the same instant: how long their letters take, and how much memory. */
export const waveBench = async () => {
  console.log(machine());
  const heap: { minute: number; sent: number; usedMb: number }[] = [];
  let minute = 0;
  const began = Date.now();
  const { sent, waits, ...wave } = await drainWave(people, grant, (count) => {
    if (minute % sampleEveryMinutes === 0) {
      heap.push({ minute, sent: count, usedMb: usedMb() });
      console.log(`minute ${minute}: ${count} letters, ${heap.at(-1)?.usedMb} MB`);
    }
    minute += 1;
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
    heap,
    playedInSeconds: Math.round((Date.now() - began) / 1000),
  };
  const { heap: _, ...shown } = measured;
  console.table(shown);
  return measured;
};
