// The shipped network on WebGPU: on Chromium's card of software, which knows the same kernels as a real one.
import { expect, it } from 'vitest';
import { softmax } from '../../src/core/reading/calibration.ts';
import samples from '../../training/samples.json' with { type: 'json' };
import { softwareGpu } from './harness/software-gpu.ts';
import { type ReaderWindow, startReaderBrowser } from './reader-tabs.ts';

/** Of probabilities: one rounds what goes into each product to 8 bits, the other does not. */
const most = 0.05;

it('says on WebGPU what it says on the processor', async () => {
  const started = await startReaderBrowser({ shipped: 'public/models/reader' }, softwareGpu);
  const page = await started.open();
  const windows = samples.map(({ ids, types }, passage) => ({
    ...{ passage, ids, secondAt: types.indexOf(1), textAt: ids.length - 1, isParagraph: false, pieces: [] },
  }));
  const [card, processor] = await page.evaluate(
    (asked) => (globalThis as ReaderWindow).readerPage.onBoth('shipped', asked),
    windows,
  );
  for (const [at, outputs] of (processor ?? []).entries())
    for (const name of ['start', 'end', 'kind'] as const) {
      const onCard = softmax(card?.[at]?.[name] ?? [], 1);
      const apart = softmax(outputs[name], 1).map((each, place) =>
        Math.abs(each - (onCard[place] ?? Number.NaN)),
      );
      expect(Math.max(...apart)).toBeLessThan(most);
    }
  expect(processor).toHaveLength(samples.length);
  await started.close();
});
