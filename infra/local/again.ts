import { warn } from './terminal.ts';

/** Does a task again and again, with a pause after each time, until it is stopped; a failure is told and changes nothing. */
export const again = (pauseMs: number, task: () => Promise<void>) => {
  let stopped = false;
  let running: Promise<void> = Promise.resolve();
  let timer: NodeJS.Timeout | undefined;
  const run = async (): Promise<void> => {
    await task().catch((error: unknown) => warn('What time brought could not be done:', error));
    if (!stopped) wait();
  };
  const wait = (): void => {
    timer = setTimeout(() => {
      running = run();
    }, pauseMs);
  };
  wait();
  return {
    stop: async (): Promise<void> => {
      stopped = true;
      clearTimeout(timer);
      await running;
    },
  };
};
