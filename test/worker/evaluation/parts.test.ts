import { expect, test } from 'vitest';
import type { EvaluationHost } from '../../../src/adapters/any/evaluation/evaluation-worker-api.ts';
import { Connection, loadSqlite } from '../../../src/adapters/any/sqlite-library/sqlite.ts';
import type { EvaluationPlan } from '../../../src/core/evaluation/evaluation-plan.ts';
import type { EvaluationRequest, FinishedRun } from '../../../src/ports/evaluation-runner.ts';
import { hostless } from '../../../src/worker/evaluation/hostless.ts';
import type { EvaluationPart, OpenParts } from '../../../src/worker/evaluation/part.ts';
import { type EvaluationWorld, prepare, runAt } from '../../../src/worker/evaluation/ready.ts';
import { leastInParts, runEvaluation } from '../../../src/worker/evaluation/run-evaluation.ts';

const questions = 20;
const plan: EvaluationPlan = {
  ...{ policies: ['naive', 'rules'], engine: 'reader-v0', faults: 'irrelevant=0.2', seeds: [1, 2] },
  ...{ limit: undefined, budget: { searches: 4, steps: 100, timeMs: 60_000 }, beside: false },
};
const request: EvaluationRequest = {
  ...{ id: 'e', plan, files: {}, done: 0 },
  pack: {
    ...{ kind: 'world', family: 'genealogies', seed: 3, articles: 120, questions },
    ...{ wording: 'plain', hops: { least: 1, most: 3 } },
  },
};
const openDatabase = async () => new Connection(new (await loadSqlite()).oo1.DB(':memory:', 'c'));
const now = () => performance.now();
const unstopped = new AbortController().signal;

/** Parts of this very thread, which note what they did; each opens questions and library for itself, as others do on theirs. */
function partsHere(count: number, change: Partial<EvaluationPart> = {}) {
  const done: number[][] = [];
  const closed: number[] = [];
  const openParts: OpenParts = async (part) =>
    Promise.all(
      Array.from({ length: count }, async (_, number): Promise<EvaluationPart> => {
        const world: EvaluationWorld = { host: hostless(part.network), openDatabase, now };
        const ready = await prepare(part.request, world, unstopped);
        if ('kind' in ready) throw new Error(ready.message);
        done[number] = [];
        return {
          run: async (position) => {
            done[number]?.push(position);
            return runAt(position, ready, { now, signal: unstopped });
          },
          close: () => void closed.push(number),
          ...change,
        };
      }),
    );
  return { openParts, done, closed };
}

async function evaluate(changes: Partial<EvaluationRequest>, openParts?: OpenParts, signal = unstopped) {
  const runs: FinishedRun[] = [];
  const host: EvaluationHost = {
    ...hostless(undefined),
    prepared: async () => {},
    finished: async (some) => void runs.push(...some),
  };
  const world = { host, openDatabase, now, ...(openParts && { openParts }) };
  const end = await runEvaluation({ ...request, ...changes }, world, signal).catch((error: unknown) => error);
  return { end, runs };
}

const told = (runs: readonly FinishedRun[]) =>
  runs.map(({ position, report: { seconds: _, ...report } }) => ({ position, report }));

test('runEvaluation() on several threads brings the runs of one, in their order, and a question always to the same thread', async () => {
  const { openParts, done, closed } = partsHere(3);
  const [alone, shared] = [await evaluate({}), await evaluate({}, openParts)];
  expect(shared.end).toEqual({ kind: 'finished' });
  expect(shared.runs).toHaveLength(2 * 2 * questions);
  expect(told(shared.runs)).toEqual(told(alone.runs));
  expect(done.map((positions) => positions.length)).toEqual([28, 28, 24]);
  expect(done.flat().toSorted((left, right) => left - right)).toEqual(
    shared.runs.map(({ position }) => position),
  );
  expect(closed.toSorted()).toEqual([0, 1, 2]);
}, 60_000);

test('runEvaluation() goes on where it was, and does the last few runs without other threads', async () => {
  const { openParts, done } = partsHere(2);
  const from = 80 - leastInParts;
  const { runs } = await evaluate({ done: from }, openParts);
  expect(runs.map(({ position }) => position)).toEqual(
    Array.from({ length: leastInParts }, (_, at) => from + at),
  );
  expect(done).toHaveLength(2);
  const few = partsHere(2);
  expect((await evaluate({ done: from + 1 }, few.openParts)).runs).toHaveLength(leastInParts - 1);
  expect(few.done).toHaveLength(0);
}, 60_000);

test('runEvaluation() does all on its own thread where others do not start', async () => {
  const { end, runs } = await evaluate({}, async () => []);
  expect([end, runs.length]).toEqual([{ kind: 'finished' }, 80]);
}, 60_000);

test('runEvaluation() with a thread that is lost keeps what came before without a gap, and closes the others', async () => {
  const { openParts: whole, closed } = partsHere(2);
  const openParts: OpenParts = async (part) => {
    const [one, two] = await whole(part);
    if (one === undefined || two === undefined) throw new Error('There are two.');
    return [one, { ...two, run: async (position) => (position < 30 ? two.run(position) : lost()) }];
  };
  const { end, runs } = await evaluate({}, openParts);
  expect(end).toMatchObject({ message: 'it was lost' });
  expect(runs.map(({ position }) => position)).toEqual(Array.from(runs, (_, at) => at));
  expect(runs.length).toBeGreaterThan(20);
  expect(runs.length).toBeLessThan(34);
  expect(closed.toSorted()).toEqual([0, 1]);
}, 60_000);

function lost(): never {
  throw new Error('it was lost');
}

test('runEvaluation() that is stopped hands over what was finished', async () => {
  const controller = new AbortController();
  const { openParts: whole } = partsHere(2);
  const openParts: OpenParts = async (part) =>
    (await whole(part)).map((each) => ({
      ...each,
      run: async (position) => {
        if (position > 25) controller.abort(new DOMException('stopped', 'AbortError'));
        return each.run(position);
      },
    }));
  const { end, runs } = await evaluate({}, openParts, controller.signal);
  expect(end).toMatchObject({ name: 'AbortError' });
  expect(runs.map(({ position }) => position)).toEqual(Array.from(runs, (_, at) => at));
  expect(runs.length).toBeGreaterThan(20);
}, 60_000);
