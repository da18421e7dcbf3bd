import { setImmediate, setTimeout as sleep } from 'node:timers/promises';
import type { World } from '../../shared/world.ts';
import type { TestWorld } from './world.ts';

type Call = (...args: readonly unknown[]) => Promise<unknown>;
type Actor = 0 | 1;

/**
 * Two at work on one world at once: the first runs for `runs[0]` calls to the table or to SES, then the other for
 * `runs[1]`, and so on, whoever is left to its end. Tells how many calls each made.
 */
export const interleave = async (
  world: TestWorld,
  actors: readonly [(world: World) => Promise<unknown>, (world: World) => Promise<unknown>],
  runs: readonly number[],
): Promise<readonly [number, number]> => {
  const calls: [number, number] = [0, 0];
  const isDone: [boolean, boolean] = [false, false];
  /** The calls that each is about to make; several where it makes them at once. */
  const gates: [(() => void)[], (() => void)[]] = [[], []];

  const gated =
    (actor: Actor, call: Call): Call =>
    async (...args) => {
      await new Promise<void>((open) => gates[actor].push(open));
      calls[actor] += 1;
      return await call(...args);
    };
  const worldOf = (actor: Actor): World =>
    ({
      ...world,
      store: Object.fromEntries(
        Object.entries(world.store).map(([name, call]) => [name, gated(actor, call as Call)]),
      ) as unknown as World['store'],
      sendMail: gated(actor, world.sendMail as Call) as World['sendMail'],
    }) satisfies World;

  /** Until an actor is about to make its next call, or has come to its end. */
  const arrival = async (actor: Actor): Promise<void> => {
    await setImmediate();
    // Whoever waits before they try again waits in earnest.
    while (gates[actor].length === 0 && !isDone[actor]) await sleep(5);
  };
  const failures: unknown[] = [];
  for (const actor of [0, 1] as const) {
    void actors[actor](worldOf(actor))
      .catch((error: unknown) => failures.push(error))
      .finally(() => {
        isDone[actor] = true;
      });
    await arrival(actor);
  }
  const step = async (actor: Actor): Promise<void> => {
    gates[actor].shift()?.();
    await arrival(actor);
  };

  for (const [index, length] of [...runs, Infinity, Infinity].entries()) {
    const actor: Actor = index % 2 === 0 ? 0 : 1;
    for (let call = 0; call < length && !isDone[actor]; call += 1) await step(actor);
  }
  if (failures.length > 0) throw failures[0];
  return calls;
};

/** Every way in which the first stops after any of its calls, the other after any of theirs, and the first again after one more, or at its end. */
export const everySchedule = (first: number, second: number): readonly (readonly number[])[] =>
  Array.from({ length: first + 1 }, (_, a) =>
    Array.from({ length: second }, (_, b) => [1, Infinity].map((c) => [a, b + 1, c])),
  ).flat(2);
