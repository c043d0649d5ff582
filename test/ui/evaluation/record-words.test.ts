import { expect, test } from 'vitest';
import type { EvaluationRecord, MadeEvaluation } from '../../../src/core/evaluation/evaluation-record.ts';
import { countsOf } from '../../../src/core/evaluation/evaluation-record.ts';
import { reportFacts } from '../../../src/core/evaluation/report-facts.ts';
import { formatFaults } from '../../../src/core/faults/format-faults.ts';
import { hasRuns, recordFacts } from '../../../src/ui/evaluation/record-words.ts';
import { faultMixes } from '../../../src/ui/runs/fault-mixes.ts';
import { evaluationReport, runReport } from '../../kit/run-reports.ts';

const world = {
  ...({ kind: 'world', family: 'encyclopedia', seed: 4711, wording: 'mixed' } as const),
  ...{ articles: 300, questions: 60, hops: { least: 1, most: 4 } },
};
const made: MadeEvaluation = {
  ...({ kind: 'made', id: 'a', startedAt: 0, pack: world, prepared: undefined, done: 0 } as const),
  plan: {
    ...{ policies: ['naive', 'rules'], engine: 'reader-v0', faults: formatFaults(faultMixes.usual) },
    ...{ seeds: [1], limit: undefined, beside: true },
    budget: { searches: 6, steps: 160, timeMs: 120_000 },
  },
  ...{ problem: undefined, commit: 'abc', machine: 'a machine' },
};
const questionSet = { name: 'q', library: 'l', questions: 57, fingerprint: '0' };

test('recordFacts() tells evaluations of one name apart: by questions, library, policies and faults', () => {
  expect(recordFacts(made)).toEqual([
    ...['60 questions', '300 articles', 'Naive and Rules', 'one search in four fails'],
  ]);
  const prepared = { questionSet, answersNotFound: [], planned: 228 };
  const own = { ...made, prepared, plan: { ...made.plan, faults: 'empty=0.5' } };
  expect(recordFacts(own)).toContain('57 questions');
  expect(recordFacts(own)).toContain('faults empty=0.5');
  expect(recordFacts({ ...made, plan: { ...made.plan, faults: '' } })).toContain('no faults');
});

test('hasRuns() leaves out an evaluation with which nothing can be compared', () => {
  const imported: EvaluationRecord = {
    ...({ kind: 'imported', id: 'b', startedAt: 0, name: 'r.json' } as const),
    report: evaluationReport([runReport()]),
  };
  expect([made, { ...made, done: 1 }, imported].map(hasRuns)).toEqual([false, true, true]);
});

test('countsOf() counts the runs without faults too, and the facts of a report say the same number', () => {
  const prepared = { questionSet, answersNotFound: [], planned: 228 };
  const counts = countsOf({ ...made, prepared, done: 63 });
  expect(counts).toEqual({ done: 63, planned: 228 });
  const facts = new Map(reportFacts(evaluationReport([runReport()]), counts));
  expect(facts.get('Runs')).toBe('63 of 228 that were planned');
});
