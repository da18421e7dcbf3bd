import { readFileSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import * as z from 'zod';
import { type Measured, type Rival, rivals } from './figures.ts';
import { type FirstEvent, firstEvents } from './first-events.ts';
import { buildFloor, refuseUnknown, servicesIn } from './floor.ts';
import { timed, type Traced, traced } from './fresh-process.ts';
import { environment, openPlace } from './place.ts';
import { report } from './report.ts';

const rounds = 9;
const floors = resolve('dist/bench/cold');

/**
 * Cold starts of the built functions, each beside a floor that does nothing but use the SDK: as it starts it constructs the
 * clients whose code the function reads as it starts; asked, it loads what its first event asks besides, asks each of these
 * services once, and answers.
 */
export const coldBench = async (): Promise<object> => {
  rmSync(floors, { recursive: true, force: true });
  const place = await openPlace();
  try {
    const events = Object.entries(await firstEvents(place));
    const asBefore = await place.keep();
    const functions = [];
    for (const [name, event] of events) functions.push(await besideFloor(name, event, asBefore));
    for (let round = 0; round < rounds; round += 1)
      for (const { entrants, times } of functions)
        for (const rival of rivals) times[rival].push(await timedOnce(entrants[rival], asBefore));
    return report(functions, rounds);
  } finally {
    await place.close();
  }
};

type Entrant = FirstEvent & { file: string };
type AsBefore = () => Promise<void>;

/** What is loaded and asked, by processes that are not timed: they also have the disk read once. */
const besideFloor = async (name: string, { event, check }: FirstEvent, asBefore: AsBefore): Promise<Running> => {
  const ours = { file: resolve('dist/functions', name, 'index.mjs'), event, check };
  const loaded = await tracedOnce(ours, asBefore);
  refuseUnknown(loaded.requests);
  const asked = servicesIn(loaded.requests);
  const constructed = servicesIn(loaded.atStart.map((file) => readFileSync(file, 'utf8')));
  const floor = { file: await buildFloor(constructed, asked, floors), event: asked, check: isAnswer };
  return {
    name,
    entrants: { ours, floor },
    asked,
    constructed,
    traces: { ours: loaded, floor: await tracedOnce(floor, asBefore) },
    times: { ours: [], floor: [] },
  };
};
type Running = Measured & { entrants: Readonly<Record<Rival, Entrant>> };

const Answer = z.object({ statusCode: z.literal(200) });
const isAnswer = (answer: unknown): void => void Answer.parse(answer);

const tracedOnce = (entrant: Entrant, asBefore: AsBefore): Promise<Traced> => once(traced, entrant, asBefore);
const timedOnce = (entrant: Entrant, asBefore: AsBefore) => once(timed, entrant, asBefore);

const once = async <Seen extends { answer: unknown }>(
  look: (call: { file: string; event: unknown; environment: NodeJS.ProcessEnv }) => Promise<Seen>,
  { file, event, check }: Entrant,
  asBefore: AsBefore,
): Promise<Seen> => {
  await asBefore();
  const seen = await look({ file, event, environment: environment() });
  try {
    await check(seen.answer);
  } catch (cause) {
    throw new Error(`The first answer of ${file} is wrong: ${JSON.stringify(seen.answer).slice(0, 300)}`, { cause });
  }
  return seen;
};
