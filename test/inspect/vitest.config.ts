import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/{inspect,scanner}/**/*.test.ts'],
    globalSetup: 'test/inspect/browser-server.ts',
    expect: { requireAssertions: true },
    // One of them mostly waits, with the machines that open links.
    maxWorkers: 3,
    maxConcurrency: 6,
    testTimeout: 240_000,
    hookTimeout: 240_000,
  },
});
