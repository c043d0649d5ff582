import { expect, test } from 'vitest';
import { summarizeRuns } from '../../src/core/evaluation/summarize-runs.ts';
import { readEvaluationRecord } from '../../src/wire/evaluation-record.ts';
import { readEvaluationReport, readReport } from '../../src/wire/evaluation-report.ts';
import { evaluationReport, givenUp, runReport } from '../kit/run-reports.ts';

const runs = [runReport({ injected: [{ kind: 'down', step: 3 }] }), givenUp({ id: 'q2', answerable: false })];
const summary = [
  summarizeRuns(runs, { policy: 'rules', engine: 'reader', faults: 'none', random: () => 0.5 }),
];
const report = evaluationReport(runs, { summary });
const json = (value: unknown) => JSON.parse(JSON.stringify(value));

test('readReport() gives back what was written', () => {
  expect(readReport(json(report))).toEqual({ kind: 'read', report });
});

test('readEvaluationReport() reads a file with the mark that some editors begin it with', () => {
  expect(readEvaluationReport('r.json', `\uFEFF${JSON.stringify(report)}`)).toEqual({ kind: 'read', report });
});

test('readReport() brings a report of version 1 up to date', () => {
  const { questionSet, budget, seeds, planned, answersNotFound, ...old } = json({ ...report, version: 1 });
  const oldRuns = old.runs.map(
    ({ seed, rightAnswers, injected, support, steps, ...rest }: object & Record<string, unknown>) => rest,
  );
  const reading = readReport({ ...old, runs: oldRuns });
  expect(reading).toMatchObject({
    kind: 'read',
    report: {
      version: 2,
      planned: 2,
      seeds: [],
      questionSet: undefined,
      runs: [{ seed: 1, rightAnswers: [], injected: [] }, {}],
    },
  });
});

test.each([
  ['{"version":3,"summary":[],"runs":[]}', 'of version 3, and this program reads 2 and older'],
  ['{"version":"x","summary":[],"runs":[]}', 'its version is "x"'],
  ['{"summary":[],"runs":[]}', 'its version is missing'],
  ['{"id":"q1"}', 'it is no report of an evaluation'],
  ['{', 'it is not JSON'],
  [JSON.stringify({ ...json(report), runs: [{ id: 7 }] }), '“runs.0.id” is not as expected'],
])('readEvaluationReport() refuses %s and says why', (text, why) => {
  const reading = readEvaluationReport('r.json', text);
  expect(reading.kind === 'unreadable' && reading.message).toContain(why);
});

test('readEvaluationRecord() gives back both kinds of evaluation, and nothing of what is broken', () => {
  const imported = { kind: 'imported', id: 'e1', startedAt: 5, name: 'r.json', report } as const;
  expect(readEvaluationRecord(imported)).toEqual(imported);
  const made = {
    ...{
      kind: 'made',
      id: 'e2',
      startedAt: 6,
      prepared: undefined,
      done: 3,
      problem: undefined,
      commit: 'a',
      machine: 'm',
    },
    pack: { kind: 'files', questions: 'q.jsonl', corpus: undefined },
    plan: {
      ...{ policies: ['rules'], engine: 'reader', faults: '', seeds: [1], limit: undefined },
      budget: { searches: 6, steps: 160, timeMs: 1000 },
    },
  } as const;
  expect(readEvaluationRecord(made)).toEqual({ ...made, plan: { ...made.plan, beside: false } });
  const beside = { ...made, plan: { ...made.plan, beside: true } };
  expect(readEvaluationRecord(beside)).toEqual(beside);
  expect(readEvaluationRecord({ ...made, plan: 7 })).toBeUndefined();
});
