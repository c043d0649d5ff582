// Everything that npm test runs. The last line is 'N passed, N failed': tests as vitest counts them, and each other check as one.
import type { Counts } from './count-tests.ts';
import { addCounts, runGate } from './gate.ts';
import { getChromium } from './get-chromium.ts';
import { runVitest } from './run-vitest.ts';

const gate = await runGate();
const browser = await browserTests();
const { passed, failed, skipped } = addCounts([gate, browser]);
if (skipped.length > 0) {
  console.log(
    `\nNot run, because what they need is not here (data beside the project, or the like): ${skipped.length}`,
  );
  for (const name of skipped) console.log(`  ${name}`);
}
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

async function browserTests(): Promise<Counts> {
  const chromium = wanted();
  if (chromium === undefined) return { passed: 0, failed: 1, skipped: [] };
  console.log(`\nBrowser and end-to-end tests, in ${chromium}`);
  process.env['REROUTE_CHROMIUM'] = chromium;
  return (await runVitest('browser', { shown: true })).counts;
}

function wanted(): string | undefined {
  try {
    return getChromium();
  } catch (error) {
    console.log(error instanceof Error ? error.message : String(error));
    return undefined;
  }
}
