import { instantOf, nextAtTime, type WallTime, type Zone } from '../../../shared/domain/time.ts';
import type { Chance } from '../chance.ts';
import type { Weather } from './faults.ts';
import type { Timeline } from './timeline.ts';

type ClockworkProps = {
  timeline: Timeline;
  chance: Chance;
  weather: Weather;
  /** Since when, in milliseconds, some row has wanted to be looked at, or will. */
  dueAt: () => number;
  mornings: ReadonlySet<string>;
  dispatch: (cause: 'morning' | 'sweep') => void;
};

const minuteMs = 60_000;
const quarterMs = 15 * minuteMs;

/**
 * EventBridge Scheduler: the sweep at minutes 7, 22, 37 and 52, and the mornings that were created. Only those that could
 * find something happen: the others would find nothing.
 */
export const aClockwork = ({ timeline, chance, weather, dueAt, mornings, dispatch }: ClockworkProps) => {
  let lastSweep = 0;
  const lastMorning = new Map<string, number>();
  /** The first of each from an instant on, as it was found. */
  const nextMornings = new Map<string, { from: number; at: number }>();
  let known = { due: -1, mornings: 0, next: Infinity };

  const nextSweep = (due: number): number => {
    const from = Math.max(timeline.ms(), due + 5 * minuteMs, lastSweep + 1);
    return Math.ceil((from - 7 * minuteMs) / quarterMs) * quarterMs + 7 * minuteMs;
  };
  const nextMorning = (morning: string, due: number): number => {
    const [time, zone] = morning.split(' ') as [WallTime, Zone];
    const from = Math.max(timeline.ms(), due, (lastMorning.get(morning) ?? 0) + 1);
    const found = nextMornings.get(morning);
    if (found && found.from <= from && from <= found.at) return found.at;
    const at = Date.parse(nextAtTime(instantOf(from), time, zone));
    nextMornings.set(morning, { from, at });
    return at;
  };
  const fire = (cause: 'morning' | 'sweep'): void => {
    if (weather.onDelivery('lost schedule', timeline.ms())) return;
    const late = weather.onDelivery('late', timeline.ms()) ? chance.whole(1, 600) * minuteMs : 0;
    timeline.later(late, () => dispatch(cause));
    if (weather.onDelivery('doubled', timeline.ms()))
      timeline.later(late + chance.whole(0, 60_000), () => dispatch(cause));
  };

  return {
    /** When the next schedule that matters fires. */
    next: (): number => {
      const due = dueAt();
      if (due === Infinity) return Infinity;
      if (due !== known.due || mornings.size !== known.mornings || known.next <= timeline.ms())
        known = {
          due,
          mornings: mornings.size,
          next: Math.min(nextSweep(due), ...[...mornings].map((morning) => nextMorning(morning, due))),
        };
      return known.next;
    },
    /** Fires whatever fires now. */
    fire: (): void => {
      const now = timeline.ms();
      const due = dueAt();
      for (const morning of mornings)
        if (nextMorning(morning, due) === now) {
          lastMorning.set(morning, now);
          fire('morning');
        }
      if (nextSweep(due) === now) {
        lastSweep = now;
        fire('sweep');
      }
      known = { due: -1, mornings: 0, next: Infinity };
    },
  };
};
