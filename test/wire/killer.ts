import { statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Player } from '../support/player.ts';
import { spawnProcess } from '../support/process.ts';

/** How long a process is waited for that says it is alive and answers nothing. */
const mostTries = 60;

/** A local stack that may be killed at any moment, and is started again on what it left. */
export const aMortalStack = async (dataDir: string) => {
  let process = spawnProcess(dataDir);
  let player = (await process.ready()).player;
  let lives = 1;

  const kill = async ({ afterMs, afterBytes, amidStarts }: Moment): Promise<void> => {
    if (afterBytes === undefined) await sleep(afterMs);
    else await letters(join(dataDir, 'mails.jsonl'), afterBytes, afterMs);
    await process.kill();
    for (const ms of amidStarts) {
      process = spawnProcess(dataDir);
      await sleep(ms);
      await process.kill();
      lives += 1;
    }
    process = spawnProcess(dataDir);
    player = (await process.ready()).player;
    lives += 1;
  };

  let dying: Promise<void> | undefined;
  /** Asks whoever lives; if it dies meanwhile, the next one again. */
  const ask = async <Result>(question: (player: Player) => Promise<Result>, tries = mostTries): Promise<Result> => {
    const life = lives;
    try {
      return await question(player);
    } catch (error) {
      if (tries === 0) throw error;
      // It was killed, or will be in a moment; or it is alive, and not yet able to answer.
      await (dying ?? sleep(50));
      if (life === lives && dying === undefined) await sleep(50);
      return await ask(question, tries - 1);
    }
  };

  return {
    ask,
    lives: () => lives,
    /** Does a task during which the process is killed once for each of these moments. */
    amid: async (task: () => Promise<unknown>, moments: readonly Moment[]): Promise<void> => {
      const done = task();
      for (const moment of moments) {
        dying = kill(moment);
        await dying;
      }
      dying = undefined;
      await done;
    },
    end: () => process.kill(),
  };
};
export type MortalStack = Awaited<ReturnType<typeof aMortalStack>>;

export type Moment = {
  afterMs: number;
  /** As soon as letters of this length have been accepted, and after `afterMs` at the latest. */
  afterBytes?: number;
  /** And then, so long after each start, before it is ready. */
  amidStarts: readonly number[];
};

const letters = async (journal: string, bytes: number, mostMs: number): Promise<void> => {
  const size = (): number => statSync(journal, { throwIfNoEntry: false })?.size ?? 0;
  const enough = size() + bytes;
  const end = performance.now() + mostMs;
  while (size() < enough && performance.now() < end) await sleep(1);
};
