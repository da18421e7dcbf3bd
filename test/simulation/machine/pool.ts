import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';

/**
 * Does `count` pieces of work on all cores, some at a time; `module` exports `work(index, args)`, whose answers are given
 * to `each` as they come. `each` ends it early by answering false: what comes before is still done, what comes after is not.
 */
export const onAllCores = async <Answer>(
  module: string,
  range: { from: number; to: number },
  args: Readonly<Record<string, string>>,
  each: (answer: Answer, index: number) => boolean | void,
): Promise<void> => {
  let next = range.from;
  let end = range.to;
  const most = Math.max(1, Math.min(64, Math.ceil((range.to - range.from) / (4 * availableParallelism()))));
  const runOne = (): Promise<void> =>
    new Promise((resolve, reject) => {
      const worker = new Worker(new URL('worker.ts', import.meta.url), { workerData: { module, args } });
      const stop = (): void => void worker.terminate().then(() => resolve(), reject);
      const give = (): void => {
        if (next >= end) return stop();
        const to = Math.min(end, next + most);
        worker.postMessage({ from: next, to });
        next = to;
      };
      worker.on('message', (message: { index: number; answer: Answer } | 'ready') => {
        if (message === 'ready') return give();
        if (message.index < end && each(message.answer, message.index) === false) end = message.index;
        if (message.index >= end) stop();
      });
      worker.on('error', reject);
    });
  await Promise.all(Array.from({ length: availableParallelism() }, runOne));
};
