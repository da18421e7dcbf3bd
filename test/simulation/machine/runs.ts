import './loaded.ts';
import type { Instant } from '../../../shared/domain/time.ts';
import { instantOf } from '../../../shared/domain/time.ts';
import type { Store } from '../../../shared/store.ts';
import type { World } from '../../../shared/world.ts';
import type { Chance } from '../chance.ts';
import type { Weather } from './faults.ts';
import type { Timeline } from './timeline.ts';

/** What a run of a function is given: its world, whose every call may go wrong. */
export type Run = {
  world: World;
  timeLeft: () => number;
  /** Nothing it does reaches anything any more. */
  ended: boolean;
  /** Frozen for so long that its time is over for everybody else: it goes on all the same when it wakes up. */
  outlives: boolean;
};

/** What a port refuses, or what was lost on the way back. */
class PortError extends Error {
  override readonly name = 'PortError';
}

type StageProps = {
  timeline: Timeline;
  chance: Chance;
  weather: Weather;
  note: (line: string) => void;
  /** The clock of the instance that runs a function, in milliseconds; the right one, give or take a minute in storms. */
  clockOfRun?: (() => () => number) | undefined;
};

type AnyCall = (...args: readonly unknown[]) => Promise<unknown>;

/** Where functions run: each call of a port takes a moment, in which others may come first, and may go wrong. */
export const aStage = ({ timeline, chance, weather, note, clockOfRun }: StageProps) => {
  let calls = 0;
  let runs = 0;

  /** A call that reaches its port a moment later, unless its run has ended by then. */
  const through =
    (run: Run, name: string, port: string, call: AnyCall, onCrash: () => void): AnyCall =>
    (...args) =>
      new Promise((resolve, reject) => {
        if (run.ended) return;
        const number = (calls += 1);
        const fault = weather.onCall(port, number, timeline.ms());
        const reach = (): void => {
          if (run.ended) return;
          note(`${timeline.ms()} ${name} ${number} ${port}${fault ? ` ${fault}` : ''}`);
          if (fault === 'crash before') return onCrash();
          if (fault === 'refused') return reject(new PortError(`${port} refused`));
          // SES has faults of its own.
          const answered = call(...args, fault);
          // Nobody hears it, be it a refusal.
          if (fault === 'crash after' || fault === 'lost') answered.catch(() => undefined);
          if (fault === 'crash after') return onCrash();
          if (fault === 'lost') return reject(new PortError(`${port} answered, and the answer was lost`));
          return void answered.then((answer) => resolve(fault === 'stale' ? fault : answer), reject);
        };
        if (fault === 'frozen') {
          run.outlives = chance.happens(0.5);
          return timeline.later(chance.whole(1, 12) * 60_000, reach);
        }
        const moment = chance.whole(1, 40);
        if (timeline.mayPass(moment)) reach();
        else timeline.later(moment, reach);
      });

  /** Runs a function once, for so many milliseconds at most; `ended` hears what it answered, or that it crashed. */
  const run = <Answer>(
    name: string,
    limitMs: number,
    worldOf: (run: Run) => World,
    start: (run: Run) => Promise<Answer>,
    ended: (answer: { answer: Answer } | 'crashed' | { error: unknown }) => void,
  ): void => {
    const id = `${name}/${(runs += 1)}`;
    const begun = timeline.ms();
    const skew = weather.isFair(begun) ? 0 : chance.whole(-60_000, 60_000);
    const clock = clockOfRun?.() ?? ((): number => timeline.ms() + skew);
    let isHeard = false;
    const hear = (how: Parameters<typeof ended>[0]): void => {
      if (isHeard) return;
      isHeard = true;
      ended(how);
    };
    const end = (how: Parameters<typeof ended>[0]): void => {
      one.ended = true;
      hear(how);
    };
    const crash = (): void => end('crashed');
    const one: Run = {
      world: undefined as never,
      timeLeft: () => limitMs - (timeline.ms() - begun),
      ended: false,
      outlives: false,
    };
    const inner = worldOf(one);
    const gate = (port: string, call: AnyCall): AnyCall => through(one, id, port, call, crash);
    one.world = {
      ...inner,
      now: (): Instant => instantOf(clock()),
      wait: (milliseconds) => new Promise((resolve) => timeline.later(milliseconds, resolve)),
      store: new Proxy(inner.store, {
        get: (store, key) => gate(`store.${String(key)}`, store[key as keyof Store] as AnyCall),
      }),
      sendMail: gate('sendMail', inner.sendMail as AnyCall) as World['sendMail'],
      enqueue: gate('enqueue', inner.enqueue as AnyCall) as World['enqueue'],
      queueDepth: gate('queueDepth', inner.queueDepth) as World['queueDepth'],
      ensureMorning: gate('ensureMorning', inner.ensureMorning as AnyCall) as World['ensureMorning'],
    };
    timeline.later(limitMs, () => (one.outlives ? hear('crashed') : crash()));
    start(one).then(
      (answer) => end({ answer }),
      (error: unknown) => end({ error }),
    );
  };
  return { run, calls: () => calls };
};
export type Stage = ReturnType<typeof aStage>;
