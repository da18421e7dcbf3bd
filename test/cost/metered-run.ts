import type { World } from '../../shared/world.ts';
import type { Run, Stage } from '../simulation/machine/runs.ts';
import type { Timeline } from '../simulation/machine/timeline.ts';
import type { Items } from './memory-items.ts';
import type { Meter } from './meter.ts';

/** Longer than any of ours is given: here nothing takes too long. */
const limitMs = 120_000;

/** What a run wrote, in write units, and how many wakes it put on a queue. */
export type RunCost = { writes: number; queued: number };

type MeteredRunProps = { timeline: Timeline; stage: Stage; meter: Meter; items: Items };

/** Runs a function once, with a meter at its ports; whatever goes wrong is thrown. */
export const meteredRun =
  ({ timeline, stage, meter, items }: MeteredRunProps) =>
  <Answer>(
    name: string,
    worldOf: (run: Run) => World,
    start: (run: Run) => Promise<Answer>,
    ended: (end: { answer: Answer }, cost: RunCost) => void,
    container = 0,
  ): void => {
    const metering = meter.run(name, timeline.ms(), container);
    stage.run(
      name,
      limitMs,
      (run) => metering.metered(worldOf(run), items),
      (run) => {
        const { wait } = run.world;
        run.world = {
          ...run.world,
          wait: (milliseconds) => {
            metering.waits(milliseconds);
            return wait(milliseconds);
          },
        };
        return start(run);
      },
      (end) => {
        if (end === 'crashed') throw new Error(`${name} took longer than it may.`);
        if ('error' in end) throw end.error;
        ended(end, metering.ended());
      },
    );
  };
