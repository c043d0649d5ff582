import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

/** Tests of views over stand-ins: a page that mostly waits for a press or a lock, and leaves the processors to another beside it. */
const waitingViews = [
  'test/browser/{ask,run,library,history,settings,evaluation}-view.test.ts',
  'test/browser/library-troubles.test.ts',
];

const inBrowser = {
  globalSetup: ['test/browser/harness/build-once.ts'],
  testTimeout: 120_000,
  hookTimeout: 120_000,
  // Where nobody stands beside it, a browser on a busy machine gets a second try; the report names the test, '(retry x1)'.
  retry: process.env['CI'] === 'true' ? 1 : 0,
  isolate: false,
};

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
          ...inBrowser,
          name: 'browser',
          include: ['test/{browser,e2e}/**/*.test.ts'],
          exclude: waitingViews,
          // Browser, server and page fill the processors by themselves.
          fileParallelism: false,
          sequence: { groupOrder: 1 },
        },
      },
      {
        test: {
          ...inBrowser,
          name: 'views',
          include: waitingViews,
          // Two at a time took three quarters of the time of one after the other.
          maxWorkers: 2,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
});
