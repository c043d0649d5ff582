import { expect, test } from 'vitest';
import type { RunReport } from '../../../src/core/evaluation/run-report.ts';
import { summarizeRuns } from '../../../src/core/evaluation/summarize-runs.ts';
import { kindTable, recoveryTable, summaryTable } from '../../../src/core/evaluation/summary-table.ts';
import { Random } from '../../../src/core/world/random.ts';

const run = (changes: Partial<RunReport>): RunReport => ({
  ...{
    id: 'q',
    policy: 'rules',
    question: 'Who?',
    kind: undefined,
    answerable: true,
    answer: 'x',
    quotes: [],
    evidence: [],
    rightAnswers: [],
    steps: undefined,
    seed: 1,
    support: undefined,
  },
  ...{ ranked: [], searches: 2, failures: [], injected: [], moves: [], right: false, exactMatch: 0, f1: 0 },
  ...{
    goldInEvidence: undefined,
    goldInTop5: undefined,
    goodSearches: 0,
    falseAlarms: 0,
    seconds: 1,
    tokens: 0,
  },
  ...changes,
});

const options = { policy: 'rules', engine: 'reader', faults: 'none', random: () => 0.5 } as const;

test('summarizeRuns() takes answers over answerable questions and right give-ups over the others', () => {
  const summary = summarizeRuns(
    [
      run({ id: 'a', right: true, exactMatch: 1, f1: 1 }),
      run({ id: 'b', answer: undefined }),
      run({ id: 'c', answerable: false, answer: undefined, right: true }),
      run({ id: 'd', answerable: false, answer: 'guess' }),
    ],
    options,
  );
  expect(summary).toMatchObject({ questions: 4, answerable: 2, exactMatch: 0.5, right: 0.5 });
  expect(summary).toMatchObject({ rightGiveUps: 0.5, wrongGiveUps: 0.5, searchesPerRight: 4 });
});

test('summarizeRuns() takes several seeds of a question for no more evidence than one', () => {
  const once = [run({ id: 'a', right: true }), run({ id: 'b' }), run({ id: 'c', right: true })];
  const often = [1, 2, 3, 4].flatMap((seed) => once.map((each) => ({ ...each, seed })));
  const summaryOf = (runs: readonly RunReport[]) => {
    const random = new Random(1);
    return summarizeRuns(runs, { ...options, random: () => random.next() });
  };
  expect(summaryOf(often).intervals.right).toEqual(summaryOf(once).intervals.right);
  expect(summaryOf(often)).toMatchObject({ questions: 3, runs: 12, answerable: 3 });
  expect(summaryTable([summaryOf(often)])).toContain('| Policy | Questions | Runs | Right |');
  expect(summaryTable([summaryOf(once)])).toContain('| Policy | Questions | Right |');
});

test('summarizeRuns() leaves out what no run knows', () => {
  const summary = summarizeRuns([run({})], options);
  expect(summary.goldInTop5).toBeUndefined();
  expect(summary.falseAlarms).toBeUndefined();
  expect(summaryTable([summary])).not.toContain('False alarms');
});

test('summarizeRuns() counts false alarms over searches that brought gold', () => {
  const runs = [run({ goodSearches: 3, falseAlarms: 1 }), run({ goodSearches: 1, falseAlarms: 0 })];
  expect(summarizeRuns(runs, options).falseAlarms).toBe(0.25);
});

test('summarizeRuns() says of each failure in how many runs it was met and how many of them ended right', () => {
  const runs = [
    run({ failures: ['misspelled'], right: true }),
    run({ failures: ['misspelled', 'missing-hop'] }),
  ];
  const summary = summarizeRuns(runs, options);
  expect(summary.recovery).toEqual({
    misspelled: { runs: 2, recovered: 1 },
    'missing-hop': { runs: 1, recovered: 0 },
  });
  expect(recoveryTable([summary])).toContain('| Misspelled | 1 of 2 |');
});

test('summarizeRuns() of no runs says nothing, and does not fail', () => {
  expect(summarizeRuns([], options)).toMatchObject({
    questions: 0,
    right: undefined,
    searchesPerQuestion: 0,
  });
});

test('kindTable() counts right runs by kind of question and policy, and is empty where no kind is known', () => {
  const runs = [
    run({ kind: 'two-hops', right: true }),
    run({ kind: 'two-hops' }),
    run({ kind: 'two-hops', policy: 'naive' }),
    run({ kind: 'plain', right: true }),
  ];
  expect(kindTable(runs).split('\n')).toEqual([
    '| Right, by kind of question | Rules | Naive |',
    '| --- | --- | --- |',
    '| plain | 1 of 1 | 0 of 0 |',
    '| two-hops | 1 of 2 | 0 of 1 |',
  ]);
  expect(kindTable([run({})])).toBe('');
});
