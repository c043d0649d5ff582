import { expect, test } from 'vitest';
import { createMemoryEvaluationStore } from '../../../src/adapters/any/evaluation/memory-evaluation-store.ts';
import type { EvaluationPlan } from '../../../src/core/evaluation/evaluation-plan.ts';
import type { EvaluationRunner } from '../../../src/ports/evaluation-runner.ts';
import { memoryEvaluations } from '../../kit/memory-evaluations.ts';
import { evaluationReport, runReport } from '../../kit/run-reports.ts';

const pack = { kind: 'files', questions: 'q.jsonl', corpus: undefined } as const;
const plan: EvaluationPlan = {
  ...{ policies: ['rules'], engine: 'reader-v0', faults: '', seeds: [1], limit: undefined },
  budget: { searches: 6, steps: 160, timeMs: 120_000 },
  beside: false,
};
const questionSet = { name: 'q', library: 'l', questions: 3, fingerprint: '0' };
const finished = (position: number) => ({
  ...{ position, report: runReport({ id: `q${position}` }), trail: new Uint8Array([position]) },
});

/** Plays three runs, from where it is to go on; stops before `until`. */
function runnerUntil(until: number, asked: number[] = []): EvaluationRunner['run'] {
  return async ({ done }, steps) => {
    asked.push(done);
    await steps.prepared({ questionSet, answersNotFound: [], planned: 3 });
    for (let position = done; position < until; position++) await steps.finished([finished(position)]);
    return { kind: until < 3 ? 'stopped' : 'finished' };
  };
}

const idle = (desk: ReturnType<typeof memoryEvaluations>) =>
  new Promise<void>((resolve) => {
    const look = () => desk.going.current() === undefined && resolve();
    desk.going.watch(look);
    look();
  });

test('an evaluation that was stopped keeps its runs, and goes on after them in a page that was loaded anew', async () => {
  const store = createMemoryEvaluationStore();
  const first = memoryEvaluations({ store, run: runnerUntil(2) });
  const id = (await first.start({ pack, plan, files: {} })) ?? expect.unreachable();
  await idle(first);
  expect((await first.report(id))?.runs.map((run) => run.id)).toEqual(['q0', 'q1']);
  const asked: number[] = [];
  const second = memoryEvaluations({ store, run: runnerUntil(3, asked) });
  await second.resume(id);
  expect(asked).toEqual([2]);
  expect(await second.report(id)).toMatchObject({ planned: 3, questionSet, runs: [{}, {}, {}] });
  await second.resume(id);
  expect(asked).toEqual([2]);
});

test('runs without faults tell what was recovered from, and are in no report or tally', async () => {
  const injected = [{ kind: 'empty', step: 2 }] as const;
  const run: EvaluationRunner['run'] = async (_, steps) => {
    await steps.prepared({ questionSet, answersNotFound: [], planned: 6 });
    for (let position = 0; position < 6; position++) {
      const report = runReport({
        id: `q${position % 3}`,
        right: position !== 0,
        injected: position < 3 ? injected : [],
      });
      await steps.finished([{ ...finished(position), report }]);
    }
    return { kind: 'finished' };
  };
  const desk = memoryEvaluations({ run });
  const tallies: number[] = [];
  desk.going.watch(() => tallies.push(desk.going.current()?.tallies.get('rules')?.runs ?? 0));
  const faulty = { ...plan, faults: 'empty=0.5', beside: true };
  const id = (await desk.start({ pack, plan: faulty, files: {} })) ?? expect.unreachable();
  await idle(desk);
  const report = await desk.report(id);
  expect(report?.runs.map((each) => each.id)).toEqual(['q0', 'q1', 'q2']);
  expect(report).toMatchObject({ planned: 3, summary: [{ questions: 3 }] });
  expect(report?.summary[0]?.byFault.empty).toMatchObject({ runs: 3, wereRight: 3, stillRight: 2 / 3 });
  expect(Math.max(...tallies)).toBe(3);
});

test('an evaluation tells how far its preparing is, where that is known', async () => {
  const run: EvaluationRunner['run'] = async (_, steps) => {
    steps.preparing('Reading the library for meaning', 0.85);
    steps.preparing('Starting threads');
    return { kind: 'stopped' };
  };
  const desk = memoryEvaluations({ run });
  const seen: unknown[] = [];
  desk.going.watch(() => seen.push(desk.going.current()?.preparedShare));
  await desk.start({ pack, plan, files: {} });
  await idle(desk);
  expect(seen).toContain(0.85);
  expect(seen.at(-2)).toBeUndefined();
});

test('an evaluation that cannot go on says why, and keeps what it has', async () => {
  const run: EvaluationRunner['run'] = async (_, steps) => {
    await steps.prepared({ questionSet, answersNotFound: [], planned: 3 });
    await steps.finished([finished(0)]);
    return { kind: 'failed', message: 'The worker broke off.', details: [] };
  };
  const desk = memoryEvaluations({ run });
  const id = (await desk.start({ pack, plan, files: {} })) ?? expect.unreachable();
  await idle(desk);
  expect(desk.list.current()).toMatchObject([{ id, done: 1, problem: { message: 'The worker broke off.' } }]);
});

test('an evaluation stops when a run cannot be kept, and says why', async () => {
  const store = createMemoryEvaluationStore();
  const message = 'There is no room left.';
  const full = { ...store, addRuns: async () => ({ kind: 'not-kept', message }) as const };
  const desk = memoryEvaluations({ store: full, run: runnerUntil(1) });
  await desk.start({ pack, plan, files: {} });
  await idle(desk);
  expect(desk.notice.current()).toBe(message);
  expect(desk.list.current()).toMatchObject([{ done: 0 }]);
});

test('a report that came as a file is kept as it is, and one that cannot be read is refused', async () => {
  const desk = memoryEvaluations();
  const report = evaluationReport([runReport()]);
  const opened = await desk.open('r.json', JSON.stringify(report));
  expect('id' in opened && (await desk.report(opened.id))).toEqual(report);
  expect(await desk.open('r.json', '{"version":9,"runs":[],"summary":[]}')).toMatchObject({
    problem: expect.stringContaining('of version 9'),
  });
  expect(desk.list.current()).toHaveLength(1);
});

test('a deleted evaluation does not come back with the run that was being kept', async () => {
  const store = createMemoryEvaluationStore();
  let release = () => {};
  const run: EvaluationRunner['run'] = async (_, steps, signal) => {
    await steps.prepared({ questionSet, answersNotFound: [], planned: 3 });
    await new Promise<void>((resolve) => {
      release = resolve;
      if (signal.aborted) resolve();
      signal.addEventListener('abort', () => resolve());
    });
    await steps.finished([finished(0)]);
    return { kind: 'stopped' };
  };
  const desk = memoryEvaluations({ store, run });
  const id = (await desk.start({ pack, plan, files: {} })) ?? expect.unreachable();
  await desk.remove(id);
  release();
  expect(await store.list()).toEqual([]);
});
