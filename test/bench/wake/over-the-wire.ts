import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { makeHandler } from '../../../functions/wake/handler.ts';
import { setEnvironment } from '../../../infra/local/functions.ts';
import { tableName } from '../../../infra/local/table.ts';
import { productionWorld } from '../../../shared/production-world.ts';
import type { World } from '../../../shared/world.ts';
import { aDueCohort, batchesOf, type DueCohort } from './due-cohort.ts';
import { median } from '../measure.ts';
import { processorSeconds } from '../used.ts';
import { openServices } from './open-services.ts';
import { type Profile, profiled } from './profile.ts';

/** Letters for the compiler, then of each round that is measured, then under the profiler. */
const warmUp = 100;
const perRound = 60;
const rounds = 5;
const underProfile = 140;
const letters = warmUp + rounds * perRound + underProfile;

type OverTheWire = {
  readonly letters: number;
  readonly rounds: number;
  /** Milliseconds of processor time of the process that wakes, for each letter, in each round. */
  readonly ms: readonly number[];
  /** From one letter to the next, in milliseconds on the clock of the wall, the median of the rounds. */
  readonly wallMs: number;
  /** How many requests to AWS's services one letter takes. */
  readonly requests: number;
  readonly profile: Profile;
};

/** The same wakes in the world of production: with its adapters, against a table and a mail service of another process. */
export const measuredOverTheWire = async (): Promise<OverTheWire> => {
  const services = await openServices();
  try {
    const due = aDueCohort(letters);
    const measured = await allWoken(due, await worldOf(due, services));
    const accepted = await services.accepted();
    if (accepted !== letters) throw new Error(`${letters} wakes brought ${accepted} letters.`);
    return measured;
  } finally {
    await services.close();
  }
};

/** Production as `npm start` sets it up, on the morning on which the letters are due; nothing is logged. */
const worldOf = async (
  { cohort, people, pairs, at }: DueCohort,
  { folder, places }: Awaited<ReturnType<typeof openServices>>,
): Promise<World> => {
  const baseUrl = 'https://mentor.example.org';
  setEnvironment(folder, { ...places, baseUrl, tableName, organiser: 'claire@example.org' });
  const CLOCK_OFFSET_MS = String(Date.parse(at) - Date.now());
  const world = productionWorld({ ...process.env, CLOCK_OFFSET_MS });
  await world.store.createCohort(cohort);
  await world.store.createRows({ people, pairs });
  return { ...world, log: () => undefined };
};

const allWoken = async ({ people, at }: DueCohort, world: World): Promise<OverTheWire> => {
  const handler = makeHandler(world);
  let woken = 0;
  const wakeNext = async (count: number): Promise<void> => {
    for (const batch of batchesOf(people.slice(woken, woken + count), at)) {
      const { batchItemFailures } = await handler(batch);
      if (batchItemFailures.length > 0) throw new Error('A wake failed.');
    }
    woken += count;
  };
  await wakeNext(warmUp);
  const { result: taken, counted } = await countingRequests(() => timed(wakeNext));
  const profile = await profiled(() => wakeNext(underProfile));
  const ms = taken.map(({ work }) => work / perRound);
  const wallMs = median(taken.map(({ wall }) => wall / perRound));
  return { letters, rounds, ms, wallMs, requests: counted / (rounds * perRound), profile };
};

/** What each round took, in milliseconds: of the processors, and by the clock. */
const timed = async (wakeNext: (count: number) => Promise<void>) => {
  const taken: { work: number; wall: number }[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const before = processorSeconds();
    const began = performance.now();
    await wakeNext(perRound);
    taken.push({ work: 1000 * (processorSeconds() - before), wall: performance.now() - began });
  }
  return taken;
};

const countingRequests = async <Result>(work: () => Promise<Result>) => {
  let counted = 0;
  const count = (): void => void (counted += 1);
  subscribe('http.client.request.start', count);
  try {
    const result = await work();
    return { result, counted };
  } finally {
    unsubscribe('http.client.request.start', count);
  }
};
