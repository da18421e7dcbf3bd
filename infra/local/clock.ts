import { join } from 'node:path';
import * as z from 'zod';
import { type Instant, instantOf } from '../../shared/domain/time.ts';
import { keep, readKept } from './kept-file.ts';

const Kept = z.object({ offsetMs: z.number() });

export type LocalClock = {
  now: () => Instant;
  /** Moves the clock forward to `at`, from where it runs on; a clock that is there already stays as it is. */
  moveTo: (at: Instant) => void;
};

/**
 * A clock that runs beside the real one. The built functions read the same offset from their environment.
 *
 * @param startAt what a new clock shows; real time if undefined
 */
export const openClock = (dataDir: string, startAt: Instant | undefined): LocalClock => {
  const file = join(dataDir, 'clock.json');
  const kept = readKept(file);
  const realNow = Date.now();
  let offsetMs =
    kept === undefined ? Date.parse(startAt ?? instantOf(realNow)) - realNow : Kept.parse(JSON.parse(kept)).offsetMs;

  const set = (offset: number): void => {
    keep(file, JSON.stringify({ offsetMs: offset }));
    offsetMs = offset;
    process.env['CLOCK_OFFSET_MS'] = String(offset);
  };
  set(offsetMs);

  const now = () => instantOf(Date.now() + offsetMs);
  return {
    now,
    moveTo: (at) => {
      if (at > now()) set(Date.parse(at) - Date.now());
    },
  };
};
