import { defineConfig } from 'vitest/config';

const infra = 'test/infra/**/*.test.ts';

export default defineConfig({
  test: {
    expect: { requireAssertions: true },
    clearMocks: true,
    projects: [
      { extends: true, test: { name: 'programme', include: ['test/**/*.test.ts'], exclude: [infra] } },
      // The CDK library takes two seconds to load: these files share it.
      { extends: true, test: { name: 'infra', include: [infra], isolate: false } },
    ],
  },
});
