import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';

/**
 * Does `count` pieces of work on all cores, some at a time; `module` exports `work(index, args)`, whose answers are given
 * to `each` as they come. `each` ends it early by answering false.
 */
export const onAllCores = async <Answer>(
  module: string,
  range: { from: number; to: number },
  args: Readonly<Record<string, string>>,
  each: (answer: Answer, index: number) => boolean | void,
): Promise<void> => {
  let next = range.from;
  let goesOn = true;
  const most = Math.max(1, Math.min(64, Math.ceil((range.to - range.from) / (4 * availableParallelism()))));
  const runOne = (): Promise<void> =>
    new Promise((resolve, reject) => {
      const worker = new Worker(new URL('worker.ts', import.meta.url), { workerData: { module, args } });
      const give = (): void => {
        if (!goesOn || next >= range.to) return void worker.terminate().then(() => resolve(), reject);
        const to = Math.min(range.to, next + most);
        worker.postMessage({ from: next, to });
        next = to;
      };
      worker.on('message', (message: { index: number; answer: Answer } | 'ready') => {
        if (message === 'ready') return give();
        if (goesOn && each(message.answer, message.index) === false) goesOn = false;
      });
      worker.on('error', reject);
    });
  await Promise.all(Array.from({ length: availableParallelism() }, runOne));
};
