import { coldAfterMinutes, coldStartMs, logBytes, requestMs, runMs } from '../../infra/cost/assumptions.ts';
import { plus, type Units } from '../../infra/cost/bill.ts';
import type { Unit } from '../../infra/cost/prices.ts';
import { invitationFile } from '../../shared/calendar/invitation.ts';
import type { World } from '../../shared/world.ts';
import type { Items } from './memory-items.ts';
import { meteredStore } from './metered-store.ts';
import { noCost, sum, type TableCost } from './table-calls.ts';

const giga = 1e9;
/** Those whose every run needs the keys of links. */
const readsKeys = new Set(['wake', 'answer-link', 'serve-desk']);

type Call = { times: number; cost: TableCost };

/** Counts what functions ask of AWS, by function; `memoryMiB`: what each is given. */
export const aMeter = (memoryMiB: ReadonlyMap<string, number>) => {
  const counted = new Map<string, Map<Unit, number>>();
  const calls = new Map<string, Call>();
  const lastRun = new Map<string, number>();
  const add = (by: string, unit: Unit, count: number): void => {
    const mine = counted.get(by) ?? new Map<Unit, number>();
    mine.set(unit, (mine.get(unit) ?? 0) + count);
    counted.set(by, mine);
  };

  /** One run of a function that begins now, in milliseconds; `container`: which of those that are kept for it. */
  const run = (name: string, nowMs: number, container = 0) => {
    const memory = memoryMiB.get(name);
    if (memory === undefined) throw new Error(`Nobody has said how much memory ${name} has.`);
    let ms: number = runMs.any;
    let writes = 0;
    let queued = 0;
    const place = `${name} ${container}`;
    if (nowMs - (lastRun.get(place) ?? -Infinity) > coldAfterMinutes * 60_000) {
      ms += coldStartMs;
      if (readsKeys.has(name)) {
        ms += requestMs.secret;
        add(name, 'secretReads', 1);
      }
    }
    lastRun.set(place, nowMs);
    const onTable = (port: string, cost: TableCost): void => {
      const key = `${name} ${port}`;
      const before = calls.get(key) ?? { times: 0, cost: noCost };
      calls.set(key, { times: before.times + 1, cost: sum([before.cost, cost]) });
      add(name, 'tableWrites', cost.writes + cost.indexed);
      add(name, 'tableReads', cost.reads);
      writes += cost.writes + cost.indexed;
      ms += cost.requests * requestMs.table;
    };
    return {
      /** The world with a meter at each port. */
      metered: (world: World, items: Items): World => ({
        ...world,
        store: meteredStore(world.store, items, onTable),
        sendMail: async (mail, ...more) => {
          ms += requestMs.ses;
          const outcome = await world.sendMail(mail, ...more);
          if (outcome.kind === 'accepted') {
            add(name, 'letters', 1);
            add(name, 'attachmentGb', attachedBytes(mail) / giga);
          }
          return outcome;
        },
        printCertificate: async (...args) => {
          ms += runMs.drawing;
          return await world.printCertificate(...args);
        },
        signCredential: async (text) => {
          ms += requestMs.signature;
          add(name, 'signatures', 1);
          return await world.signCredential(text);
        },
        enqueue: async (wakes) => {
          const requests = Math.ceil(wakes.length / 10);
          queued += wakes.length;
          ms += requests * requestMs.queue;
          add(name, 'queueRequests', requests);
          await world.enqueue(wakes);
        },
        queueDepth: async () => {
          ms += requestMs.queue;
          add(name, 'queueRequests', 1);
          return await world.queueDepth();
        },
        log: (message, fields) => {
          add(name, 'logGb', (Buffer.byteLength(JSON.stringify({ message, ...fields })) + logBytes.line) / giga);
          world.log(message, fields);
        },
      }),
      /** Time that passes while it waits is paid like any other. */
      waits: (milliseconds: number): void => void (ms += milliseconds),
      ended: (): { writes: number; queued: number } => {
        add(name, 'invocations', 1);
        add(name, 'gbSeconds', (memory / 1024) * (ms / 1000));
        add(name, 'logGb', (logBytes.run + 2 * logBytes.line) / giga);
        return { writes, queued };
      },
    };
  };

  const of = (by: string): Units => Object.fromEntries(counted.get(by) ?? []);
  return { add, run, of, all: (): Units => plus(...[...counted.keys()].map(of)), calls };
};
export type Meter = ReturnType<typeof aMeter>;

/** What letters carry as files, in base64 as they travel; an invitation travels twice, as a part of the letter and as a file. */
export const attachedBytes = ({
  attachments,
  calendar,
}: Pick<Parameters<World['sendMail']>[0], 'attachments' | 'calendar'>): number => {
  const inBase64 = (bytes: number): number => 4 * Math.ceil(bytes / 3);
  const files = attachments.reduce((all, { content }) => all + inBase64(content.length), 0);
  return files + (calendar ? 2 * inBase64(Buffer.byteLength(invitationFile(calendar))) : 0);
};
