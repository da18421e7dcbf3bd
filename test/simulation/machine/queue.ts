import type { Chance } from '../chance.ts';
import type { Weather } from './faults.ts';
import type { Timeline } from './timeline.ts';

type Message = { id: number; body: string; receives: number };

/** What became of a batch: the ids that are to come back, or all of them if the run crashed. */
export type BatchEnd = { failed: readonly string[] } | 'crashed';

type QueueProps = {
  timeline: Timeline;
  chance: Chance;
  weather: Weather;
  /** How many runs there may be at once. */
  workers: number;
  visibilityMs: number;
  /** For how long messages wait for others, to make a batch with them. */
  gatherMs?: number;
  /** How long after its alarm somebody puts back what was given up; nobody does where it is not given. */
  redriveMs?: number;
  /** Runs the function on a batch; `worker`: which of the runs that there may be at once. */
  invoke: (
    event: { Records: readonly { messageId: string; body: string }[] },
    worker: number,
    ended: (end: BatchEnd) => void,
  ) => void;
};

const mostReceives = 5;
const batch = 10;

/** SQS with a Lambda behind it: at least once, in no order, and out of sight while somebody works on it. */
export const aQueue = ({
  timeline,
  chance,
  weather,
  workers,
  visibilityMs,
  gatherMs,
  redriveMs,
  invoke,
}: QueueProps) => {
  let ids = 0;
  const visible: Message[] = [];
  let gathers = false;
  /** Until it has been handled, or given up. */
  let held = 0;
  const deadLetters: string[] = [];
  const free = Array.from({ length: workers }, (_, worker) => worker);

  const show = (message: Message, inMs: number): void =>
    timeline.later(inMs, () => {
      visible.push(message);
      if (gatherMs === undefined || visible.length >= batch) return poll();
      if (gathers) return;
      gathers = true;
      timeline.later(gatherMs, () => {
        gathers = false;
        poll();
      });
    });

  const poll = (): void => {
    while (free.length > 0 && visible.length > 0) {
      const worker = free.shift() ?? 0;
      const taken: Message[] = [];
      while (taken.length < batch && visible.length > 0)
        taken.push(...visible.splice(chance.whole(0, visible.length - 1), 1));
      work(worker, taken);
    }
  };

  const work = (worker: number, taken: readonly Message[]): void => {
    for (const message of taken) message.receives += 1;
    const event = { Records: taken.map(({ id, body }) => ({ messageId: String(id), body })) };
    invoke(event, worker, (end) => {
      free.push(worker);
      for (const message of taken) {
        const isDone = end !== 'crashed' && !end.failed.includes(String(message.id));
        if (!isDone && message.receives < mostReceives) {
          show(message, visibilityMs);
          continue;
        }
        if (!isDone) deadLetters.push(message.body);
        if (isDone || redriveMs === undefined) held -= 1;
        else show({ ...message, receives: 0 }, redriveMs);
      }
      poll();
    });
  };

  return {
    send: (body: string, delayMs = 0): void => {
      held += 1;
      const late = weather.onDelivery('late', timeline.ms()) ? chance.whole(1, 240) * 60_000 : 0;
      show({ id: (ids += 1), body, receives: 0 }, delayMs + late + chance.whole(10, 200));
      if (weather.onDelivery('doubled', timeline.ms())) {
        held += 1;
        show({ id: (ids += 1), body, receives: 0 }, delayMs + chance.whole(0, 120_000));
      }
    },
    /** Waiting, delayed or being handled. */
    depth: (): number => held,
    deadLetters,
  };
};
export type SimulatedQueue = ReturnType<typeof aQueue>;
