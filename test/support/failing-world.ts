import type { DeskWorld } from '../../functions/serve-desk/action.ts';

type Call = (...args: readonly unknown[]) => Promise<unknown>;

/** The world, but its `nth` call to the outside fails: before anything happens, or after it did, the answer being lost. */
export const failingAt = <W extends DeskWorld>(world: W, nth: number, moment: 'before' | 'after') => {
  let calls = 0;
  const failing =
    (call: Call): Call =>
    async (...args) => {
      calls += 1;
      const fails = calls === nth;
      if (fails && moment === 'before') throw new Error('The world is gone.');
      const answer = await call(...args);
      if (fails) throw new Error('The answer is lost.');
      return answer;
    };
  const store = Object.fromEntries(Object.entries(world.store).map(([name, call]) => [name, failing(call as Call)]));
  const broken = {
    ...world,
    store,
    enqueue: failing(world.enqueue as Call),
  };
  return { world: broken as unknown as W, failed: () => calls >= nth };
};
