import { defineConfig } from 'vitest/config';
import { shareOf } from '../support/sampled.ts';

/** Each takes a browser and a whole desk for half a minute: a day sees some of them, three days all. */
const ofDesk = ['desk-launch', 'newer-list', 'rehearsal-pages', 'cohort-page', 'intake', 'programme-pages'];
const today = new Set(shareOf(ofDesk, 0, 3));

export default defineConfig({
  test: {
    include: ['test/{inspect,scanner}/**/*.test.ts'],
    exclude: ofDesk.filter((name) => !today.has(name)).map((name) => `test/inspect/${name}.test.ts`),
    globalSetup: 'test/inspect/browser-server.ts',
    expect: { requireAssertions: true },
    // One of them mostly waits, with the machines that open links.
    maxWorkers: 3,
    maxConcurrency: 6,
    testTimeout: 240_000,
    hookTimeout: 240_000,
  },
});
