import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

const infra = 'test/infra/**/*.test.ts';
/** They touch nothing but worlds of their own. */
const inMemory = 'test/{domain,emails,calendar,certificate,functions}/**/*.test.ts';
/** `npm run inspect`: it needs programs that npm cannot install, and two minutes. */
const inspect = 'test/{inspect,scanner}/**';
/** `npm run e2e`: it deploys to an emulator. */
const e2e = 'test/e2e/**';

export default defineConfig({
  test: {
    expect: { requireAssertions: true },
    clearMocks: true,
    // Those that break lines wait, most of their time, for what is tried again: one more keeps every core busy.
    maxWorkers: availableParallelism() + 1,
    // Only what hangs is to fail: other machines are slower, and busy.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'programme',
          include: ['test/**/*.test.ts'],
          exclude: [infra, inMemory, inspect, e2e, '**/node_modules/**'],
        },
      },
      // What they import is loaded once.
      { extends: true, test: { name: 'in memory', include: [inMemory], isolate: false } },
      // The CDK library takes two seconds to load: these files share it.
      { extends: true, test: { name: 'infra', include: [infra], isolate: false } },
    ],
  },
});
