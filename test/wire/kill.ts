import { readFile } from 'node:fs/promises';
import { chanceOf } from '../simulation/chance.ts';
import { isQuestion } from './one-pair.ts';
import type { Moment } from './killer.ts';
import { type Found, phaseCount, playUnderLoad } from './under-load.ts';

/** A move with its letters, or people at their pages, takes about so long. */
const phaseMs = 450;
const startMs = 700;
/** Two or three letters. */
const mostBytes = 200_000;

/** So many moments of a programme, some of them amid the start after the kill before. */
const momentsOf = (kills: number, seed: number): readonly (readonly Moment[])[] => {
  const chance = chanceOf(seed);
  const moments: Moment[][] = Array.from({ length: phaseCount }, () => []);
  for (let left = kills; left > 0;) {
    const amidStarts = left > 1 && chance.happens(0.15) ? [chance.whole(1, startMs)] : [];
    const moment = chance.happens(0.6)
      ? { afterMs: phaseMs, afterBytes: chance.whole(1, mostBytes), amidStarts }
      : { afterMs: chance.whole(0, phaseMs), amidStarts };
    moments[chance.whole(0, phaseCount - 1)]?.push(moment);
    left -= 1 + amidStarts.length;
  }
  return moments;
};

/** Questions that were claimed when the process died, before SES was asked: they are not asked again, but listed as parked. */
const cutOff = ({ fates }: Found): readonly string[] =>
  [...fates].flatMap(([item, as]) => (as === 'cut off' && isQuestion(item) ? [item] : []));

/** What must be in a programme, however often it was killed. */
export const wrongIn = (found: Found) => {
  const expected = new Set(cutOff(found));
  return {
    lost: found.main.filter((item) => (found.items.get(item) ?? 0) < 1),
    doubled: [...found.items].filter(([, copies]) => copies > 1),
    silent: [...found.fates].filter(([item, as]) => as !== 'told' && !expected.has(item)),
    pressesDoubled: found.presses.filter((press, index) => found.presses[index - 1] === press),
    withoutCertificate: [...found.certificates].filter(([, has]) => !has),
  };
};

/** What one that was killed has less or more of than one that was not. */
const differences = (control: Found, killed: Found) => {
  const expected = new Set(cutOff(killed));
  const differ = ([item, copies]: readonly [string, number]): boolean =>
    !expected.has(item) && copies !== killed.items.get(item);
  return {
    ...wrongIn(killed),
    differ: [...control.items].filter(differ),
    missing: [...control.fates.keys()].filter((item) => !killed.fates.has(item)),
    more: [...killed.fates.keys()].filter((item) => !control.fates.has(item)),
    pressesLost: control.presses.filter((press) => !killed.presses.includes(press)),
  };
};

/** Plays a whole programme that is killed so many times. */
export const playAndKill = (file: Uint8Array, kills: number, seed: number) =>
  playUnderLoad(file, momentsOf(kills, seed));

/** `npm run kill -- 50 7`: kills the local process so many times (-9) amid a whole programme under load; the seed may be left out. */
if (import.meta.main) {
  const kills = Number(process.argv[2] ?? 50);
  const seed = Number(process.argv[3] ?? Date.now() % 100_000);
  console.log(`${kills} kills, seed ${seed}`);
  const file = await readFile(new URL('../support/cohorts/cohort-utf8.csv', import.meta.url));
  const control = await playUnderLoad(file);
  const killed = await playAndKill(file, kills, seed);
  const found = Object.entries(differences(control, killed));
  console.log(
    `${killed.letters} letters in ${killed.lives} lives (${control.letters} undisturbed), ${killed.presses.length} presses, ` +
      `${[...killed.certificates.values()].filter(Boolean).length} certificates; ` +
      `${cutOff(killed).length} questions cut off and listed as parked`,
  );
  console.log(found.map(([kind, all]) => `${kind} ${all.length}`).join(', '));
  for (const [kind, all] of found) if (all.length > 0) console.log(kind, all);
  process.exitCode = found.some(([, all]) => all.length > 0) ? 1 : 0;
}
