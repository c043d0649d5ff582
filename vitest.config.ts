import { defineConfig } from 'vitest/config';

export default defineConfig({
  cacheDir: '.cache/vitest',
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: [
            'test/{core,ports,wire,agent,adapters,worker,ui,cli,proxy,scripts,conformance,boundary}/**/*.test.ts',
          ],
        },
      },
      {
        test: {
          name: 'browser',
          include: ['test/{browser,e2e}/**/*.test.ts'],
          globalSetup: ['test/browser/harness/build-once.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
