// Everything that npm test runs. The last line is 'N passed, N failed': tests as vitest counts them, and each other check as one.

import { getTestModel } from '../model/get-test-model.ts';
import { noTestModel } from '../model/test-model.ts';
import type { Counts } from './count-tests.ts';
import { addCounts, runGate } from './gate.ts';
import { getChromium } from './get-chromium.ts';
import { runVitest } from './run-vitest.ts';

const model = await modelThere();
const gate = await runGate();
const browser = await browserTests();
const { passed, failed, skipped } = addCounts([model, gate, browser]);
if (skipped.length > 0) {
  console.log(
    `\nNot run, because what they need is not here (data beside the project, or the like): ${skipped.length}`,
  );
  for (const name of skipped) console.log(`  ${name}`);
}
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

/** The tests with a model run in CI; elsewhere they are left out where it cannot be had. */
async function modelThere(): Promise<Counts> {
  const path = await getTestModel((line) => console.log(line));
  if (path !== undefined) return { passed: 0, failed: 0, skipped: [] };
  const isNeeded = process.env['CI'] === 'true';
  console.log(isNeeded ? 'The small test model is missing, and CI needs it.' : noTestModel);
  return { passed: 0, failed: isNeeded ? 1 : 0, skipped: [] };
}

async function browserTests(): Promise<Counts> {
  const chromium = wanted();
  if (chromium === undefined) return { passed: 0, failed: 1, skipped: [] };
  console.log(`\nBrowser and end-to-end tests, in ${chromium}`);
  process.env['REROUTE_CHROMIUM'] = chromium;
  return (await runVitest(['browser', 'views'], { shown: true })).counts;
}

function wanted(): string | undefined {
  try {
    return getChromium();
  } catch (error) {
    console.log(error instanceof Error ? error.message : String(error));
    return undefined;
  }
}
