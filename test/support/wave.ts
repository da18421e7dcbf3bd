import { makeHandler as makeDispatch } from '../../functions/dispatch-due/handler.ts';
import { makeHandler as makeWake } from '../../functions/wake/handler.ts';
import { pacer } from '../../shared/adapters/pacer.ts';
import { agreeDate } from '../../shared/domain/meeting-date.ts';
import { instantOf } from '../../shared/domain/time.ts';
import type { Wake } from '../../shared/queue-messages.ts';
import type { Store } from '../../shared/store.ts';
import type { World } from '../../shared/world.ts';
import { aCohort, aPair, aPerson } from './builders.ts';
import type { Keeping } from './memory-table.ts';
import { virtualTime } from './virtual-time.ts';
import { aWorld, queueEvent } from './world.ts';

const launch = '2026-11-24T08:00:00.000Z';
const meeting = { at: '2026-12-10T16:30:00.000Z', minutes: 45 };
/** SES answers after so long, and a little more or less. */
const sesMs = 70;
const jitterMs = 40;
const pressEveryMs = 4 * 60_000;
const sweepMs = 15 * 60_000;
const minuteMs = 60_000;

type Sending = { at: number; person: string; isInvitation: boolean };

/** A queue as far as a wave sees it: what is delayed waits, and what is handed out counts until it is handled. */
const aQueue = (now: () => string) => {
  let waiting: Wake[] = [];
  let from = 0;
  let inFlight = 0;
  let most = 0;
  const depth = () => waiting.length - from + inFlight;
  return {
    add: (wakes: readonly Wake[]): void => {
      const last = waiting.at(-1)?.at ?? '';
      waiting.push(...wakes);
      // Nearly always they come in order: a wave must not take longer because its queue is long.
      if (wakes.some(({ at }, index) => at < (wakes[index - 1]?.at ?? last))) {
        waiting = waiting.slice(from).toSorted((a, b) => a.at.localeCompare(b.at));
        from = 0;
      }
      most = Math.max(most, depth());
    },
    /** Up to ten that may be handled now. */
    take: (): readonly Wake[] => {
      const batch: Wake[] = [];
      while (batch.length < 10 && (waiting[from]?.at ?? '9') <= now()) batch.push(waiting[from++]!);
      inFlight += batch.length;
      return batch;
    },
    done: (count: number): void => void (inFlight -= count),
    depth,
    most: () => most,
  };
};

/** So many people in pairs, all of them due with the launch. */
const pairsOf = (people: number) => {
  const pairs = Array.from({ length: people / 2 }, (_, n) =>
    aPair({
      id: `pair${n}`,
      members: [
        { person: `mentor${n}`, role: 'mentor' },
        { person: `mentee${n}`, role: 'mentee' },
      ],
    }),
  );
  const rows = pairs.flatMap(({ id, members }) =>
    members.map(({ person }) => aPerson({ id: person, address: `${person}@example.org`, pairs: [id], nextAt: launch })),
  );
  return { people: rows, pairs };
};

type Wave = {
  /** Letters a second that SES grants; without a limit it is over with the last letter, not with the sweep that finds nothing. */
  rate: number | 'unlimited';
  workers: number;
  keeping?: Keeping;
  /** How long the table takes for a call, in virtual milliseconds. */
  tableMs?: number;
  /** Called once a virtual minute, with the letters sent so far, and with every letter. */
  eachMinute?: (sent: number) => void;
  eachLetter?: () => void;
};

/**
 * A cohort of `people` is launched at one instant: the real dispatch and wake, the real turns, on a table in memory and in
 * virtual time, until nobody is owed anything. Meanwhile, every four minutes, a pair agrees on a date.
 */
