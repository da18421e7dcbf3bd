import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/{inspect,scanner}/**/*.test.ts'],
    globalSetup: 'test/inspect/browser-server.ts',
    expect: { requireAssertions: true },
    maxWorkers: 2,
    maxConcurrency: 6,
    testTimeout: 120_000,
    hookTimeout: 240_000,
  },
});
