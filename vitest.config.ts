import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  cacheDir: '.cache/vitest',
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: [
            'test/{core,ports,wire,agent,adapters,simulation,worker,ui,cli,proxy,scripts,conformance,boundary}/**/*.test.ts',
          ],
          // Files share their modules and all processors: starting and loading anew for each file took as long as all tests. Each
          // file ends what it stubs (`afterEach`), and holds in any order (`vitest run --project unit --sequence.shuffle.files`).
          isolate: false,
          maxWorkers: availableParallelism(),
          // Only so that a busy machine fails nothing: each takes far less.
          testTimeout: 30_000,
          hookTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'browser',
          include: ['test/{browser,e2e}/**/*.test.ts'],
          globalSetup: ['test/browser/harness/build-once.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          isolate: false,
          // Browser, server and page fill the processors by themselves.
          fileParallelism: false,
        },
      },
    ],
  },
});
