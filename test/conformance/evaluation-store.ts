import { expect, test } from 'vitest';
import type { EvaluationRecord, MadeEvaluation } from '../../src/core/evaluation/evaluation-record.ts';
import type { FinishedRun } from '../../src/ports/evaluation-runner.ts';
import type { EvaluationStore } from '../../src/ports/evaluation-store.ts';
import { evaluationReport, runReport } from '../kit/run-reports.ts';

const made: MadeEvaluation = {
  ...{ kind: 'made', id: 'e1', startedAt: 10, done: 0, problem: undefined, commit: 'a', machine: 'm' },
  pack: { kind: 'files', questions: 'q.jsonl', corpus: undefined },
  plan: {
    ...{ policies: ['rules'], engine: 'reader-v0', faults: '', seeds: [1], limit: undefined, beside: false },
    budget: { searches: 6, steps: 160, timeMs: 120_000 },
  },
  prepared: {
    questionSet: { name: 'q', library: 'l', questions: 3, fingerprint: '0' },
    ...{ answersNotFound: ['q2'], planned: 3 },
  },
};
const imported: EvaluationRecord = {
  ...{ kind: 'imported', id: 'e2', startedAt: 20, name: 'r.json', report: evaluationReport([runReport()]) },
};
const finished = (position: number): FinishedRun => ({
  ...{ position, report: runReport({ id: `q${position}` }), trail: new Uint8Array([position, 7]) },
});
const kept = { kind: 'kept' };

/** What every EvaluationStore holds to. `open` makes a new, empty one for each test. */
export function conformEvaluationStore(name: string, open: () => EvaluationStore): void {
  test(`${name} gives back records as they were kept, the newest first`, async () => {
    const store = open();
    expect(await store.list()).toEqual([]);
    expect(await store.keep(made)).toEqual(kept);
    expect(await store.keep(imported)).toEqual(kept);
    expect(await store.list()).toEqual([imported, made]);
    expect(await store.find('e1')).toEqual(made);
    expect(await store.find('e9')).toBeUndefined();
  });

  test(`${name} writes a record over its older self, and leaves its runs and files`, async () => {
    const store = open();
    await store.keep(made);
    await store.keepFiles('e1', { questions: new Blob(['{}']) });
    await store.addRuns({ ...made, done: 1 }, [finished(0)]);
    const problem = { message: 'It broke off.', details: ['Line 1'] };
    await store.keep({ ...made, done: 1, problem });
    expect(await store.find('e1')).toEqual({ ...made, done: 1, problem });
    expect(await store.runs('e1')).toHaveLength(1);
    expect(await (await store.files('e1')).questions?.text()).toBe('{}');
  });

  test(`${name} keeps runs by their positions, with the record that counts them and their logs`, async () => {
    const store = open();
    await store.keep(made);
    expect(await store.addRuns({ ...made, done: 2 }, [finished(0), finished(1)])).toEqual(kept);
    expect(await store.addRuns({ ...made, done: 3 }, [finished(2)])).toEqual(kept);
    expect((await store.runs('e1')).map(({ id }) => id)).toEqual(['q0', 'q1', 'q2']);
    expect(await store.find('e1')).toMatchObject({ done: 3 });
    expect(await store.trail('e1', 1)).toEqual(new Uint8Array([1, 7]));
    expect(await store.trail('e1', 3)).toBeUndefined();
  });

  test(`${name} writes a run over itself when it is done again`, async () => {
    const store = open();
    await store.keep(made);
    await store.addRuns({ ...made, done: 1 }, [finished(0)]);
    const again = { ...finished(0), report: runReport({ id: 'q0', searches: 9 }) };
    await store.addRuns({ ...made, done: 1 }, [again]);
    expect(await store.runs('e1')).toEqual([again.report]);
  });

  test(`${name} keeps the runs of evaluations apart, whose ids may begin alike`, async () => {
    const store = open();
    for (const id of ['e1', 'e10']) await store.keep({ ...made, id });
    await store.addRuns({ ...made, id: 'e10', done: 1 }, [finished(0)]);
    expect(await store.runs('e1')).toEqual([]);
    await store.remove('e1');
    expect(await store.runs('e10')).toHaveLength(1);
    expect(await store.list()).toMatchObject([{ id: 'e10' }]);
  });

  test(`${name} has no files where none were kept`, async () => {
    expect(await open().files('e1')).toEqual({});
  });

  test(`${name} forgets a removed evaluation with its runs, logs and files, and all of them at once`, async () => {
    const store = open();
    const fill = async () => {
      await store.keep(made);
      await store.keepFiles('e1', { questions: new Blob(['{}']), corpus: new Blob(['{}']) });
      await store.addRuns({ ...made, done: 1 }, [finished(0)]);
    };
    for (const forget of [() => store.remove('e1'), () => store.removeAll()]) {
      await fill();
      await forget();
      expect(await store.list()).toEqual([]);
      expect(await store.runs('e1')).toEqual([]);
      expect(await store.trail('e1', 0)).toBeUndefined();
      expect(await store.files('e1')).toEqual({});
    }
    await store.remove('e9');
  });

  test(`${name} adds no runs to an evaluation that was removed meanwhile`, async () => {
    const store = open();
    await store.keep(made);
    await store.remove('e1');
    expect(await store.addRuns({ ...made, done: 1 }, [finished(0)])).toMatchObject({ kind: 'not-kept' });
    expect(await store.list()).toEqual([]);
    expect(await store.runs('e1')).toEqual([]);
  });
}
