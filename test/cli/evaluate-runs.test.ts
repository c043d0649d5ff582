import { expect, test } from 'vitest';
import { lexicalChecker } from '../../src/adapters/any/lexical-checker.ts';
import { MemorySource } from '../../src/adapters/any/memory-library/memory-source.ts';
import { openLibrary } from '../../src/adapters/node/open-library.ts';
import { evaluateRuns } from '../../src/cli/evaluate-runs.ts';
import type { RunReport } from '../../src/core/evaluation/run-report.ts';
import type { FaultRates } from '../../src/core/faults/fault-plan.ts';
import { plainReader } from '../kit/plain-reader.ts';
import { voyagePassages, voyageReasoner } from '../kit/voyage.ts';

const signal = new AbortController().signal;
const budget = { steps: 200, searches: 6, timeMs: 60_000 };
const questions = [
  {
    ...{ id: 'q1', question: 'Where was the captain of the brig Merrow born?' },
    ...{ answers: ['Quill Harbour'], goldIds: ['Merrow (brig)', 'Ilse Brandt'] },
  },
];

async function evaluate(rates: FaultRates): Promise<readonly RunReport[]> {
  const library = await openLibrary(plainReader);
  const records = voyagePassages.map(({ title, text }) => ({ id: title, title, text }));
  await library.loadCorpus(records, { path: 'voyage', signal });
  const reports: RunReport[] = [];
  const engine = { name: 'scripted', reasoner: voyageReasoner(), checker: lexicalChecker };
  const source = new MemorySource(library.dump());
  const plan = { source, engine, policy: 'rules', faults: { rates }, budget, seed: 3 } as const;
  for await (const report of evaluateRuns(questions, plan, signal)) reports.push(report);
  library.close();
  return reports.map((report) => ({ ...report, seconds: 0 }));
}

test('evaluateRuns() reports answer, evidence and searches of each question', async () => {
  const [report] = await evaluate({});
  expect(report).toMatchObject({ id: 'q1', answer: 'Quill Harbour', right: true, goldInTop5: true });
});

test('evaluateRuns() gives the same reports for the same seed, with faults too', async () => {
  const faults = { irrelevant: 0.3, down: 0.2 };
  expect(await evaluate(faults)).toEqual(await evaluate(faults));
});

test('evaluateRuns() puts faults in: where every search is refused no run can end right', async () => {
  const [report] = await evaluate({ blocked: 1 });
  expect(report).toMatchObject({ right: false, answer: undefined });
  expect(report?.failures).toContain('source-blocked');
});
