import { readFile } from 'node:fs/promises';
import { chanceOf } from '../simulation/chance.ts';
import { isQuestion } from './one-pair.ts';
import type { Moment } from './killer.ts';
import { type Found, phaseCount, playUnderLoad } from './under-load.ts';

/** A move with its letters, or people at their pages, takes about so long. */
const phaseMs = 450;
const startMs = 700;

/** So many moments of a programme, some of them amid the start after the kill before. */
const momentsOf = (kills: number, seed: number): readonly (readonly Moment[])[] => {
  const chance = chanceOf(seed);
  const moments: Moment[][] = Array.from({ length: phaseCount }, () => []);
  for (let left = kills; left > 0;) {
    const amidStarts = left > 1 && chance.happens(0.15) ? [chance.whole(1, startMs)] : [];
    moments[chance.whole(0, phaseCount - 1)]?.push({ afterMs: chance.whole(0, phaseMs), amidStarts });
    left -= 1 + amidStarts.length;
  }
  return moments;
};

/** What a programme that was killed has less or more of than one that was not. */
const compare = (control: Found, killed: Found) => {
  const parked = [...killed.fates].filter(([, as]) => as === 'parked').map(([item]) => item);
  // A question that was claimed when the process died is not asked a second time: it is listed as parked.
  const cutOff = parked.filter((item) => isQuestion(item) && (killed.items.get(item) ?? 0) === 0);
  const kept = [...control.items].filter(([item]) => !cutOff.includes(item));
  return {
    lost: kept.filter(([item, copies]) => (killed.items.get(item) ?? 0) < copies).map(([item]) => item),
    doubled: [...killed.items]
      .filter(([item, copies]) => copies > (control.items.get(item) ?? 0))
      .map(([item]) => item),
    otherwise: [...killed.fates].filter(([item, as]) => as !== control.fates.get(item) && !cutOff.includes(item)),
    missing: [...control.fates.keys()].filter((item) => !killed.fates.has(item)),
    pressesLost: control.presses.filter((press) => !killed.presses.includes(press)),
    pressesDoubled: killed.presses.filter((press, index) => killed.presses[index - 1] === press),
    withoutCertificate: [...control.certificates].filter(([id, has]) => has && !killed.certificates.get(id)),
    cutOff,
  };
};

/** Plays the programme of these pairs twice, once undisturbed and once with so many kills, and compares. */
export const killAndCompare = async (file: Uint8Array, kills: number, seed: number) => {
  const control = await playUnderLoad(file);
  const killed = await playUnderLoad(file, momentsOf(kills, seed));
  return { control, killed, ...compare(control, killed) };
};

/** `npm run kill -- 50 7`: the local process is killed so many times (-9) amid a whole programme under load. */
if (import.meta.main) {
  const kills = Number(process.argv[2] ?? 50);
  const seed = Number(process.argv[3] ?? Date.now() % 100_000);
  console.log(`${kills} kills, seed ${seed}`);
  const file = await readFile(new URL('../support/cohorts/cohort-utf8.csv', import.meta.url));
  const { control, killed, cutOff, ...faults } = await killAndCompare(file, kills, seed);
  const count = (kind: keyof typeof faults): string => `${faults[kind].length} ${kind}`;
  console.log(
    `${killed.letters} letters in ${killed.lives} lives (${control.letters} undisturbed): ` +
      `${count('lost')}, ${count('doubled')}, ${cutOff.length} questions cut off and listed as parked; ` +
      `${killed.presses.length} presses, ${[...killed.certificates.values()].filter(Boolean).length} certificates`,
  );
  for (const [kind, found] of Object.entries(faults)) if (found.length > 0) console.log(kind, found);
  process.exitCode = Object.values(faults).some((found) => found.length > 0) ? 1 : 0;
}
