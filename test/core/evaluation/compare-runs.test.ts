import { expect, test } from 'vitest';
import { judgeComparison } from '../../../src/core/evaluation/compare-reports.ts';
import { compareRuns } from '../../../src/core/evaluation/compare-runs.ts';
import { Random } from '../../../src/core/world/random.ts';
import { evaluationReport, givenUp, runReport, wrongRun } from '../../kit/run-reports.ts';

const random = () => {
  const own = new Random(1);
  return () => own.next();
};

test('compareRuns() pairs runs by question and seed, whatever their order', () => {
  const left = [runReport({ id: 'a' }), wrongRun({ id: 'b' }), runReport({ id: 'c' })];
  const right = [runReport({ id: 'b' }), runReport({ id: 'a' }), runReport({ id: 'a', seed: 2 })];
  const compared = compareRuns(left, right, random());
  expect(compared).toMatchObject({ pairs: 2, onlyLeft: 1, onlyRight: 1 });
  expect(compared.differences[0]).toMatchObject({ measure: 'right', left: 0.5, right: 1, difference: 0.5 });
  expect(compared.changes.map(({ change, left: run }) => [change, run.id])).toEqual([['mended', 'b']]);
});

test('compareRuns() finds no difference where there is none: the interval is of pairs, not of two samples', () => {
  const runs = Array.from({ length: 40 }, (_, index) =>
    (index % 2 === 0 ? runReport : wrongRun)({ id: `q${index}` }),
  );
  const [right] = compareRuns(runs, runs, random()).differences;
  expect(right).toMatchObject({ difference: 0, interval: [0, 0], pairs: 40 });
});

test('compareRuns() counts the seeds of a question as one', () => {
  const both = [1, 2, 3].map((seed) => runReport({ id: 'a', seed }));
  expect(compareRuns(both, both, random()).differences[0]?.pairs).toBe(1);
});

test('compareRuns() measures give-ups only where a run says something about them', () => {
  const runs = [givenUp({ id: 'a', answerable: false, right: true }), runReport({ id: 'b' })];
  const found = compareRuns(runs, runs, random()).differences.map(({ measure, pairs }) => [measure, pairs]);
  expect(found).toContainEqual(['rightGiveUps', 1]);
  expect(found).toContainEqual(['wrongGiveUps', 1]);
  expect(found.map(([measure]) => measure)).not.toContain('goldInTop5');
});

const arm = (runs: Parameters<typeof evaluationReport>[0], changes = {}) =>
  ({ report: evaluationReport(runs, changes), policy: 'rules' }) as const;
const judge = (left: ReturnType<typeof arm>, right: ReturnType<typeof arm>) =>
  judgeComparison(left, right, compareRuns(left.report.runs, right.report.runs, random()));

test('judgeComparison() says that two sets have no question in common', () => {
  const judged = judge(arm([runReport()]), arm([runReport({ question: 'When?' })]));
  expect(judged).toMatchObject({ kind: 'incomparable' });
  expect(judged.kind === 'incomparable' && judged.message).toContain('no question in common');
});

test('judgeComparison() says that the same questions have other ids', () => {
  const judged = judge(arm([runReport()]), arm([runReport({ id: 'other' })]));
  expect(judged.kind === 'incomparable' && judged.message).toContain('other ids or seeds');
});

test('judgeComparison() notes what else differs, and what has no partner', () => {
  const budget = { searches: 2, steps: 160, timeMs: 120_000 };
  const judged = judge(
    arm([runReport(), runReport({ id: 'b' })]),
    arm([runReport()], { budget, commit: 'def' }),
  );
  expect(judged.kind === 'compared' && judged.notes).toEqual([
    'Only what both have is compared: 1 runs in pairs; 1 of the first and 0 of the second have no partner.',
    'They differ in budget too: 6 searches, 160 steps, 120 s and 2 searches, 160 steps, 120 s.',
    'They differ in program too: abc and def.',
  ]);
});

test('judgeComparison() notes that the two hold other answers for right', () => {
  const reportWith = (fingerprint: string, ...answers: string[]) =>
    evaluationReport([runReport({ id: 'a', rightAnswers: answers }), runReport({ id: 'b' })], {
      questionSet: { name: 'voyages', library: 'harbour', questions: 2, fingerprint },
    });
  const notesOn = (first: ReturnType<typeof reportWith>, second: ReturnType<typeof reportWith>) => {
    const result = judge({ report: first, policy: 'rules' }, { report: second, policy: 'rules' });
    return result.kind === 'compared' ? result.notes : undefined;
  };
  expect(notesOn(reportWith('00', 'Ilse', 'Jon'), reportWith('01', 'Ada'))).toEqual([
    'Their answer keys differ: 1 question that both ask had other right answers in the second.',
    'They differ in fingerprint of the questions too: 00 and 01.',
  ]);
  expect(notesOn(reportWith('00', 'Ilse', 'Jon'), reportWith('00', 'Jon', 'Ilse'))).toEqual([]);
  expect(notesOn(reportWith('00'), reportWith('00', 'Jon'))).toEqual([]);
});
