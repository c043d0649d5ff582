import type { EvaluationReport } from '../../src/core/evaluation/evaluation-report.ts';
import type { RunReport } from '../../src/core/evaluation/run-report.ts';

const plain: RunReport = {
  ...{
    id: 'q1',
    policy: 'rules',
    question: 'Who?',
    kind: undefined,
    answerable: true,
    rightAnswers: ['Ilse'],
  },
  ...{ steps: undefined, seed: 1, answer: 'Ilse', support: 0.8, quotes: [], evidence: [], ranked: [] },
  ...{ searches: 2, failures: [], injected: [], moves: [], right: true, exactMatch: 1, f1: 1 },
  ...{ goldInEvidence: undefined, goldInTop5: undefined, goodSearches: 0, falseAlarms: 0 },
  ...{ seconds: 0.1, tokens: 0 },
};

/** A run that ended right, but for what is said. */
export function runReport(changes: Partial<RunReport> = {}): RunReport {
  return { ...plain, ...changes };
}

/** A run with a wrong answer. */
export function wrongRun(changes: Partial<RunReport> = {}): RunReport {
  return runReport({ answer: 'Jon', right: false, exactMatch: 0, f1: 0, ...changes });
}

/** A run that gave up. */
export function givenUp(changes: Partial<RunReport> = {}): RunReport {
  return runReport({ answer: undefined, support: undefined, right: false, exactMatch: 0, f1: 0, ...changes });
}

export function evaluationReport(
  runs: readonly RunReport[],
  changes: Partial<EvaluationReport> = {},
): EvaluationReport {
  return {
    ...{ version: 2, command: 'npm run evaluate', commit: 'abc', machine: 'a machine' },
    questionSet: { name: 'voyages', library: 'harbour', questions: runs.length, fingerprint: '00' },
    ...{ budget: { searches: 6, steps: 160, timeMs: 120_000 }, seeds: [1], planned: runs.length },
    ...{ answersNotFound: [], summary: [], runs },
    ...changes,
  };
}
