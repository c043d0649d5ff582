import { expect, test } from 'vitest';
import { everything, filterReports, placed } from '../../src/ui/evaluation/filter-reports.ts';
import { EvaluationDraft } from '../../src/ui/runs/evaluation-draft.ts';
import { firstState, formProblem, packOf, planOf, readSeeds } from '../../src/ui/runs/evaluation-form.ts';
import { givenUp, runReport, wrongRun } from '../kit/run-reports.ts';

const noFiles = { questions: undefined, corpus: undefined };
const form = firstState(['naive', 'retry', 'rules']);

test('readSeeds() takes whole numbers, each once, and nothing else', () => {
  expect(readSeeds('3, 1 2;3')).toEqual([3, 1, 2]);
  expect(readSeeds('1, x')).toBeUndefined();
  expect(readSeeds('1.5')).toBeUndefined();
  expect(readSeeds(' ')).toBeUndefined();
});

test('a form as it is at first can be started', () => {
  expect(formProblem(form, noFiles)).toBeUndefined();
  expect(planOf(form)).toMatchObject({
    policies: ['naive', 'rules'],
    seeds: [1],
    faults: '',
    limit: undefined,
  });
  expect(packOf(form, noFiles)).toMatchObject({ kind: 'world', family: 'encyclopedia' });
});

test.each([
  [{ source: 'files' } as const, 'Pick a file of questions first'],
  [{ policies: [] }, 'Choose at least one policy'],
  [{ seeds: 'x' }, 'Give seeds as whole numbers'],
  [{ faults: { down: 0.7, slow: 0.7 } }, 'add up to more than 1'],
])('a form with %j says what is missing', (changes, words) => {
  expect(formProblem({ ...form, ...changes }, noFiles)).toContain(words);
});

test('a draft reads the questions that are dropped, takes a corpus by its name, and says what is broken', async () => {
  const draft = new EvaluationDraft(['rules']);
  await draft.take([
    new File(['{"id":"a","question":"Who?","answers":[]}\n'], 'q.jsonl'),
    new File(['{}'], 'my-corpus.jsonl'),
  ]);
  expect(draft.form.current().source).toBe('files');
  expect(draft.files.current()).toMatchObject({
    questions: { reading: { kind: 'read', questions: 1, unanswerable: 1 } },
    corpus: { name: 'my-corpus.jsonl' },
  });
  await draft.takeQuestions(new File(['nope'], 'bad.jsonl'));
  expect(draft.files.current().questions?.reading).toMatchObject({
    kind: 'broken',
    details: ['Line 1: It is not a JSON object: each line must be one.'],
  });
});

test('filterReports() keeps a run its place, whatever is left out', () => {
  const runs = placed([
    runReport({ kind: 'plain' }),
    wrongRun({ kind: 'two-hops', policy: 'naive' }),
    givenUp({ question: 'Where is Öland?' }),
  ]);
  const positions = (changes: object) =>
    filterReports(runs, { ...everything, ...changes }).map(({ position }) => position);
  expect(positions({})).toEqual([0, 1, 2]);
  expect(positions({ outcome: 'wrong-give-up' })).toEqual([2]);
  expect(positions({ outcome: 'wrong-answer', policy: 'naive' })).toEqual([1]);
  expect(positions({ kind: 'plain' })).toEqual([0]);
  expect(positions({ text: 'oland' })).toEqual([2]);
});