export const drainWave = async (
  people: number,
  { rate, workers, keeping = 'copied', tableMs = 0, eachMinute, eachLetter }: Wave,
) => {
  const time = virtualTime(launch);
  const cohort = aCohort({ people, pairs: people / 2 });
  const made = aWorld({ cohort, ...pairsOf(people) }, keeping);
  const waves = aQueue(time.now);
  const prompts = aQueue(time.now);
  const sent: Sending[] = [];
  const dispatched = new Map<string, number>();

  // What was sent is the table's to keep: here it would be mistaken for the memory of a worker.
  const quick: Store = { ...made.store, noteAttempt: async () => undefined };
  const store = tableMs === 0 ? quick : slowed(quick, () => time.wait(tableMs));
  const aContainer = (): World => {
    const world: World = {
      ...made,
      now: time.now,
      store,
      log: () => undefined,
      enqueue: async (wakes) => prompts.add(wakes),
      queueDepth: async () => waves.depth(),
      settings: { ...made.settings, sendRate: rate === 'unlimited' ? people : rate },
      sendMail: async ({ tags, calendar }) => {
        await time.wait(sesMs / 2 + (sent.length % jitterMs));
        sent.push({ at: time.epochMs(), person: tags['person'] ?? '', isInvitation: calendar !== undefined });
        eachLetter?.();
        await time.wait(sesMs / 2);
        return { kind: 'accepted', messageId: 'm' };
      },
    };
    if (rate === 'unlimited') return { ...world, turn: async () => 'at once', heed: async () => undefined };
    const turns = pacer(
      { now: time.now, wait: time.wait, log: world.log, store: world.store },
      { perSecond: rate, workers },
    );
    return { ...world, ...turns };
  };

  let isDispatched = false;
  let over = false;
  const isOver = () => over;
  const work = async (queue: ReturnType<typeof aQueue>): Promise<void> => {
    const wake = makeWake(aContainer());
    while (!isOver()) {
      const batch = queue.take();
      if (batch.length === 0) await time.wait(250);
      else {
        const { batchItemFailures } = await wake(queueEvent(...batch));
        if (batchItemFailures.length > 0) throw new Error('A wake failed in a wave without faults.');
        queue.done(batch.length);
        over ||= rate === 'unlimited' && isDispatched && waves.depth() === 0;
      }
    }
  };
  const sweep = async (): Promise<void> => {
    const dispatch = makeDispatch({
      ...aContainer(),
      enqueue: async (wakes) => {
        for (const wake of wakes) if ('id' in wake) dispatched.set(wake.id, (dispatched.get(wake.id) ?? 0) + 1);
        waves.add(wakes);
      },
    });
    await dispatch({ cause: 'morning' });
    isDispatched = true;
    for (await time.wait(7 * 60_000); !isOver(); await time.wait(sweepMs)) {
      await dispatch({ cause: 'sweep' });
      over = waves.depth() === 0 && (await made.store.due(time.now(), 1)).wakes.length === 0;
    }
  };
  /** How long both of a pair waited for the invitation that their press brings, in milliseconds. */
  const waits: number[] = [];
  const press = async (): Promise<void> => {
    for (let n = 1; !isOver(); n += 1) {
      await time.wait(pressEveryMs);
      const pair = await made.store.pair(cohort.id, `pair${people / 2 - n}`);
      if (!pair || isOver()) return;
      const [at, now] = [time.epochMs(), time.now()];
      const agreed = agreeDate(cohort, pair, 'expectations', meeting, {
        by: pair.members[0]!.person,
        now,
        held: false,
      });
      await made.store.savePair({ ...agreed, nextAt: now });
      prompts.add([{ kind: 'pair', cohort: cohort.id, id: pair.id, at: now }]);
      const told = () =>
        sent.filter((one) => one.isInvitation && one.at >= at && one.person.endsWith(`${people / 2 - n}`)).length;
      while (told() < 2 && !isOver()) await time.wait(100);
      waits.push(time.epochMs() - at);
    }
  };
  const watch = async (): Promise<void> => {
    for (; !isOver(); await time.wait(minuteMs)) eachMinute?.(sent.length);
  };

  for (let n = 0; n < workers; n += 1) void work(waves);
  for (let n = 0; n < 2; n += 1) void work(prompts);
  void sweep();
  void press();
  void watch();
  await time.run();
  const calm = sent.filter(({ isInvitation }) => !isInvitation);
  return {
    /** Instants, in epoch milliseconds, at which SES had each letter. */
    sent: sent.map(({ at }) => at),
    people: new Set(calm.map(({ person }) => person)).size,
    letters: calm.length,
    seconds: (greatest(calm.map(({ at }) => at)) - Date.parse(launch)) / 1000,
    mostDispatched: greatest([...dispatched.values()]),
    deepest: waves.most(),
    waits,
    paceWrites: (await made.store.pace()).version,
    endedAt: instantOf(time.epochMs()),
    owed: (await made.store.due(launch, 1)).wakes.length,
  };
};

/** The same store, each call of which takes a while. */
const slowed = (store: Store, wait: () => Promise<void>): Store =>
  Object.fromEntries(
    Object.entries(store).map(([port, call]: [string, (...args: never[]) => Promise<unknown>]) => [
      port,
      async (...args: never[]) => {
        await wait();
        return await call(...args);
      },
    ]),
  ) as unknown as Store;

/** Of more numbers than a call takes arguments. */
const greatest = (numbers: readonly number[]): number => numbers.reduce((most, one) => Math.max(most, one), -Infinity);
