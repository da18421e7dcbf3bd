import { defineConfig } from 'vitest/config';

/** What the mutants of a group are tried against; `main.ts` says which. */
export default defineConfig({
  test: {
    include: (process.env['MUTANTS_TRIED_BY'] ?? 'test/domain/**/*.test.ts').split(' '),
    setupFiles: ['test/mutation/fixed-chance.ts'],
    expect: { requireAssertions: true },
    clearMocks: true,
    // What hangs is ended by Stryker.
    testTimeout: 60_000,
  },
});
