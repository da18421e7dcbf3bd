import { parentPort, workerData } from 'node:worker_threads';

type Work = (index: number, args: Readonly<Record<string, string>>) => Promise<unknown>;

// Thousands of errors are made and mended, and nobody looks at where they came from.
Error.stackTraceLimit = 0;

const { module, args } = workerData as { module: string; args: Readonly<Record<string, string>> };
const { work } = (await import(module)) as { work: Work };

parentPort?.on('message', ({ from, to }: { from: number; to: number }) => {
  void (async () => {
    for (let index = from; index < to; index += 1) parentPort?.postMessage({ index, answer: await work(index, args) });
    parentPort?.postMessage('ready');
  })();
});
parentPort?.postMessage('ready');
