import { expect, test } from 'vitest';
import { lexicalChecker } from '../../src/adapters/any/lexical-checker.ts';
import { reader } from '../../src/adapters/any/reader.ts';
import { openLibrary } from '../../src/adapters/node/open-library.ts';
import { openEvaluation } from '../../src/cli/open-evaluation.ts';
import type { RunReport } from '../../src/core/evaluation/run-report.ts';
import { writeEncyclopedia } from '../../src/core/world/write-encyclopedia.ts';

const signal = new AbortController().signal;
const engine = { name: 'reader-v0', reasoner: reader, checker: lexicalChecker };

test('an evaluation gives the same reports in the same order on one thread and on several', async () => {
  const { articles, questions } = writeEncyclopedia({ seed: 5, articles: 150, questions: 9 });
  const library = await openLibrary(async function* () {});
  await library.loadCorpus(articles, { path: 'world', signal });
  const budget = { steps: 160, searches: 4, timeMs: 600_000 };
  const reportsWith = async (workers: number) => {
    const evaluation = openEvaluation(library.dump(), { engine, workers });
    const reports: RunReport[] = [];
    for (const policy of ['naive', 'rules'] as const) {
      const plan = { policy, faults: { rates: { irrelevant: 0.2, 'wrong-answer': 0.1 } }, budget, seed: 4 };
      for await (const report of evaluation.run(questions, plan, signal))
        reports.push({ ...report, seconds: 0 });
    }
    await evaluation.close();
    return reports;
  };
  const alone = await reportsWith(1);
  expect(alone.map(({ id }) => id)).toEqual([...questions, ...questions].map(({ id }) => id));
  expect(await reportsWith(2)).toEqual(alone);
  library.close();
}, 60_000);
