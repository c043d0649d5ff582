// npm run engine-overhead: tokens a second of the engine in the page, against its library called by itself in the same page.
import { parseArgs } from 'node:util';
import { describeMachine } from '../src/cli/machine.ts';
import type { TextRequest } from '../src/ports/text-engine.ts';
import type { EngineWindow } from '../test/browser/page-engine.ts';
import { quantile } from './code/quantile.ts';
import { openEngine } from './model/open-engine.ts';
import { findTestModel, noTestModel } from './model/test-model.ts';

const request: TextRequest = {
  messages: [{ role: 'user', content: 'Write down all that you know of lighthouses.' }],
  ...{ schema: undefined, seed: 1, temperature: 0, maxTokens: 48, timeLimitMs: 300_000 },
};
const batch = 32;

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { pairs: { type: 'string', default: '7' } } });
  const path = findTestModel();
  if (path === undefined) {
    console.log(noTestModel);
    return;
  }
  const { page, close } = await openEngine(path, { contextTokens: 512 });
  try {
    const bare = await page.evaluateHandle(
      (size) => (globalThis as EngineWindow).enginePage.openBare(size),
      batch,
    );
    const runBare = () => bare.evaluate((loop, each) => loop.write(each), request);
    const runEngine = () =>
      page.evaluate((each) => (globalThis as EngineWindow).enginePage.timeEngine(each), request);
    await runBare();
    await runEngine();
    const ratios: number[] = [];
    for (let pair = 0; pair < Number(values.pairs); pair++) {
      // What else the machine does is the same for both, on the whole, when they take turns.
      const first = pair % 2 === 0 ? await runBare() : await runEngine();
      const second = pair % 2 === 0 ? await runEngine() : await runBare();
      const [own, theirs] = pair % 2 === 0 ? [second, first] : [first, second];
      const speeds = [own, theirs].map(({ tokens, ms }) => (tokens / ms) * 1000) as [number, number];
      ratios.push(speeds[0] / speeds[1]);
      console.log(`engine ${speeds[0].toFixed(2)} tokens/s, bare ${speeds[1].toFixed(2)}`);
    }
    const sorted = ratios.toSorted((left, right) => left - right);
    console.log(
      `\nMedian ratio ${quantile(sorted, 0.5).toFixed(3)} over ${sorted.length} pairs. ${describeMachine()}`,
    );
  } finally {
    await close();
  }
}

await main();
