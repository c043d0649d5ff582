import { afterAll, beforeAll, describe } from 'vitest';
import { findTestModel, noTestModel } from '../../scripts/model/test-model.ts';
import { conformTextEngine } from '../conformance/text-engine.ts';
import { killEngineWorker, pageEngine, startEngineBrowser } from './page-engine.ts';

const path = findTestModel();
if (path === undefined) console.log(noTestModel);

describe.skipIf(path === undefined)('wllama in Chromium', () => {
  let started: Awaited<ReturnType<typeof startEngineBrowser>>;
  beforeAll(async () => {
    started = await startEngineBrowser();
  });
  afterAll(() => started?.close());

  conformTextEngine(
    'wllama on the processor',
    async () => {
      const { page } = await started.open();
      await page.getByLabel('Model').setInputFiles(path ?? '');
      return {
        engine: await pageEngine(page),
        model: { files: [], contextTokens: 512, device: 'cpu' },
        lose: () => killEngineWorker(page),
        close: () => page.close(),
      };
    },
    { patienceMs: 60_000 },
  );
});
