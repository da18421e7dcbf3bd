import { vi } from 'vitest';

/**
 * Lets nobody in this process wait in vain for an answer: waits of these lengths, in milliseconds, end when they are told
 * to. All others take their time, so that a busy machine loses no answer that is on its way.
 */
export const endWaitsOf = (lengths: readonly number[]) => {
  const waiting = new Map<NodeJS.Timeout, { ms: number; end: () => void }>();
  const { setTimeout: wait, clearTimeout: stop } = globalThis;
  vi.stubGlobal('setTimeout', (then: (...more: []) => void, ms = 0, ...more: []) => {
    const timer = wait(then, ms, ...more);
    if (lengths.includes(ms)) waiting.set(timer, { ms, end: () => then(...more) });
    return timer;
  });
  vi.stubGlobal('clearTimeout', (timer: NodeJS.Timeout) => {
    waiting.delete(timer);
    stop(timer);
  });
  /** Ends all waits of this length that are under way. */
  return (length: number): void => {
    for (const [timer, { ms, end }] of waiting) {
      if (ms !== length) continue;
      waiting.delete(timer);
      stop(timer);
      end();
    }
  };
};
